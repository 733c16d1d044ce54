package import CivilTime
package import Database
package import Programs

/// Published matches that wait for those whom the program asks.
///
/// A proposal holds its places. It begins on the day of the last acceptance, or on the day of
/// introduction where that is later; it ends where somebody declines, and then never was a match.
package struct Proposals: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Records that one of those who are asked accepts; with the last of them the match begins.
  ///
  /// Gates, places and exclusions are asked again for the day on which it begins.
  ///
  /// - Parameters:
  ///   - words: a match's id, a student's external id, or `student:mentor`.
  ///   - party: who accepts.
  ///   - program: whose match; it says who is asked.
  ///   - tenant: whose program.
  ///   - day: the day of the answer.
  ///   - actor: who records it.
  ///   - dryRun: do everything, then roll back.
  /// - Returns: the match afterwards.
  /// - Throws: `ProposalError`; `MatchError`; `DatabaseError`.
  package func accept(
    _ words: String, by party: AcceptanceParty, of program: Program, tenant: Tenant.ID,
    on day: Day, recordedBy actor: String, dryRun: Bool
  ) async throws -> Match {
    let answer = ProposalAnswer(
      id: ids.next(), party: party, isAccepted: true, reason: nil, on: day)
    return try await change(words, party, program, tenant, day, dryRun) { search, match, now, tx in
      guard !match.acceptedBy.contains(party) else { throw ProposalError.alreadyAccepted(party) }
      try tx.execute(.insertAnswer(answer, to: match.id, tenant: tenant, at: now, by: actor))
      guard Set(match.acceptedBy + [party]).isSuperset(of: program.acceptance) else { return }
      try tx.execute(.beginMatch(match.id, tenant: tenant, at: now))
      let begun = try search.again(match, tx)
      let lines = try PublicationCheck(
        [(match.studentID, match.mentorID)], in: program, tenant: tenant, date: begun.startedOn,
        countsThem: true, tx
      ).changes
      guard lines.isEmpty else { throw MatchError.cannotBegin(lines) }
    }
  }

  /// Records that one of those who are asked declines: the proposal ends, and the student is on
  /// the waitlist again.
  ///
  /// - Parameters:
  ///   - words: a match's id, a student's external id, or `student:mentor`.
  ///   - party: who declines; an earlier acceptance of theirs is taken back.
  ///   - reason: why.
  ///   - program: whose match; it says who is asked.
  ///   - tenant: whose program.
  ///   - day: the day of the answer.
  ///   - actor: who records it.
  ///   - dryRun: do everything, then roll back.
  /// - Returns: the match afterwards.
  /// - Throws: `ProposalError`; `MatchError`; `DatabaseError`.
  package func decline(
    _ words: String, by party: AcceptanceParty, reason: String, of program: Program,
    tenant: Tenant.ID, on day: Day, recordedBy actor: String, dryRun: Bool
  ) async throws -> Match {
    let answer = ProposalAnswer(
      id: ids.next(), party: party, isAccepted: false, reason: reason, on: day)
    let closure = MatchClosure(id: ids.next(), on: day, reason: .declined, planned: nil)
    return try await change(words, party, program, tenant, day, dryRun) { _, match, now, tx in
      try tx.execute(
        .voidAnswer(of: party, to: match.id, tenant: tenant, reason: reason, at: now, by: actor))
      try tx.execute(.insertAnswer(answer, to: match.id, tenant: tenant, at: now, by: actor))
      try closure.close(match, tenant: tenant, at: now, by: actor, tx)
    }
  }

  private func change(
    _ words: String, _ party: AcceptanceParty, _ program: Program, _ tenant: Tenant.ID,
    _ day: Day, _ dryRun: Bool,
    _ body: @Sendable (MatchSearch, Match, Instant, Transaction) throws -> Void
  ) async throws -> Match {
    let asked = AcceptanceParty.allCases.filter(program.acceptance.contains)
    guard asked.isEmpty || asked.contains(party) else {
      throw ProposalError.notAsked(party, asked: asked)
    }
    let now = clock.now()
    let search = MatchSearch(words, of: program.id, tenant: tenant, on: day)
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try tx.execute(.lockProgram(program.id, tenant: tenant))
      let match = try search.locked(tx)
      guard let proposed = match.proposedOn, !match.hasBegun, match.endedOn == nil else {
        throw ProposalError.notProposed
      }
      guard day >= proposed else { throw MatchError.beforeStart(proposed) }
      try body(search, match, now, tx)
      return try search.again(match, tx)
    }
  }
}
