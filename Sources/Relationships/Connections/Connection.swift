package import CivilTime
package import Database

/// Somebody beyond the match whom a student or a mentor got to know, as of a day.
package struct Connection: Sendable, Equatable {
  package typealias ID = Database.ID<Connection>

  /// Without a contact for so many days a connection is asleep.
  package static let asleepAfterDays = 90

  package let id: ID
  package let owner: NamedPerson
  /// Somebody the tenant knows, or nil where there is a name alone.
  package let person: NamedPerson?
  package let name: String
  package let howMet: String?
  /// Goal codes of common interest.
  package let interests: [String]
  package let metOn: Day
  package let contacts: Int
  package let lastContactOn: Day?
  /// The next day on which the owner means to be in touch, as the latest contact left it.
  package let followUpOn: Day?
  /// Young people's connections count once staff has approved them.
  package let awaitsApproval: Bool
  /// Why it was voided; nil while it counts.
  package let voidReason: String?

  /// Whether it is part of the owner's network.
  package var counts: Bool { !awaitsApproval && voidReason == nil }

  /// The last day on which the two were in touch.
  package var lastInTouchOn: Day { max(lastContactOn ?? metOn, metOn) }

  /// Whether the owner meant to be in touch by a day.
  package func isDue(on day: Day) -> Bool {
    followUpOn.map { $0 <= day } ?? false
  }

  /// Whether nobody has been in touch for long.
  package func isAsleep(on day: Day) -> Bool {
    day - lastInTouchOn >= Self.asleepAfterDays
  }
}
