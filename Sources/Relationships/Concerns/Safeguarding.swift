package import CivilTime
package import Database
package import Programs

/// What the safeguarding duty alone may do with concerns: reading, handling, lifting.
///
/// Every verb runs as the database role that may read them, and asks in the same transaction whether
/// whoever acts holds the duty today; who does not learns nothing, not even whether there is one.
package struct Safeguarding: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Every concern of a tenant without its words, by number.
  ///
  /// - Throws: `ConcernError.notAllowed`; `DatabaseError`.
  package func all(of tenant: Tenant.ID, by actor: String) async throws -> [Concern] {
    try await run(tenant, actor) { _, tx in
      try tx.all(.concerns(of: tenant, number: nil))
    }
  }

  /// Opens a concern, which is an event in its file.
  ///
  /// - Throws: `ConcernError`; `DatabaseError`.
  package func open(
    _ number: Int, of tenant: Tenant.ID, by actor: String
  ) async throws -> ConcernFile {
    let event: ID<ConcernEvent> = ids.next()
    return try await run(tenant, actor) { now, tx in
      let concern = try Self.find(number, tenant, tx)
      try tx.execute(
        .insertConcernEvent(
          event, .read, note: nil, of: concern.id, tenant: tenant, at: now, by: actor))
      return ConcernFile(
        concern: try Self.find(number, tenant, tx),
        account: try tx.one(.account(of: concern.id, tenant: tenant)),
        events: try tx.all(.concernEvents(of: concern.id, tenant: tenant)))
    }
  }

  /// Adds an event to a concern's file: a note, that it is handled, or that it is open again.
  ///
  /// - Throws: `ConcernError`; `DatabaseError`.
  package func add(
    _ action: ConcernEvent.Action, note: String, to number: Int, of tenant: Tenant.ID,
    by actor: String, dryRun: Bool
  ) async throws -> Concern {
    let event: ID<ConcernEvent> = ids.next()
    return try await run(tenant, actor, dryRun: dryRun) { now, tx in
      let concern = try Self.find(number, tenant, tx)
      switch (action, concern.state) {
      case (.handled, .handled): throw ConcernError.handledAlready(number)
      case (.reopened, .open): throw ConcernError.notHandled(number)
      default: break
      }
      try tx.execute(
        .insertConcernEvent(
          event, action, note: note, of: concern.id, tenant: tenant, at: now, by: actor))
      return try Self.find(number, tenant, tx)
    }
  }

  /// Lifts what holds a mentor because matches closed for safety up to now; later ones hold again.
  ///
  /// - Returns: the mentor.
  /// - Throws: `ConcernError`; `NamedPersonError`; `DatabaseError`.
  package func clear(
    mentor words: String, note: String, of tenant: Tenant.ID, by actor: String, dryRun: Bool
  ) async throws -> NamedPerson {
    let id: ID<SafetyClearance> = ids.next()
    return try await run(tenant, actor, dryRun: dryRun) { now, tx in
      let mentor = try NamedPersonLookup(tenant: tenant, roles: ["mentor"]).find(words, tx)
      guard try tx.one(.isHeldForSafety(mentor.id, tenant: tenant)) else {
        throw ConcernError.mentorNotHeld(mentor.externalID)
      }
      try tx.execute(
        .insertClearance(id, of: mentor.id, note: note, tenant: tenant, at: now, by: actor))
      return mentor
    }
  }

  private func run<Value: Sendable>(
    _ tenant: Tenant.ID, _ actor: String, dryRun: Bool = false,
    _ body: @Sendable (Instant, Transaction) throws -> Value
  ) async throws -> Value {
    let now = clock.now()
    return try await database.safeguarding(
      tenant, outcome: dryRun ? .rollBack : .commit
    ) { tx in
      guard try tx.one(.holds(.safeguarding, actor, tenant: tenant, on: now.utcDay)) else {
        throw ConcernError.notAllowed(actor)
      }
      return try body(now, tx)
    }
  }

  private static func find(
    _ number: Int, _ tenant: Tenant.ID, _ tx: Transaction
  ) throws -> Concern {
    guard let number32 = Int32(exactly: number),
      let concern = try tx.first(.concerns(of: tenant, number: number32))
    else { throw ConcernError.notFound(number) }
    return concern
  }
}
