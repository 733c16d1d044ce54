import Database
import Foundation
import Jobs
import Support

/// A server of its own, with a queue in it, that may be killed, cut off and started again.
struct Arena: Sendable {
  let home: String
  let local: LocalServer
  /// What the test itself looks through; nothing is ever done to its connections.
  let pool: Pool
  let tenants: [ID<TenantScope>]

  /// Starts a server that forgets nothing it has committed, and makes tenants in it.
  static func open(tenants count: Int = 1) async throws -> Arena {
    let home = try TemporaryFolder.make()
    try Watchdog.guardServer(in: home)
    let local = LocalServer(home: home)
    try await local.start()
    _ = try await Migrator(local.target, appVersion: "test").migrate()
    let pool = Pool(local.target, size: 10)
    let tenants: [ID<TenantScope>] = (0..<count).map { _ in IdentifierSource.system.next() }
    try await pool.control { tx in
      for (number, tenant) in tenants.enumerated() {
        try tx.execute(
          """
          INSERT INTO tenants (tenant_id, slug, name, created_at, created_by)
          VALUES (\(tenant), \("t\(number)"), 'Tenant', now(), 'test')
          """)
      }
    }
    let arena = Arena(home: home, local: local, pool: pool, tenants: tenants)
    try await arena.makeEffects()
    return arena
  }

  /// Where probes write what they did; nothing there stops them from doing it twice.
  private func makeEffects() async throws {
    for statement: SQL in [
      """
      CREATE TABLE trellis.probe_effects (
        tenant_id uuid NOT NULL, job_id bigint NOT NULL, lease_no bigint NOT NULL,
        kind text NOT NULL)
      """,
      "GRANT INSERT ON trellis.probe_effects TO trellis_app",
    ] {
      _ = try await administration.execute(statement)
    }
  }

  /// How probes connect: under a name that tells them from the test itself.
  var probeTarget: ConnectionTarget { Self.named(local.target) }

  static func named(_ target: ConnectionTarget) -> ConnectionTarget {
    ConnectionTarget(url: target.url.map { $0 + "&application_name=probe" })
  }

  var administration: Administration { Administration(local.target) }

  /// Puts jobs into the queue and returns their numbers.
  @discardableResult
  func enqueue(_ count: Int, _ request: JobRequest, tenant: Int = 0) async throws -> [Int64] {
    try await pool.tenant(tenants[tenant]) { tx in
      try JobQueue.enqueue(Array(repeating: request, count: count), in: tx).compactMap { $0 }
    }
  }

  /// Ends the server as a power cut would end it, and starts it again.
  func crash() async throws {
    guard case .running(let process) = local.status() else { return }
    kill(pid_t(process), SIGQUIT)
    while ProcessFolder.has(process) { try await Task.sleep(for: .milliseconds(20)) }
    try await local.start()
  }

  /// Ends every connection but the test's own, and says how many there were.
  @discardableResult
  func terminateProbes() async throws -> Int {
    let ended = try await administration.all(
      Query<Int>(
        """
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
         WHERE application_name = 'probe'
        """))
    return ended.first ?? 0
  }

  /// Waits until nothing waits or runs any more; false when it took too long.
  func settle() async throws -> Bool {
    try await wait { $0.live == 0 }
  }

  /// Waits until the tally is so, for as long as a busy machine may need; false when it took longer.
  func wait(until isSo: (Tally) -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + .seconds(300)
    while ContinuousClock.now < end {
      if isSo(try await tally()) { return true }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }

  func close() async throws {
    try await local.stop()
  }
}

/// What the system knows of a process.
enum ProcessFolder {
  /// Whether there is such a process, be it only until its parent has noticed its end.
  static func has(_ process: Int) -> Bool { kill(pid_t(process), 0) == 0 }
}
