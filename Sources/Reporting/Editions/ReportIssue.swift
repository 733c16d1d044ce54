import CivilTime
import Database
import Programs

/// One issue of a report for a program: the same day and edition are the same words.
struct ReportIssue: Sendable, Hashable {
  let program: Program.ID
  /// guardian, teacher, ...
  let report: String
  let asOf: Day
  let from: Day
  /// 1 at first; one more each time that it is issued again and says something else.
  var edition: Int
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
