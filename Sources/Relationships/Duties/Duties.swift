package import CivilTime
package import Database
package import Programs

/// Who has which duty: giving, ending, listing.
package struct Duties: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Every duty that was given, those that ended last.
  package func all(of tenant: Tenant.ID) async throws -> [DutyHolding] {
    try await database.tenant(tenant, readOnly: true) { tx in try tx.all(.duties(of: tenant)) }
  }

  /// Gives a duty to somebody from a day on.
  ///
  /// - Returns: the duty as it is now held.
  /// - Throws: `DutyError.heldAlready`; `DatabaseError`.
  package func give(
    _ duty: Duty, to holder: String, from day: Day, tenant: Tenant.ID, by actor: String,
    dryRun: Bool
  ) async throws -> DutyHolding {
    let id: DutyHolding.ID = ids.next()
    let now = clock.now()
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      let given = try tx.execute(
        .insertDuty(id, duty, holder: holder, from: day, tenant: tenant, at: now, by: actor))
      guard let held = try Self.standing(duty, holder, tenant, tx) else {
        throw DutyError.notHeld(duty, holder: holder, holders: [])
      }
      guard given == 1 else {
        throw DutyError.heldAlready(duty, holder: holder, from: held.from)
      }
      return held
    }
  }

  /// Ends somebody's duty at once.
  ///
  /// - Returns: who holds it afterwards.
  /// - Throws: `DutyError.notHeld`; `DatabaseError`.
  package func end(
    _ duty: Duty, of holder: String, tenant: Tenant.ID, by actor: String, dryRun: Bool
  ) async throws -> [DutyHolding] {
    let now = clock.now()
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      let ended = try tx.execute(
        .endDuty(duty, of: holder, tenant: tenant, at: now, by: actor))
      let left = try tx.all(.duties(of: tenant)).filter { $0.duty == duty && $0.endedAt == nil }
      guard ended == 1 else {
        throw DutyError.notHeld(duty, holder: holder, holders: left.map(\.holder))
      }
      return left
    }
  }

  private static func standing(
    _ duty: Duty, _ holder: String, _ tenant: Tenant.ID, _ tx: Transaction
  ) throws -> DutyHolding? {
    try tx.all(.duties(of: tenant))
      .first { $0.duty == duty && $0.holder == holder && $0.endedAt == nil }
  }
}
