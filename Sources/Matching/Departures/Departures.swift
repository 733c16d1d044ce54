package import CivilTime
package import Database
package import Programs

/// Students and mentors who leave a program in the middle of a match.
package struct Departures: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Withdraws a person and ends their matches, all in one transaction.
  ///
  /// The students of a mentor who leaves are queued for another match. A match that was to end
  /// later ends earlier; a proposal comes to nothing.
  ///
  /// - Parameters:
  ///   - role: which of the person's roles.
  ///   - externalID: who.
  ///   - program: the program that they leave.
  ///   - tenant: whose program.
  ///   - day: the last day of the matches, and the first on which the person is gone.
  ///   - reason: why, for the record.
  ///   - actor: who says so.
  ///   - dryRun: do everything, then roll back.
  /// - Returns: the person and what ended.
  /// - Throws: `EnrollmentError.notFound`, `.alreadyIs`; `MatchError.beforeStart` where a match had
  ///   not begun on that day; `DatabaseError`.
  package func withdraw(
    _ role: ParticipantRole, _ externalID: String, from program: Program, tenant: Tenant.ID,
    on day: Day, reason: String?, by actor: String, dryRun: Bool
  ) async throws -> Departure {
    let now = clock.now()
    let ids = ids
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try tx.execute(.lockProgram(program.id, tenant: tenant))
      let found = try tx.first(
        .enrollment(
          externalID: externalID, of: program.id, role: role, tenant: tenant, on: day))
      guard let person = found else { throw EnrollmentError.notFound(role, externalID) }
      guard person.status != .withdrawn else { throw EnrollmentError.alreadyIs(.withdrawn) }
      let matches = try tx.all(
        .openMatches(of: [person.person], as: role, in: program.id, tenant: tenant, on: day))
      try end(matches, role, day, tenant, now, actor, tx)
      var queued: [Match.Party] = []
      if role == .mentor {
        queued = try queue(matches.filter(\.hasBegun), program.id, day, tenant, now, actor, tx)
      }
      let change = EnrollmentChange(to: .withdrawn, on: day, reason: reason)
      let after = try change.write(
        for: [person], in: program, tenant: tenant, ids: ids, at: now, by: actor, tx)
      let closed = try tx.all(
        .matches(matches.map(\.id), of: program.id, tenant: tenant, on: day))
      return Departure(person: after.first ?? person, closed: closed, queued: queued)
    }
  }

  private func end(
    _ matches: [Match], _ role: ParticipantRole, _ day: Day, _ tenant: Tenant.ID, _ now: Instant,
    _ actor: String, _ tx: Transaction
  ) throws {
    for match in matches where match.firstDay > day {
      throw MatchError.beforeStart(match.firstDay)
    }
    try MatchEnding(
      on: day, reason: role == .mentor ? .mentorWithdrew : .studentWithdrew, isPlanned: false
    ).write(
      to: matches.map(\.id), tenant: tenant, ids: ids, at: now, by: actor, tx)
  }

  /// Queues the students who are still in the program and are not queued already.
  private func queue(
    _ matches: [Match], _ program: Program.ID, _ day: Day, _ tenant: Tenant.ID, _ now: Instant,
    _ actor: String, _ tx: Transaction
  ) throws -> [Match.Party] {
    let students = try tx.all(
      .enrollments(
        matches.map(\.studentID), of: program, role: .student, tenant: tenant, on: day))
    let staying = Set(
      students.filter { $0.status == .enrolled || $0.status == .onHold }.map(\.person))
    let lost = matches.filter { staying.contains($0.studentID) }
    try tx.execute(
      .insertRematches(
        lost.map { _ in ids.next() }, of: lost.map(\.id), program: program, on: day,
        reason: ClosureReason.mentorWithdrew.rawValue, tenant: tenant, at: now, by: actor))
    return lost.map(\.student)
  }
}
