package import CivilTime
package import Database

/// A student and a mentor in time: from the day of introduction until it is closed.
package struct Match: Sendable, Equatable {
  package typealias ID = Database.ID<Match>

  /// One of the two, as listings name people.
  package struct Party: Sendable, Equatable {
    package let externalID: String
    package let name: String
  }

  /// What holds on a day: closed wins over on hold.
  package enum State: String, Sendable {
    case active
    case onHold = "on_hold"
    case closed
  }

  package let id: ID
  package let student: Party
  package let mentor: Party
  package let startedOn: Day
  package let endedOn: Day?
  package let closureReason: String?
  /// The number of the round that made it, or nil.
  package let round: Int?
  package let state: State
}
