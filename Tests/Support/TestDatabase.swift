package import Database

/// A migrated database and two new tenants in it, for one test.
///
/// `@Suite(.tenant)` or `@Test(.tenant)` gives a test its own two tenants in a database that all
/// tests share, which takes a millisecond and exercises isolation all day. `.ownDatabase` gives it
/// a database of its own, for what changes tables or looks at everything.
package struct TestDatabase: Sendable {
  /// The database of the running test, given by the trait.
  @TaskLocal package static var current: TestDatabase?

  package let database: Pool
  package let target: ConnectionTarget
  package let scene: Scene

  /// New identifiers, different in every run.
  package let identifiers: IdentifierSource

  package var riverside: ID<TenantScope> { scene.riverside }
  package var hillcrest: ID<TenantScope> { scene.hillcrest }

  /// Runs a statement as the server's superuser, whom row-level security does not bind.
  @discardableResult
  package func arrange(_ sql: SQL) async throws -> Int {
    try await Administration(target).execute(sql)
  }

  static func shared() async throws -> TestDatabase {
    let server = try await TestServer.shared.value
    return try await TestDatabase(server.sharedPool)
  }

  /// Runs a test with a database that is made for it and dropped after it.
  static func withOwn(_ body: (TestDatabase) async throws -> Void) async throws {
    let server = try await TestServer.shared.value
    let name = try await server.cloneTemplate()
    do {
      try await body(TestDatabase(Pool(server.local.target(database: name), size: 4)))
    } catch {
      try await server.drop(name)
      throw error
    }
    try await server.drop(name)
  }

  private init(_ database: Pool) async throws {
    self.database = database
    target = database.target
    identifiers = .system
    scene = try await Scene.make(in: database, identifiers)
  }
}
