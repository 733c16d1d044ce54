import Programs

/// The goals that a round names as shared for each of its pairs: those of the student to which one
/// of the mentor's comes close.
struct RoundGoals: Sendable {
  struct Proposal: Sendable, Hashable {
    let student: PersonKey
    let goal: GoalCode
  }

  /// Each student's in their order.
  let proposals: [Proposal]

  /// - Throws: `PinProblems`, as solving the snapshot would.
  init(_ evidence: RoundEvidence) throws(PinProblems) {
    guard let snapshot = evidence.opened?.snapshot else {
      proposals = []
      return
    }
    let explainer = try PairExplainer(snapshot)
    proposals = evidence.pairs.flatMap { solved in
      (explainer.explain(solved.pair)?.facts.sharedGoals ?? [])
        .filter { $0.nearest != nil }
        .map { Proposal(student: solved.pair.student, goal: $0.code) }
    }
  }
}
