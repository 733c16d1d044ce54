package import CivilTime
package import Database
package import Programs

/// Raising concerns about a child's safety: what anybody may do, and nobody can take back.
///
/// The application's own role writes here and cannot read what it wrote; `Safeguarding` reads.
package struct Concerns: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Keeps a concern and says whom it goes to.
  ///
  /// - Parameters:
  ///   - concern: what is raised.
  ///   - tenant: where.
  ///   - actor: who raises it.
  ///   - dryRun: do everything, then roll back.
  /// - Returns: its number and the two who are told.
  /// - Throws: `ConcernError.needsTwoHolders`, `.recipientsRefused`; `NamedPersonError`;
  ///   `DatabaseError`.
  package func raise(
    _ concern: RaisedConcern, tenant: Tenant.ID, by actor: String, dryRun: Bool
  ) async throws -> ConcernReceipt {
    let id: ID<Concern> = ids.next()
    let now = clock.now()
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      let lookup = NamedPersonLookup(tenant: tenant, roles: ["student", "mentor"])
      let person = try concern.subject.person.map { try lookup.find($0, tx).id }
      // The lock on the holders also makes those who raise concerns wait for each other's numbers.
      let holders = try tx.all(
        .lockedHolders(of: .safeguarding, tenant: tenant, on: now.utcDay))
      let recipients = try Self.recipients(concern.recipients, holders)
      let number = try tx.one(
        .insertConcern(
          id, concern, person: person, recipients: recipients, tenant: tenant, at: now, by: actor))
      return ConcernReceipt(number: Int(number), recipients: recipients)
    }
  }

  private static func recipients(
    _ wanted: [String], _ holders: [String]
  ) throws(ConcernError) -> [String] {
    guard holders.count >= 2 else { throw .needsTwoHolders(holders) }
    guard !wanted.isEmpty else { return Array(holders.prefix(2)) }
    guard wanted.count == 2, Set(wanted).count == 2, wanted.allSatisfy(holders.contains) else {
      throw .recipientsRefused(wanted, holders: holders)
    }
    return wanted
  }
}
