package import CivilTime

/// A goal of a pair as of a day: who proposed it, who agreed, how far they have come.
package struct SharedGoal: Sendable, Equatable {
  package enum State: String, Sendable {
    /// One of the two has not agreed yet.
    case proposed
    /// Both have agreed.
    case shared
    case reached, dropped
    /// Nobody proposed it, but there are steps towards it.
    case worked
  }

  /// The goal's code.
  package let goal: String
  package let name: String
  /// A family's report never names it.
  package let isSensitive: Bool
  package let state: State
  package let proposedOn: Day?
  package let proposedBy: GoalParty?
  /// Who of the two stands to it: who proposed it and who agreed.
  package let agreedBy: [PairRole]
  /// When it was reached or dropped; nil while it is open.
  package let closedOn: Day?
  /// By the latest step.
  package let progress: StepProgress?
  package let progressOn: Day?
  /// It is open, and the last eight windows saw no step.
  package let isStale: Bool

  package var isOpen: Bool { closedOn == nil }
}

/// Who can propose a goal for a pair.
package enum GoalParty: String, Sendable, Hashable, CaseIterable {
  /// The round that made the match.
  case round
  case student, mentor, coordinator
}

/// What can happen to a goal of a pair.
package enum GoalAction: String, Sendable, Hashable, CaseIterable {
  case proposed, agreed, reached, dropped
}

/// A refused request about a goal of a pair.
package enum SharedGoalError: Error, Equatable {
  /// It is proposed, or agreed to by whoever says so again.
  case alreadySo(goal: String, SharedGoal.State)
  /// It was not proposed, or is reached or dropped.
  case notOpen(goal: String)
}
