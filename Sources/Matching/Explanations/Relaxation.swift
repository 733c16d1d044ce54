package import Programs

/// A small change of rules, places or people, and what it would yield.
package struct Relaxation: Sendable, Equatable {
  package enum Change: Sendable, Equatable {
    /// A rule of the policy switched off, or a requirement dropped.
    case rule(Rule)
    /// Fewer hours in common asked for.
    case minimumOverlap(minutes: Int)
    /// One more place with each ready mentor who has the goal, or one beneath it.
    case places(goal: GoalCode, mentors: Int)
    /// What keeps people from being ready, and nothing else does, made good.
    case ready(ParticipantRole, gap: String, people: Int)
  }

  package let change: Change
  /// What the round would come to.
  package let objective: RoundObjective
  /// How many more students would have a mentor.
  package let matched: Int
}

/// What would help the students whom a round leaves without a mentor.
package struct RoundAdvice: Sendable, Equatable {
  /// What the round comes to as it is.
  package let objective: RoundObjective
  /// How many students are left for each reason.
  package let unmatched: [UnmatchedStudent.Reason: Int]
  /// The most helpful first; each exact, from solving again, and each by itself.
  package let relaxations: [Relaxation]
}
