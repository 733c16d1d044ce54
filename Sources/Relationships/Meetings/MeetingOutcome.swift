package import CivilTime

/// What became of a meeting, and when this database learned of it, from whom.
package struct MeetingOutcome: Sendable, Equatable {
  package let result: MeetingResult
  /// Who cancelled, or who did not come; nil for a meeting that was held.
  package let cause: MeetingCause?
  package let at: Instant
  package let by: String

  package init(_ result: MeetingResult, cause: MeetingCause?, at: Instant, by: String) {
    self.result = result
    self.cause = result == .held ? nil : cause ?? .unknown
    self.at = at
    self.by = by
  }

  /// Whether both say the same, whoever wrote it down and when.
  func agrees(with other: MeetingOutcome?) -> Bool {
    result == other?.result && cause == other?.cause
  }
}

/// Whether a meeting came about.
package enum MeetingResult: String, Sendable, Hashable, CaseIterable {
  case held, cancelled
  case noShow = "no_show"
}

/// Who cancelled a meeting, or did not come.
package enum MeetingCause: String, Sendable, Hashable, CaseIterable {
  case student, mentor, school, unknown
}
