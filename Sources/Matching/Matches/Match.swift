package import CivilTime
package import Database
package import Programs

/// A student and a mentor in time: from the day of introduction until it is closed.
package struct Match: Sendable, Equatable {
  package typealias ID = Database.ID<Match>

  /// One of the two, as listings name people.
  package struct Party: Sendable, Equatable {
    package let externalID: String
    package let name: String
  }

  /// What holds on a day: closed wins over proposed, and that over on hold.
  package enum State: String, Sendable {
    /// Its people were asked, and not all of them have accepted: it has not begun.
    case proposed
    case active
    case onHold = "on_hold"
    case closed
  }

  package let id: ID
  package let studentID: Database.ID<Person>
  package let mentorID: Database.ID<Person>
  package let student: Party
  package let mentor: Party
  /// The day on which those who are asked were asked; nil where nobody is.
  package let proposedOn: Day?
  /// Who of them has accepted, in the order of `AcceptanceParty`.
  package let acceptedBy: [AcceptanceParty]
  /// False for a proposal, open or ended: it never was a match in time, and counts for nothing.
  package let hasBegun: Bool
  /// The day of introduction; of a proposal, the first on which it can begin.
  package let startedOn: Day
  package let endedOn: Day?
  package let closureReason: String?
  /// The number of the round that made it, or nil.
  package let round: Int?
  package let state: State

  /// The first of the days on which something can be said of it.
  package var firstDay: Day { hasBegun ? startedOn : proposedOn ?? startedOn }

  /// Whether it still takes a place on a day: one that ends later does.
  package func isOpen(on day: Day) -> Bool { endedOn.map { $0 > day } ?? true }
}
