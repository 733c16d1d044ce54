package import CivilTime
package import Database

/// A duty that a tenant gives to named people.
package enum Duty: String, Sendable, Hashable, CaseIterable {
  /// Reads concerns about a child's safety, and deals with them.
  case safeguarding
  /// Sees the details of mentors' screening.
  case screening
}

/// That somebody has a duty, from a day until it is ended.
package struct DutyHolding: Sendable, Equatable {
  package typealias ID = Database.ID<DutyHolding>

  package let duty: Duty
  /// Who acts, as `--actor` and every record name them.
  package let holder: String
  package let from: Day
  package let enteredBy: String
  /// When it was ended; nil while it is held.
  package let endedAt: Instant?
  package let endedBy: String?
}
