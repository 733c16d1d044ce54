package import CivilTime
import Database
import Programs

extension FactLedger where Content == Commitment {
  /// Writes a promise down; its goal is named by code, name or alias.
  ///
  /// - Throws: `FactError`; `CommitmentError.beforeMade`; `DatabaseError`.
  package func add(
    _ commitment: Commitment, towards goal: String?, to choice: MatchChoice,
    _ request: FactRequest
  ) async throws -> (fact: Fact<Commitment>, match: FactMatch) {
    try await add(to: choice, request) { tx in
      var commitment = commitment
      commitment.goal = try goal.map { try GoalName.code(of: $0, tenant: request.tenant, tx) }
      try commitment.check()
      return commitment
    }
  }

  /// Says that a promise was kept, or that both agreed to call it off.
  ///
  /// - Parameters:
  ///   - id: the commitment's.
  ///   - result: what became of it.
  ///   - day: when.
  ///   - request: who says it, and in which program.
  /// - Returns: the commitment with its outcome.
  /// - Throws: `FactError`; `CommitmentError`; `DatabaseError`.
  package func settle(
    _ id: String, as result: CommitmentResult, on day: Day, _ request: FactRequest
  ) async throws -> Fact<Commitment> {
    try await change(id, request) { fact, now, tx in
      if let outcome = fact.content.outcome { throw CommitmentError.settled(outcome) }
      var settled = fact.content
      let outcome = CommitmentOutcome(result, on: day, at: now, by: request.actor)
      settled.outcome = outcome
      try settled.check()
      try tx.execute(.settleCommitment(fact.id, as: outcome, request))
      return fact.id
    }
  }

  /// Takes back what was said to have become of a promise; one that is open takes its place.
  ///
  /// - Throws: `FactError`; `CommitmentError.stillOpen`; `DatabaseError`.
  package func reopen(
    _ id: String, reason: String, _ request: FactRequest
  ) async throws -> Fact<Commitment> {
    try await change(id, request) { fact, now, tx in
      guard fact.content.outcome != nil else { throw CommitmentError.stillOpen }
      var open = fact.content
      open.outcome = nil
      return try replace(fact, by: open, reason: reason, at: now, request, tx)
    }
  }

  /// Puts a corrected promise in the place of a mistaken one, which stays, with the reason.
  ///
  /// - Parameters:
  ///   - id: the commitment's.
  ///   - reason: what was wrong.
  ///   - goal: the goal it serves, by code, name or alias; nil leaves it.
  ///   - request: who corrects it.
  ///   - correct: what else changes.
  /// - Returns: the new commitment.
  /// - Throws: `FactError`; `CommitmentError.beforeMade`; `DatabaseError`.
  package func correct(
    _ id: String, reason: String, goal: String?, _ request: FactRequest,
    _ correct: @Sendable (inout Commitment) -> Void
  ) async throws -> Fact<Commitment> {
    try await change(id, request) { fact, now, tx in
      var commitment = fact.content
      correct(&commitment)
      if let goal {
        commitment.goal = try GoalName.code(of: goal, tenant: request.tenant, tx)
      }
      try commitment.check()
      return try replace(fact, by: commitment, reason: reason, at: now, request, tx)
    }
  }
}

extension Commitment {
  fileprivate func check() throws(CommitmentError) {
    guard dueOn >= madeOn, outcome.map({ $0.day >= madeOn }) ?? true else {
      throw .beforeMade(madeOn)
    }
  }
}
