package import CivilTime
package import Database
package import Programs

/// Next year's program out of this year's: people a grade on, pairs that go on, gates asked again.
package struct Rollovers: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Carries a program's people and pairs over into a program without people, all or nothing.
  ///
  /// Everybody enrolled or on hold comes along with goals, needs, offers and hours, but those who
  /// are past grade 12 or named as leavers. Consent and training come along only while a date says
  /// that they still hold on the new first day, screening until it expires. Every open pair ends as
  /// planned on the old program's last day; a pair of two who both stay goes on as a new match that
  /// says which one it continues. Where a gate is unmet, or the new program asks for acceptance, the
  /// new match is a proposal. Exclusions come along; wishes, pins, teachers and priorities do not.
  ///
  /// - Parameters:
  ///   - request: from where to where.
  ///   - tenant: whose programs.
  ///   - actor: who does it.
  ///   - dryRun: do everything, then roll back.
  /// - Returns: what it came to.
  /// - Throws: `RolloverError`; `ProgramError`; `DatabaseError`.
  package func run(
    _ request: RolloverRequest, tenant: Tenant.ID, by actor: String, dryRun: Bool
  ) async throws -> Rollover {
    guard request.new.startsOn > request.old.startsOn else {
      throw RolloverError.startsTooEarly(request.old.startsOn)
    }
    let writer = RolloverWriter(
      request: request, tenant: tenant, ids: ids, now: clock.now(), actor: actor)
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try writer.write(tx)
    }
  }
}
