import CivilTime
import Database
import Programs

/// One report of a program as of a day; what it says may change by editions.
struct ReportIssue: Sendable, Hashable {
  let program: Program.ID
  /// guardian, teacher, ...
  let report: String
  /// What its editions are counted under: the report, or the report of one person alone.
  let series: String
  let asOf: Day
  let from: Day
  /// The last day it speaks of, where that is not the day it is told as of.
  let to: Day?

  init(
    program: Program.ID, report: String, series: String? = nil, asOf: Day, from: Day,
    to: Day? = nil
  ) {
    self.program = program
    self.report = report
    self.series = series ?? report
    self.asOf = asOf
    self.from = from
    self.to = to
  }
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

/// Which edition a report is, and between which moments that came to be known which it tells beyond
/// the one before.
struct EditionSpan: Sendable, Equatable {
  /// The edition before.
  struct Before: Sendable, Equatable {
    let factsAt: Instant
    let issuedAt: Instant
  }

  let edition: Int
  /// Nil for the first.
  let before: Before?
  let through: Instant

  init(edition: Int, before: Before?, through: Instant) {
    self.edition = edition
    self.before = before
    self.through = through
  }

  init(_ edition: Int, after past: Edition?, through: Instant) {
    self.init(
      edition: edition,
      before: past.map { Before(factsAt: $0.factsAt, issuedAt: $0.issuedAt) }, through: through)
  }
}
