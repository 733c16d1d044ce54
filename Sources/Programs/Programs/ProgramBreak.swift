package import CivilTime
package import Database

/// Holidays of a program: days on which nobody is expected to meet, both ends included.
package struct ProgramBreak: Sendable, Equatable {
  package typealias ID = Database.ID<ProgramBreak>

  package let id: ID
  package let name: String
  package let from: Day
  package let to: Day
}
