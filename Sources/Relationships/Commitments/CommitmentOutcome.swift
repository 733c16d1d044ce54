package import CivilTime

/// How a promise ended, when, and when this database learned of it, from whom.
package struct CommitmentOutcome: Sendable, Equatable {
  package let result: CommitmentResult
  package let day: Day
  package let at: Instant
  package let by: String

  package init(_ result: CommitmentResult, on day: Day, at: Instant, by: String) {
    self.result = result
    self.day = day
    self.at = at
    self.by = by
  }

  /// Whether both say the same, whoever wrote it down and when.
  func agrees(with other: CommitmentOutcome?) -> Bool {
    result == other?.result && day == other?.day
  }
}

/// Whether a promise was kept, or called off with both agreeing.
package enum CommitmentResult: String, Sendable, Hashable, CaseIterable {
  case kept, cancelled
}
