import CivilTime
import Database
import Foundation
import Mail
import Matching
import Programs
import Support
import Testing

@testable import Jobs
@testable import Reporting

/// Ordered reports of a program, with a worker that does one job when it is told to.
struct OrderScene: Sendable {
  let scene: BatchScene
  let folder: String
  let worker: ID<JobWorker>
  let orders: ReportOrders

  init(into folder: String, partSize: Int = 1) async throws {
    let scene = try await BatchScene.make()
    self.scene = scene
    self.folder = folder
    worker = scene.imports.test.identifiers.next()
    orders = ReportOrders(
      reports: scene.reports,
      means: OrderMeans(
        workers: 1, partSize: partSize, spool: Spool("\(folder)/spool"),
        outbox: Outbox(
          sender: MailSender(from: try Mailbox("office@example.org"), domain: "example.org"),
          ids: scene.imports.test.identifiers), policy: { _ in .standard },
        tasks: { _, _ in [] }, moment: { _ in FixedClock.noon(of: scene.asOf).now() }))
  }

  var database: Pool { scene.imports.test.database }
  var tenant: Tenant.ID { scene.riverside.tenant.id }
  var out: String { "\(folder)/out" }

  var order: ReportOrder {
    var order = ReportOrder(
      .guardian, of: scene.riverside.program.id, as: [.html, .pdf], when: .day(scene.asOf),
      actor: "test")
    order.folder = out
    return order
  }

  func place(_ order: ReportOrder? = nil) async throws -> Int64 {
    let id = try await ReportOrders.place(order ?? self.order, of: tenant, in: database)
    return try #require(id)
  }

  /// What the same reports are that one process makes by itself.
  func direct(into folder: String) async throws -> Manifest {
    try await scene.reports.guardians(
      scene.riverside.request(asOf: scene.asOf), into: folder,
      BatchOptions(formats: [.html, .pdf], workers: 1, actor: "test")
    ).manifest
  }

  /// Claims the next job; where none is ready, what waits for its time is due now.
  func claim() async throws -> RunningJob? {
    if let job = try await claimReady() { return job }
    try await scene.imports.test.arrange(
      "UPDATE trellis.jobs SET run_at = now() - interval '1 second' WHERE state = 'scheduled'")
    return try await claimReady()
  }

  /// Claims the next job of a kind before all others.
  func claim(_ kind: String) async throws -> RunningJob? {
    try await scene.imports.test.arrange(
      """
      UPDATE trellis.jobs
         SET run_at = now() - interval '1 second', priority = CASE kind WHEN \(kind) THEN 1 ELSE 100 END
       WHERE state IN ('scheduled', 'available')
      """)
    return try await claimReady()
  }

  private func claimReady() async throws -> RunningJob? {
    let claimed = try await database.worker { tx in
      try tx.all(.claim(1, from: "default", by: worker, leaseSeconds: 60))
    }
    return claimed.first.map { RunningJob($0, in: database) }
  }

  /// Does a job, and ends it as a worker would.
  func run(_ job: RunningJob) async throws {
    do {
      if job.kind == ReportOrders.kind {
        try await ReportBatchJob(orders: orders).run(job)
      } else {
        try await ReportChunkJob(orders: orders).run(job)
      }
    } catch JobOutcomeError.snooze(let seconds) {
      try await end(job, "snoozed", nil, seconds: seconds)
    } catch JobOutcomeError.permanent(let reason) {
      try await end(job, "discarded", reason)
    } catch let lost as LeaseLost {
      throw lost
    } catch {
      try await end(job, "retried", "\(error)")
    }
  }

  /// Does what there is to do until nothing is left.
  func drain() async throws {
    for _ in 0..<50 {
      guard let job = try await claim() else { return }
      try await run(job)
    }
    Issue.record("the queue does not become empty")
  }

  /// Takes all leases away, as from workers that stopped answering.
  func loseLeases() async throws {
    try await scene.imports.test.arrange(
      "UPDATE trellis.jobs SET lease_until = now() - interval '1 second' WHERE state = 'running'")
    _ = try await database.worker { tx in try tx.all(.rescue) }
  }

  func job(_ id: Int64) async throws -> Job {
    var filter = JobFilter()
    filter.jobs = [id]
    let found = try await database.tenant(tenant) { [filter] tx in
      try JobQueue.list(filter, in: tx)
    }
    return try #require(found.first)
  }

  /// To whom mails wait, what file each has, and who could not be written to.
  func posted(
    batch: Int64
  ) async throws -> (mails: [String], files: [String], nowhere: [String]) {
    try await database.tenant(tenant) { [tenant] tx in
      (
        try tx.all(
          Query<String>("SELECT address FROM trellis.mails WHERE tenant_id = \(tenant) ORDER BY 1")),
        try tx.all(
          Query<String>(
            """
            SELECT files->0->>'path' FROM trellis.mails WHERE tenant_id = \(tenant) ORDER BY 1
            """)),
        try tx.all(
          Query<String>(
            """
            SELECT p.external_id
              FROM trellis.undelivered_letters u
              JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = u.recipient_id
             WHERE u.tenant_id = \(tenant) AND u.batch_id = \(batch)
             ORDER BY u.letter
            """))
      )
    }
  }

  func cancel(_ id: Int64) async throws -> [Int64: JobState] {
    try await database.tenant(tenant) { tx in try JobQueue.cancel([id], in: tx) }
  }

  private func end(
    _ job: RunningJob, _ outcome: String, _ error: String?, seconds: Int = 0
  ) async throws {
    let held = HeldJob(tenant: job.tenant, id: job.id, lease: job.lease, progress: job.lastProgress)
    let ending = JobEnding(job: held, outcome: outcome, error: error, seconds: seconds, factor: 1)
    _ = try await database.worker { tx in try tx.all(.fail([ending])) }
  }
}
