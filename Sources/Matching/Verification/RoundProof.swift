package import Programs

/// What proves a round optimal to anybody who can add: a price for each mentor's place.
///
/// Every mentor who takes part, which is whoever is ready and has a place left after the pins, has
/// one price. The proof of a fair round has two more lists: one shows that the floor costs nobody a
/// match, the other that no higher floor would do.
package struct RoundProof: Sendable, Equatable {
  /// What one place costs, level after level; compared from left to right.
  package struct Price: Sendable, Equatable {
    package let pairs: Int64
    package let rank: Int64
    package let score: Int64

    package init(pairs: Int64, rank: Int64, score: Int64) {
      self.pairs = pairs
      self.rank = rank
      self.score = score
    }
  }

  package typealias Prices = [PersonKey: Price]

  package struct Floor: Sendable, Equatable {
    /// Show that no set of pairs, whatever they score, has more students or students who count more.
    package let most: Prices
    /// Show that pairs above the floor alone do not come to as much.
    package let above: Prices

    package init(most: Prices, above: Prices) {
      self.most = most
      self.above = above
    }
  }

  /// Prove the round over all pairs that score no less than its floor.
  package let prices: Prices
  /// Only for a fair round.
  package let floor: Floor?

  package init(prices: Prices, floor: Floor?) {
    self.prices = prices
    self.floor = floor
  }
}
