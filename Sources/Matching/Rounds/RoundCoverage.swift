package import CivilTime
import Database
package import Programs

extension Rounds {
  /// How many ready students could be matched at once on a day.
  ///
  /// These are the pairs of the best round, whose first aim is to match as many as can be. Pins bind
  /// a round, not what is possible, and are left aside.
  ///
  /// Rosters and matches are as they stand, gates as of the day.
  ///
  /// - Parameters:
  ///   - program: whose students and mentors.
  ///   - tenant: whose program.
  ///   - policy: the rules.
  ///   - date: the day for which gates are asked.
  /// - Returns: nil where what is stored makes no round.
  /// - Throws: `DatabaseError`.
  package func coverage(
    of program: Program, tenant: Tenant.ID, policy: Policy, on date: Day
  ) async throws -> Coverage? {
    let loader = SnapshotLoader(program: program, tenant: tenant, date: date)
    var policy = policy
    policy.objective = .total
    do {
      let snapshot = try await read(loader, policy, tenant).withoutPins()
      let solved = try RoundSolver(clock: clock).solveWithoutReasons(snapshot)
      return Coverage(solved, of: snapshot.students)
    } catch is SnapshotProblem, is GoalProblems, is RoundSolverError {
      return nil
    }
  }

  private func read(
    _ loader: SnapshotLoader, _ policy: Policy, _ tenant: Tenant.ID
  ) async throws -> Snapshot {
    try await database.tenant(tenant, isolation: .repeatableRead, readOnly: true) { tx in
      try loader.load(policy: policy, seed: 1, tx).snapshot
    }
  }
}

extension Snapshot {
  /// The same people under the same policy, nobody promised to anybody.
  fileprivate func withoutPins() throws(SnapshotProblem) -> Snapshot {
    try Snapshot(
      date: date, seed: seed, policy: policy, gates: gates, goals: goals, students: students,
      mentors: mentors, exclusions: exclusions, pins: [], wishes: wishes, history: history)
  }
}
