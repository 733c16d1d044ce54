package import CivilTime
package import Database

/// One matching run: a snapshot, a policy, a solution, and what was decided of it.
package struct Round: Sendable, Equatable {
  package typealias ID = Database.ID<Round>

  package enum State: String, Sendable {
    case draft
    case published
    case discarded
  }

  package let id: ID
  /// Counted within the program from 1: how people name it.
  package let number: Int
  package let state: State
  /// The day for which gates were asked.
  package let date: Day
  package let seed: Int64
  package let policyName: String
  package let policySHA256: String
  package let snapshotSHA256: String
  package let solvedAt: Instant
  package let solvedBy: String
  package let decidedAt: Instant?
  package let decidedBy: String?
  /// The solved round as JSON, as `trellis plan` prints it.
  package let solution: String
}
