package import CivilTime
package import Database

/// A logged contact of a pair, or an attempt at one.
package struct CheckIn: Sendable, Equatable {
  package typealias ID = Database.ID<CheckIn>

  package let id: ID
  package let student: String
  package let mentor: String
  /// The local date in the program's time zone.
  package let occurredOn: Day
  /// The moment, where it is known.
  package let occurredAt: Instant?
  package let outcome: String
  package let mode: String?
  package let minutes: Int?
  package let loggedBy: String
  package let isConfirmed: Bool
  /// Why it was voided; nil while it counts.
  package let voidReason: String?
}
