import CivilTime
import Programs

/// What a round comes to with a certain pair in it, found by solving the rest again.
struct ForcedRound {
  private let snapshot: Snapshot
  private let solved: (objective: RoundObjective, pairs: [SolvedPair])
  private let solver: RoundSolver

  init(
    _ snapshot: Snapshot, _ solved: (objective: RoundObjective, pairs: [SolvedPair]),
    clock: WallClock
  ) {
    self.snapshot = snapshot
    self.solved = solved
    solver = RoundSolver(clock: clock)
  }

  /// - Parameters:
  ///   - pair: a candidate pair that is not in the round.
  ///   - score: what it scores.
  /// - Returns: what the objective becomes, less what it was, and who changes.
  /// - Throws: `RoundSolverError`, `SnapshotProblem`, `PinProblems`.
  func price(of pair: PairKey, scoring score: Int) throws -> RoundExplanation.Price {
    var rest = try solver.solve(try snapshot.pinning(pair))
    var floor = rest.objective.floor.map { min($0, score) }
    if snapshot.policy.objective == .fair {
      // A floor that the pair itself sets binds nobody else to more.
      floor = floor ?? score
      if let binding = rest.objective.floor, score < binding {
        rest = try solver.solve(try snapshot.pinning(pair), noLowerThan: score)
      }
    }
    let comparison = RoundComparison(
      solved, (rest.objective, rest.pairs), by: snapshot.policy.weights)
    return RoundExplanation.Price(
      matched: rest.objective.matched - solved.objective.matched,
      waiting: rest.objective.waiting - solved.objective.waiting,
      floor: floor.map { $0 - (solved.objective.floor ?? 0) },
      total: rest.objective.total - solved.objective.total,
      moves: comparison.changes.map {
        RoundExplanation.Move(student: $0.student, from: $0.from, to: $0.to)
      })
  }
}

extension Snapshot {
  fileprivate func pinning(_ pair: PairKey) throws(SnapshotProblem) -> Snapshot {
    try Snapshot(
      date: date, seed: seed, policy: policy, gates: gates, goals: goals, students: students,
      mentors: mentors, exclusions: exclusions, pins: pins + [pair], wishes: wishes,
      history: history)
  }
}
