package import CivilTime
package import Database

/// A pause agreed with the program; its days count neither for nor against the pair.
package struct MatchHold: Sendable, Equatable {
  package typealias ID = Database.ID<MatchHold>

  package let id: ID
  package let from: Day
  /// The last day of the pause, or nil while nobody knows.
  package let to: Day?
  package let reason: String?
}
