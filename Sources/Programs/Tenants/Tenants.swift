package import CivilTime
package import Database

/// The organisations that use this database.
package struct Tenants: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Every tenant, by slug.
  package func all() async throws -> [Tenant] {
    try await database.control { tx in try tx.all(.tenants) }
  }

  /// The tenant of a slug, or nil.
  package func find(_ slug: String) async throws -> Tenant? {
    try await database.control { tx in try tx.first(.tenant(slug: slug)) }
  }

  /// Adds a tenant.
  ///
  /// - Parameters:
  ///   - slug: its short name.
  ///   - name: what people call it.
  ///   - actor: who adds it.
  ///   - dryRun: do everything, then roll back.
  /// - Returns: the tenant, or nil where the slug is taken.
  /// - Throws: `DatabaseError`.
  package func create(
    _ slug: Slug, name: String, by actor: String, dryRun: Bool
  ) async throws -> Tenant? {
    let tenant = Tenant(id: ids.next(), slug: slug.description, name: name, createdAt: clock.now())
    let added = try await database.control(outcome: dryRun ? .rollBack : .commit) { tx in
      try tx.execute(.insertTenant(tenant, by: actor))
    }
    return added == 1 ? tenant : nil
  }
}
