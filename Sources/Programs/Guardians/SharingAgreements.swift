package import CivilTime
package import Database

/// Which students of age agree that their guardians go on being told.
package struct SharingAgreements: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Writes down what a student said; the last word by a day counts.
  ///
  /// - Returns: everything the student has said, the latest first.
  /// - Throws: `ContactError.studentNotFound`; `DatabaseError`.
  package func decide(
    _ decision: SharingDecision, tenant: Tenant.ID
  ) async throws -> [SharingAgreement] {
    let now = clock.now()
    return try await database.tenant(tenant, outcome: decision.isDryRun ? .rollBack : .commit) {
      [ids] tx in
      let id: ID<SharingAgreement> = ids.next()
      guard try tx.execute(.insertAgreement(id, decision, tenant: tenant, at: now)) > 0 else {
        throw ContactError.studentNotFound(decision.student)
      }
      return try tx.all(.agreements(of: decision.student, tenant: tenant))
    }
  }
}
