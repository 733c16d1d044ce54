package import CivilTime
package import Database

/// What one of a pair promised the other, with a day by which it is due.
package struct Commitment: FactContent {
  package typealias ID = Database.ID<Commitment>

  package static let table = FactTable("commitments", key: "commitment_id", day: "due_on")

  /// Whose promise it is.
  package var owner: PairRole
  package var text: String
  /// The code of the goal it serves.
  package var goal: String?
  /// Whom the text may reach.
  package var share: NoteShare
  package var madeOn: Day
  package var dueOn: Day
  /// Nil while it is neither kept nor called off.
  package var outcome: CommitmentOutcome?

  package var occurredOn: Day { madeOn }

  package init(
    owner: PairRole, text: String, goal: String? = nil, share: NoteShare = .pair, madeOn: Day,
    dueOn: Day, outcome: CommitmentOutcome? = nil
  ) {
    self.owner = owner
    self.text = text
    self.goal = goal
    self.share = share
    self.madeOn = madeOn
    self.dueOn = dueOn
    self.outcome = outcome
  }

  /// Kept by the day it was due; nil while it isn't kept at all.
  package var isInTime: Bool? {
    outcome.flatMap { $0.result == .kept ? $0.day <= dueOn : nil }
  }

  /// Whether it was due before a day and nobody has said what became of it.
  package func isOverdue(on day: Day) -> Bool { outcome == nil && dueOn < day }
}

/// The commitments of a program's pairs.
package typealias Commitments = FactLedger<Commitment>

/// A refused request about a commitment.
package enum CommitmentError: Error, Equatable {
  /// What became of it was said already.
  case settled(CommitmentOutcome)
  /// Nobody has said yet what became of it.
  case stillOpen
  /// It would be due, or end, before the day it was made.
  case beforeMade(Day)
}
