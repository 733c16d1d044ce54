package import Database

/// Two tenants that know nothing of each other; every test of data has both.
package struct Scene: Sendable {
  package let riverside: ID<TenantScope>
  package let hillcrest: ID<TenantScope>

  /// The tenants' slugs; they differ from test to test, for tests share a database.
  package let riversideSlug: String
  package let hillcrestSlug: String

  /// Puts two new tenants into a database.
  static func make(in database: Pool, _ identifiers: IdentifierSource) async throws -> Scene {
    let riverside: ID<TenantScope> = identifiers.next()
    let hillcrest: ID<TenantScope> = identifiers.next()
    let scene = Scene(
      riverside: riverside, hillcrest: hillcrest, riversideSlug: "riverside-\(riverside)",
      hillcrestSlug: "hillcrest-\(hillcrest)")
    try await database.control { tx in
      try tx.execute(
        """
        INSERT INTO tenants (tenant_id, slug, name, created_at, created_by)
        VALUES (\(riverside), \(scene.riversideSlug), 'Riverside', now(), 'test'),
               (\(hillcrest), \(scene.hillcrestSlug), 'Hillcrest', now(), 'test')
        """)
    }
    return scene
  }
}
