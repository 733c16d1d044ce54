/// What a pair is worth, or what a place costs: pairs before weight before score.
///
/// Compared from left to right, so no number of points buys a pair and nothing is multiplied by a
/// large constant. Worths add and subtract component by component; the order respects both, which is
/// all that linear programming duality asks for.
package struct Worth: Sendable, Hashable {
  package var pairs: Int64
  package var weight: Int64
  package var score: Int64

  package static let zero = Worth(pairs: 0, weight: 0, score: 0)

  package init(pairs: Int64, weight: Int64, score: Int64) {
    self.pairs = pairs
    self.weight = weight
    self.score = score
  }
}

extension Worth: Comparable {
  package static func < (left: Worth, right: Worth) -> Bool {
    if left.pairs != right.pairs { return left.pairs < right.pairs }
    if left.weight != right.weight { return left.weight < right.weight }
    return left.score < right.score
  }
}

extension Worth {
  package static func + (left: Worth, right: Worth) -> Worth {
    Worth(
      pairs: left.pairs + right.pairs, weight: left.weight + right.weight,
      score: left.score + right.score)
  }

  package static func - (left: Worth, right: Worth) -> Worth {
    Worth(
      pairs: left.pairs - right.pairs, weight: left.weight - right.weight,
      score: left.score - right.score)
  }
}
