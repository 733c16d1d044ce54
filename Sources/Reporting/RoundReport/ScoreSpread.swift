package import Matching

/// How the scores of a round's pairs are spread, and what they are made of.
package struct ScoreSpread: Sendable, Hashable {
  /// How one component of the score is spread over the pairs.
  package struct Part: Sendable, Hashable {
    package let component: Component
    /// Of 100.
    package let weight: Int
    /// From 0 to 1000, rounded down.
    package let mean: Int
    package let atNothing: Int
    /// Under 500, those at nothing too.
    package let belowHalf: Int
    package let atFull: Int
  }

  /// How many pairs score 0 to under 10 points of 100, 10 to under 20, and so on; 100 is in the last.
  package let byTens: [Int]
  package let parts: [Part]
  package let pairs: Int

  package init(_ pairs: [SolvedPair], weights: Weights) {
    var byTens = [Int](repeating: 0, count: 10)
    for pair in pairs { byTens[min(9, max(0, pair.score / 10_000))] += 1 }
    self.byTens = byTens
    self.pairs = pairs.count
    parts = Component.allCases.map { component in
      let values = pairs.map { $0.components[component] }
      return Part(
        component: component, weight: weights[component],
        mean: values.isEmpty ? 0 : values.reduce(0, +) / values.count,
        atNothing: values.count { $0 == 0 }, belowHalf: values.count { $0 < 500 },
        atFull: values.count { $0 == 1000 })
    }
  }
}
