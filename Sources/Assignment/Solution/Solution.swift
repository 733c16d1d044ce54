/// An optimal matching, what it is worth, and what proves it.
package struct Solution: Sendable, Equatable {
  /// The mentor of each student, nil for those left unmatched.
  package let mates: [Int?]
  package let outcome: Outcome
  package let certificate: Certificate
}

/// The objective, level after level.
package struct Outcome: Sendable, Hashable {
  package let matched: Int
  /// The sum of weights of the students matched.
  package let weight: Int64
  /// The lowest score among the pairs; nil where nobody is matched.
  package let floor: Int32?
  /// The sum of scores.
  package let total: Int64
}
