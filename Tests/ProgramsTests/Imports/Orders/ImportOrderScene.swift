import CivilTime
import Database
import Foundation
import Support
import Tabular
import Testing

@testable import Jobs
@testable import Programs

/// Imports of a program's students that are queued, with a worker that does one job when it is told to.
struct ImportOrderScene: Sendable {
  let scene: ImportScene
  let folder: String
  let worker: ID<JobWorker>
  let orders: ImportOrders

  static let roster = "external_id,given_name,family_name,grade\nS1,Ana,López,9\nS2,Bo,Li,10\n"
  static let broken = "external_id,given_name,family_name,grade\nS1,Ana,López,9\nS2,Bo,Li,99\n"

  init(in folder: String) async throws {
    scene = try await ImportScene.make()
    self.folder = folder
    worker = scene.test.identifiers.next()
    let clock = FixedClock.noon(of: scene.today)
    orders = ImportOrders(
      imports: Imports(
        database: scene.test.database, ids: scene.test.identifiers, clock: clock),
      programs: ProgramRegister(
        database: scene.test.database, ids: scene.test.identifiers, clock: clock),
      spool: ImportSpool("\(folder)/spool"), temporaryFolder: folder)
  }

  /// Runs a body with a scene whose folder is removed afterwards.
  static func with(_ body: (ImportOrderScene) async throws -> Void) async throws {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(try await ImportOrderScene(in: folder))
  }

  var database: Pool { scene.test.database }
  var tenant: Tenant.ID { scene.test.riverside }
  var kind: StudentImport { StudentImport(into: scene.program) }

  func place(
    _ texts: String..., change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> Int64 {
    var request = scene.request
    change(&request)
    let files = texts.enumerated().map {
      TabularFile(name: "Ana's class \($0).csv", bytes: Array($1.utf8))
    }
    return try await orders.place(kind, files, request)
  }

  func claim() async throws -> RunningJob {
    try #require(try await claimIfAny())
  }

  func claimIfAny() async throws -> RunningJob? {
    let claimed = try await database.worker { tx in
      try tx.all(.claim(1, from: "default", by: worker, leaseSeconds: 60))
    }
    return claimed.first.map { RunningJob($0, in: database) }
  }

  /// Does a job as its handler does it.
  func run(_ job: RunningJob) async throws {
    try await ImportJob("students", orders) { StudentImport(into: $0) }.run(job)
  }

  /// Why the next job is given up for good.
  func refusal() async throws -> String {
    do {
      try await run(try await claim())
      return "-"
    } catch JobOutcomeError.permanent(let reason) {
      return reason
    }
  }

  /// Takes all leases away, as from workers that stopped answering, and makes what waits due.
  func loseLeases() async throws {
    try await scene.test.arrange(
      "UPDATE trellis.jobs SET lease_until = now() - interval '1 second' WHERE state = 'running'")
    _ = try await database.worker { tx in try tx.all(.rescue) }
    try await scene.test.arrange(
      "UPDATE trellis.jobs SET run_at = now() - interval '1 second' WHERE state = 'scheduled'")
  }

  func job(_ id: Int64) async throws -> Job {
    var filter = JobFilter()
    filter.jobs = [id]
    let found = try await database.tenant(tenant) { [filter] tx in
      try JobQueue.list(filter, in: tx)
    }
    return try #require(found.first)
  }

  func outcome(_ job: Int64) async throws -> ImportOutcome {
    try #require(try await orders.outcome(ofJob: job, of: tenant))
  }

  /// Every copy that waits, by its path in the spool.
  func copies() -> [String] {
    (FileManager.default.enumerator(atPath: orders.spool.folder)?.allObjects as? [String] ?? [])
      .filter { $0.hasSuffix("/1") || $0.hasSuffix("/2") }
      .map { "\(orders.spool.folder)/\($0)" }.sorted()
  }

  /// Ids of the people there are.
  func people() async throws -> [String] {
    try await scene.texts("SELECT external_id FROM trellis.people ORDER BY 1")
  }

  /// Files of the imports that were applied, beside the scene's own of goals.
  func imported() async throws -> [String] {
    try await scene.texts(
      "SELECT file_name FROM trellis.imports WHERE kind <> 'goals' ORDER BY import_id")
  }

  /// Lets a job have ended so long ago.
  func end(_ job: Int64, _ state: String, hoursAgo hours: Int64) async throws {
    try await scene.test.arrange(
      """
      UPDATE trellis.jobs SET state = \(state), lease_until = NULL,
             finished_at = \(FixedClock.noon(of: scene.today).now()) - \(hours) * interval '1 hour'
       WHERE job_id = \(job)
      """)
  }
}
