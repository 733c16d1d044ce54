package import Programs

/// What a round came to: who is matched with whom, who is not and why.
package struct SolvedRound: Sendable {
  package enum Status: String, Sendable {
    /// Proved: no other set of pairs is better under the policy's objective.
    case optimal
    /// No student and mentor would both rather have each other.
    case stable
  }

  package let status: Status
  package let objective: RoundObjective
  /// Ordered by student.
  package let pairs: [SolvedPair]
  /// Ordered by student.
  package let unmatched: [UnmatchedStudent]
  package let counts: RoundCounts
  /// How many candidate pairs would both rather have each other than what the round gives them:
  /// what a stable round would mend.
  package let blockingPairs: Int
  package var timing: RoundTiming
  /// What proves an optimal round; none for a stable one, whose proof is that no pair blocks.
  package let proof: RoundProof?
}

/// The objective, level after level, pins included except in the floor.
package struct RoundObjective: Sendable, Hashable {
  package let matched: Int
  /// The sum of `4 * waiting + priority` over the matched students.
  package let waiting: Int
  /// The lowest score among the chosen pairs; only where the policy asks for fairness.
  package let floor: Int?
  /// The sum of scores.
  package let total: Int
}

/// A pair of a solved round.
package struct SolvedPair: Sendable, Hashable {
  package let pair: PairKey
  package let score: Int
  package let components: Components
  package let isPinned: Bool
}

/// A student whom a round leaves without a mentor.
package struct UnmatchedStudent: Sendable, Hashable {
  package enum Reason: String, Sendable, CaseIterable {
    case notReady = "not_ready"
    case noCandidate = "no_candidate"
    /// There were candidates, and every one of their places went to somebody else.
    case outcompeted
  }

  package let student: PersonKey
  package let reason: Reason
  /// How many mentors fail each rule first, in the order of the rules; none for the outcompeted.
  package let failedRules: [RuleCount]
}

/// How many mentors fail a rule first.
package struct RuleCount: Sendable, Hashable {
  package let rule: Rule
  package let mentors: Int
}

/// How large a round was.
package struct RoundCounts: Sendable, Hashable {
  package let students: Int
  package let mentors: Int
  /// Free places of ready mentors, before pins.
  package let places: Int
  package let studentsReady: Int
  package let mentorsReady: Int
  package var pairsPriced: Int { studentsReady * mentorsReady }
}

/// Where a round's time went, in milliseconds.
package struct RoundTiming: Sendable, Hashable {
  package var read = 0
  package var score = 0
  package var solve = 0
  package var price = 0
  package var verify = 0

  package init() {}
}
