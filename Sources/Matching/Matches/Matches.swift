package import CivilTime
package import Database
package import Programs

/// The matches of a program: listing, holding, excusing, closing, reopening.
package struct Matches: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Every match of a program, with its state on a day.
  package func all(of program: Program.ID, tenant: Tenant.ID, on day: Day) async throws -> [Match] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.matches(of: program, tenant: tenant, on: day))
    }
  }

  /// The match that words name, with its holds.
  ///
  /// - Parameters:
  ///   - words: a match's id, a student's external id, or `student:mentor`. Where a student had
  ///     several matches, the open one is meant.
  ///   - program: whose matches.
  ///   - tenant: whose program.
  ///   - day: the day whose state is told.
  /// - Returns: the match and its holds.
  /// - Throws: `MatchError.notFound`, `.ambiguous`; `DatabaseError`.
  package func find(
    _ words: String, of program: Program.ID, tenant: Tenant.ID, on day: Day
  ) async throws -> (match: Match, holds: [MatchHold]) {
    try await database.tenant(tenant, readOnly: true) { tx in
      let match = try MatchSearch(words, of: program, tenant: tenant, on: day).find(tx)
      return (match, try tx.all(.holds(of: match.id, tenant: tenant)))
    }
  }

  /// Pauses a match; both days count.
  ///
  /// - Throws: `MatchError`; `DatabaseError`.
  package func hold(
    _ words: String, of program: Program.ID, tenant: Tenant.ID, from: Day, to: Day?,
    reason: String?, by actor: String, dryRun: Bool
  ) async throws -> Match {
    if let to, to < from { throw MatchError.endsBeforeStart }
    let hold = MatchHold(id: ids.next(), from: from, to: to, reason: reason)
    return try await change(words, program, tenant, from, dryRun) { match, now, tx in
      try match.requireDays(from, to)
      let others = try tx.all(.holds(of: match.id, tenant: tenant))
      for other in others where (to.map { other.from <= $0 } ?? true) {
        guard let end = other.to, end < from else {
          throw MatchError.holdOverlaps(from: other.from, to: other.to)
        }
      }
      try tx.execute(.insertHold(hold, of: match.id, tenant: tenant, at: now, by: actor))
    }
  }

  /// Takes back the hold that begins on a day, as if it had never been agreed.
  ///
  /// - Throws: `MatchError.noHold` and others; `DatabaseError`.
  package func removeHold(
    _ words: String, of program: Program.ID, tenant: Tenant.ID, from: Day, by actor: String,
    dryRun: Bool
  ) async throws -> Match {
    try await change(words, program, tenant, from, dryRun) { match, now, tx in
      let holds = try tx.all(.holds(of: match.id, tenant: tenant))
      guard let hold = holds.first(where: { $0.from == from }) else {
        throw MatchError.noHold(from: from)
      }
      try tx.execute(.voidHold(hold.id, tenant: tenant, at: now, by: actor))
    }
  }

  /// Ends the open hold of a match: `on` is the first day that counts again.
  ///
  /// The open hold is voided and one with a last day takes its place: a report of what was known
  /// before stays as it was.
  ///
  /// - Throws: `MatchError.noOpenHold` and others; `DatabaseError`.
  package func resume(
    _ words: String, of program: Program.ID, tenant: Tenant.ID, on day: Day, by actor: String,
    dryRun: Bool
  ) async throws -> Match {
    let id: MatchHold.ID = ids.next()
    return try await change(words, program, tenant, day, dryRun) { match, now, tx in
      let holds = try tx.all(.holds(of: match.id, tenant: tenant))
      guard let open = holds.last, open.to == nil else { throw MatchError.noOpenHold }
      guard day > open.from else { throw MatchError.beforeStart(open.from + 1) }
      let ended = MatchHold(id: id, from: open.from, to: day - 1, reason: open.reason)
      let voided = try tx.execute(.voidHold(open.id, tenant: tenant, at: now, by: actor))
      guard voided == 1 else { throw MatchError.noOpenHold }
      try tx.execute(.insertHold(ended, of: match.id, tenant: tenant, at: now, by: actor))
    }
  }

  /// Takes days out of what was expected of a pair; both ends count.
  ///
  /// - Throws: `MatchError`; `DatabaseError`.
  package func excuse(
    _ words: String, of program: Program.ID, tenant: Tenant.ID, from: Day, to: Day, reason: String,
    by actor: String, dryRun: Bool
  ) async throws -> Match {
    guard to >= from else { throw MatchError.endsBeforeStart }
    let id: ID<MatchExcuse> = ids.next()
    return try await change(words, program, tenant, from, dryRun) { match, now, tx in
      try match.requireDays(from, to)
      try tx.execute(
        .insertExcuse(
          id, of: match.id, from: from, to: to, reason: reason, tenant: tenant, at: now, by: actor))
    }
  }

  /// Takes back the excuses that begin on a day.
  ///
  /// - Throws: `MatchError.noExcuse` and others; `DatabaseError`.
  package func removeExcuse(
    _ words: String, of program: Program.ID, tenant: Tenant.ID, from: Day, by actor: String,
    dryRun: Bool
  ) async throws -> Match {
    try await change(words, program, tenant, from, dryRun) { match, now, tx in
      let voided = try tx.execute(
        .voidExcuses(of: match.id, from: from, tenant: tenant, at: now, by: actor))
      guard voided > 0 else { throw MatchError.noExcuse(from: from) }
    }
  }

  /// Ends a match on a day, for a reason.
  ///
  /// On a day to come it stays open, and keeps its places, until then.
  ///
  /// - Throws: `MatchError`; `DatabaseError`.
  package func close(
    _ words: String, of program: Program.ID, tenant: Tenant.ID, on day: Day,
    reason: ClosureReason, planned: PlannedEnding? = nil, by actor: String, dryRun: Bool
  ) async throws -> Match {
    let closure = MatchClosure(id: ids.next(), on: day, reason: reason, planned: planned)
    return try await change(words, program, tenant, day, dryRun) { match, now, tx in
      try closure.close(match, tenant: tenant, at: now, by: actor, tx)
    }
  }

  /// Takes a match's ending back: from now on it goes on as if it had not been entered.
  ///
  /// Gates, places and exclusions are asked again, as when a round is published. A proposal that
  /// was declined is open to answers again.
  ///
  /// - Parameters:
  ///   - words: the match; where a student had several, the one that ended.
  ///   - program: whose match.
  ///   - tenant: whose program.
  ///   - day: the day for which gates and places are asked.
  ///   - reason: why, for the record.
  ///   - actor: who says so.
  ///   - dryRun: do everything, then roll back.
  /// - Returns: the match, open again.
  /// - Throws: `MatchError.notClosed`, `.studentMatched`, `.cannotBegin` and others; `DatabaseError`.
  package func reopen(
    _ words: String, of program: Program, tenant: Tenant.ID, on day: Day, reason: String,
    by actor: String, dryRun: Bool
  ) async throws -> Match {
    try await change(words, program.id, tenant, day, dryRun, preferring: .closed) {
      match, now, tx in
      guard let end = match.endedOn else { throw MatchError.notClosed }
      guard try tx.one(.isFree(match, until: end, program: program.id, tenant: tenant)) else {
        throw MatchError.studentMatched(match.student.externalID)
      }
      // Asked while the ending stands: what it did to the mentor is not for reopening to lift.
      let mentor = try tx.one(
        .enrollments(
          [match.mentorID], of: program.id, role: .mentor, tenant: tenant, on: day))
      guard !mentor.isRestricted else {
        throw MatchError.cannotBegin(["mentor \(mentor.externalID) is not ready: restricted"])
      }
      try tx.execute(.reopenMatch(match.id, tenant: tenant))
      let check = try PublicationCheck(
        [(match.studentID, match.mentorID)], in: program, tenant: tenant, date: day,
        countsThem: true, tx)
      let lines = check.changes
      guard lines.isEmpty else { throw MatchError.cannotBegin(lines) }
      try tx.execute(
        .voidClosures(of: [match.id], tenant: tenant, reason: reason, at: now, by: actor))
      try tx.execute(
        .voidRematches(of: [match.id], tenant: tenant, reason: reason, at: now, by: actor))
      try tx.execute(
        .voidRefusals(of: match.id, tenant: tenant, reason: reason, at: now, by: actor))
    }
  }

  /// Finds a match, changes it, and reads it again, in one transaction.
  private func change(
    _ words: String, _ program: Program.ID, _ tenant: Tenant.ID, _ day: Day, _ dryRun: Bool,
    preferring preference: MatchSearch.Preference = .open,
    _ body: @Sendable (Match, Instant, Transaction) throws -> Void
  ) async throws -> Match {
    let now = clock.now()
    let search = MatchSearch(words, of: program, tenant: tenant, on: day)
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      // Places are given out by whoever holds the program: publishing, reopening, withdrawing.
      try tx.execute(.lockProgram(program, tenant: tenant))
      let match = try search.locked(preferring: preference, tx)
      try body(match, now, tx)
      return try search.again(match, tx)
    }
  }
}

extension Match {
  /// Refuses days that are not all the match's own; without a last day, the first alone is asked.
  fileprivate func requireDays(_ from: Day, _ to: Day?) throws(MatchError) {
    guard hasBegun else { throw .notBegun }
    let isInside = endedOn.map { from <= $0 && (to ?? from) <= $0 } ?? true
    guard from >= startedOn, isInside else { throw .outside(from: startedOn, to: endedOn) }
  }
}
