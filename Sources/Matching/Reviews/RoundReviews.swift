package import CivilTime
package import Database
package import Programs

/// Looks at stored rounds again: explains, advises, compares, replays.
///
/// Nothing here writes.
package struct RoundReviews: Sendable {
  private let database: Pool
  private let clock: WallClock

  package init(database: Pool, clock: WallClock) {
    self.database = database
    self.clock = clock
  }

  /// What changes from one round of a program to another.
  ///
  /// - Parameters:
  ///   - first: a round's number, or `latest`.
  ///   - second: the round it is held against.
  ///   - program: whose rounds.
  ///   - tenant: whose program.
  /// - Returns: both rounds, and who changes between them.
  /// - Throws: `RoundError.notFound`, `.damaged`; `DatabaseError`.
  package func between(
    _ first: String, _ second: String, of program: Program.ID, tenant: Tenant.ID
  ) async throws -> (first: Round, second: Round, comparison: RoundComparison) {
    let before = try await stored(first, of: program, tenant: tenant)
    let after = try await stored(second, of: program, tenant: tenant)
    return (
      before.round, after.round,
      RoundComparison(
        before.outcome, after.outcome, by: before.snapshot.policy.weights)
    )
  }

  /// What another policy would have made of a round's snapshot.
  ///
  /// - Parameters:
  ///   - policy: the other policy.
  ///   - word: a round's number, or `latest`.
  ///   - program: whose round.
  ///   - tenant: whose program.
  /// - Returns: the round, and who would change.
  /// - Throws: `RoundError.notFound`, `.damaged`; `PinProblems`; `DatabaseError`.
  package func under(
    _ policy: Policy, _ word: String, of program: Program.ID, tenant: Tenant.ID
  ) async throws -> (round: Round, comparison: RoundComparison) {
    let before = try await stored(word, of: program, tenant: tenant)
    let other = try RoundSolver(clock: clock).solve(try before.snapshot.under(policy))
    return (
      before.round,
      RoundComparison(
        before.outcome, (other.objective, other.pairs), by: before.snapshot.policy.weights)
    )
  }

  /// Solves a round's snapshot again, which must give the same pairs for ever.
  ///
  /// - Parameters:
  ///   - word: a round's number, or `latest`.
  ///   - program: whose round.
  ///   - tenant: whose program.
  /// - Returns: the round, and what comes out otherwise than it was stored: nothing.
  /// - Throws: `RoundError.notFound`, `.damaged`; `DatabaseError`.
  package func replay(
    _ word: String, of program: Program.ID, tenant: Tenant.ID
  ) async throws -> (round: Round, comparison: RoundComparison) {
    let before = try await stored(word, of: program, tenant: tenant)
    let again = try RoundSolver(clock: clock).solve(before.snapshot)
    return (
      before.round,
      RoundComparison(
        before.outcome, (again.objective, again.pairs), by: before.snapshot.policy.weights)
    )
  }

  /// What would help the students whom a round left without a mentor.
  ///
  /// - Parameters:
  ///   - word: a round's number, or `latest`.
  ///   - program: whose round.
  ///   - tenant: whose program.
  /// - Returns: the round, and the changes that would match more students.
  /// - Throws: `RoundError.notFound`, `.damaged`; `DatabaseError`.
  package func advise(
    on word: String, of program: Program.ID, tenant: Tenant.ID
  ) async throws -> (round: Round, advice: RoundAdvice) {
    let stored = try await stored(word, of: program, tenant: tenant)
    return (stored.round, try RoundAdviser(clock: clock).advise(on: stored.snapshot))
  }

  /// Everything that is asked about a round's pairs, answered from its stored snapshot.
  ///
  /// - Parameters:
  ///   - word: a round's number, or `latest`.
  ///   - program: whose round.
  ///   - tenant: whose program.
  /// - Returns: the round, and who answers.
  /// - Throws: `RoundError.notFound`, `.damaged`; `DatabaseError`.
  package func explainer(
    of word: String, in program: Program.ID, tenant: Tenant.ID
  ) async throws -> (round: Round, explainer: RoundExplainer) {
    let stored = try await stored(word, of: program, tenant: tenant)
    return (
      stored.round,
      try RoundExplainer(
        stored.snapshot, objective: stored.objective, pairs: stored.pairs, proof: stored.proof,
        clock: clock)
    )
  }

  /// A round with all that its report tells.
  ///
  /// - Parameters:
  ///   - word: a round's number, or `latest`.
  ///   - program: whose round.
  ///   - tenant: whose program.
  /// - Returns: the round, checked again over all pairs, and whom it leaves out.
  /// - Throws: `RoundError.notFound`, `.damaged`; `PinProblems`; `DatabaseError`.
  package func review(
    of word: String, in program: Program.ID, tenant: Tenant.ID
  ) async throws -> RoundReview {
    let (stored, names) = try await database.tenant(
      tenant, isolation: .repeatableRead, readOnly: true
    ) { tx in
      (
        try StoredRound(word, of: program, tenant: tenant, tx),
        try tx.all(.studentNames(of: program, tenant: tenant)).compactMap(\.self)
      )
    }
    return try RoundReview(stored, names: names)
  }

  private func stored(
    _ word: String, of program: Program.ID, tenant: Tenant.ID
  ) async throws -> StoredRound {
    try await database.tenant(tenant, isolation: .repeatableRead, readOnly: true) { tx in
      try StoredRound(word, of: program, tenant: tenant, tx)
    }
  }
}
