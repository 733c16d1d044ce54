import Database
import Synchronization

/// The one PostgreSQL server of a test run: made in a temporary folder, without fsync, and gone
/// when the process is.
struct TestServer: Sendable {
  let local: LocalServer
  let sharedPool: Pool
  private let count: CloneCount

  /// Started by the first test that needs it.
  static let shared = Task { try await TestServer.start() }

  private static let template = "trellis_template"

  private static func start() async throws -> TestServer {
    let home = try TemporaryFolder.make()
    try Watchdog.guardServer(in: home)
    let local = LocalServer(home: home, durability: .testing)
    try await local.start()
    let administration = Administration(local.target(database: "postgres"))
    try await administration.execute("CREATE DATABASE \(identifier: template)")
    _ = try await Migrator(local.target(database: template), appVersion: "test").migrate()
    let pool = Pool(local.target(database: "trellis_shared"), size: 12)
    let server = TestServer(local: local, sharedPool: pool, count: CloneCount())
    try await server.clone(as: "trellis_shared")
    return server
  }

  /// Makes a database like the migrated template and returns its name.
  func cloneTemplate() async throws -> String {
    let name = "trellis_own_\(count.next())"
    try await clone(as: name)
    return name
  }

  func drop(_ name: String) async throws {
    try await administration.execute("DROP DATABASE \(identifier: name) WITH (FORCE)")
  }

  private func clone(as name: String) async throws {
    try await administration.execute(
      """
      CREATE DATABASE \(identifier: name)
        TEMPLATE \(identifier: Self.template) STRATEGY file_copy
      """)
  }

  private var administration: Administration {
    Administration(local.target(database: "postgres"))
  }
}

/// Numbers the databases that tests have for themselves.
final class CloneCount: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
