package import CivilTime
package import Database
package import Programs

/// The matches of a program: listing, holding, excusing, closing.
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
      let match = try Self.find(words, program, tenant, day, tx)
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
      try Self.requireOpen(match, on: from)
      let others = try tx.all(.holds(of: match.id, tenant: tenant))
      for other in others where (to.map { other.from <= $0 } ?? true) {
        guard let end = other.to, end < from else {
          throw MatchError.holdOverlaps(from: other.from, to: other.to)
        }
      }
      try tx.execute(.insertHold(hold, of: match.id, tenant: tenant, at: now, by: actor))
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
      try tx.execute(
        .insertExcuse(
          id, of: match.id, from: from, to: to, reason: reason, tenant: tenant, at: now, by: actor))
    }
  }

  /// Ends a match on a day, for a reason.
  ///
  /// - Throws: `MatchError`; `DatabaseError`.
  package func close(
    _ words: String, of program: Program.ID, tenant: Tenant.ID, on day: Day,
    reason: ClosureReason, by actor: String, dryRun: Bool
  ) async throws -> Match {
    try await change(words, program, tenant, day, dryRun) { match, now, tx in
      try Self.requireOpen(match, on: day)
      try tx.execute(
        .closeMatch(match.id, on: day, reason: reason, tenant: tenant, at: now, by: actor))
    }
  }

  /// Finds a match, changes it, and reads it again, in one transaction.
  private func change(
    _ words: String, _ program: Program.ID, _ tenant: Tenant.ID, _ day: Day, _ dryRun: Bool,
    _ body: @Sendable (Match, Instant, Transaction) throws -> Void
  ) async throws -> Match {
    let now = clock.now()
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      let named = try Self.find(words, program, tenant, day, tx)
      try tx.execute(.lockMatch(named.id, tenant: tenant))
      // Read again: whoever had the lock before may have changed it.
      let match = try Self.find("\(named.id)", program, tenant, day, tx)
      try body(match, now, tx)
      return try Self.find("\(match.id)", program, tenant, day, tx)
    }
  }

  private static func requireOpen(_ match: Match, on day: Day) throws(MatchError) {
    if let end = match.endedOn { throw .alreadyClosed(on: end) }
    if day < match.startedOn { throw .beforeStart(match.startedOn) }
  }

  private static func find(
    _ words: String, _ program: Program.ID, _ tenant: Tenant.ID, _ day: Day, _ tx: Transaction
  ) throws -> Match {
    let found = try tx.all(
      .matches(named: words, id: Match.ID(words), program: program, tenant: tenant, on: day))
    let open = found.filter { $0.endedOn == nil }
    let meant = found.count == 1 ? found : open
    guard let match = meant.first else {
      if found.isEmpty { throw MatchError.notFound(words) }
      throw MatchError.ambiguous(words, found.map { "\($0.id)" })
    }
    guard meant.count == 1 else {
      throw MatchError.ambiguous(
        words, meant.map { "\($0.student.externalID):\($0.mentor.externalID)" })
    }
    return match
  }
}
