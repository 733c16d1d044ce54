package import CivilTime
package import Database
package import Programs

/// Students whose match ended and who are to have another one soon.
package struct Rematches: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Ends a match if it is open, and puts its student first on the waitlist.
  ///
  /// - Parameters:
  ///   - words: the match; where a student had several, the open one.
  ///   - program: whose match.
  ///   - tenant: whose program.
  ///   - day: the match's last day, and the day of the request.
  ///   - reason: why it ends.
  ///   - note: why the student is to have another one, in words; nil for the reason itself.
  ///   - actor: who says so.
  ///   - dryRun: do everything, then roll back.
  /// - Returns: the match, and whether it was closed for this.
  /// - Throws: `RematchError`; `MatchError`; `DatabaseError`.
  package func queue(
    _ words: String, of program: Program.ID, tenant: Tenant.ID, on day: Day,
    reason: ClosureReason, note: String?, by actor: String, dryRun: Bool
  ) async throws -> (match: Match, wasClosed: Bool) {
    let closure = MatchClosure(id: ids.next(), on: day, reason: reason, planned: nil)
    let id: ID<Rematch> = ids.next()
    return try await change(words, program, tenant, day, dryRun) { match, now, tx in
      let student = match.student.externalID
      guard match.hasBegun else { throw RematchError.neverBegan(student: student) }
      let status = try tx.one(
        .enrollmentStatus(of: match.studentID, program: program, tenant: tenant))
      guard [.enrolled, .onHold].contains(EnrollmentStatus(rawValue: status)) else {
        throw RematchError.studentLeft(student)
      }
      if let end = match.endedOn {
        guard try tx.one(.isFree(match, until: end, program: program, tenant: tenant)) else {
          throw MatchError.studentMatched(student)
        }
      } else {
        try closure.close(match, tenant: tenant, at: now, by: actor, tx)
      }
      let rows = try tx.execute(
        .insertRematches(
          [id], of: [match.id], program: program, on: max(day, match.endedOn ?? day),
          reason: note ?? reason.rawValue, tenant: tenant, at: now, by: actor))
      guard rows == 1 else { throw RematchError.alreadyQueued(student: student) }
      return match.endedOn == nil
    }
  }

  /// Takes a request for another match back; the match that ended stays as it is.
  ///
  /// - Throws: `RematchError.notQueued`; `MatchError`; `DatabaseError`.
  package func cancel(
    _ words: String, of program: Program.ID, tenant: Tenant.ID, on day: Day, reason: String,
    by actor: String, dryRun: Bool
  ) async throws -> Match {
    try await change(words, program, tenant, day, dryRun) { match, now, tx in
      let voided = try tx.execute(
        .voidRematches(of: [match.id], tenant: tenant, reason: reason, at: now, by: actor))
      guard voided == 1 else {
        throw RematchError.notQueued(student: match.student.externalID)
      }
      return false
    }.match
  }

  private func change(
    _ words: String, _ program: Program.ID, _ tenant: Tenant.ID, _ day: Day, _ dryRun: Bool,
    _ body: @Sendable (Match, Instant, Transaction) throws -> Bool
  ) async throws -> (match: Match, wasClosed: Bool) {
    let now = clock.now()
    let search = MatchSearch(words, of: program, tenant: tenant, on: day)
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try tx.execute(.lockProgram(program, tenant: tenant))
      let match = try search.locked(tx)
      let wasClosed = try body(match, now, tx)
      return (try search.again(match, tx), wasClosed)
    }
  }
}

/// What a rematch's identifier is an identifier of.
enum Rematch {}
