import CivilTime
import Database
import Programs

/// One report of a program as of a day; what it says may change by editions.
struct ReportIssue: Sendable, Hashable {
  let program: Program.ID
  /// guardian, teacher, ...
  let report: String
  let asOf: Day
  let from: Day
}

/// An edition that was issued before.
struct Edition: Sendable, Equatable {
  let number: Int
  /// The checksum of what all its documents say.
  let fingerprint: String
  /// Facts entered later are not in it.
  let factsAt: Instant
  let issuedAt: Instant
}
