/// What a round asks for beyond most pairs and the largest weight.
package struct Rules: Sendable, Hashable {
  package enum Fairness: Sendable, Hashable {
    /// The largest sum of scores.
    case total
    /// First the highest lowest score, then the largest sum.
    case fair
  }

  /// Who is matched where students of equal weight compete.
  package enum AmongEquals: Sendable, Hashable {
    /// Whoever makes the sum of scores larger.
    case score
    /// Whom the lottery draws: the lower student key goes first.
    case lot
  }

  package var fairness: Fairness
  package var amongEquals: AmongEquals

  package init(fairness: Fairness = .total, amongEquals: AmongEquals = .score) {
    self.fairness = fairness
    self.amongEquals = amongEquals
  }
}
