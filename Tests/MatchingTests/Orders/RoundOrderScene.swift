import Database
import Matching
import Programs
import Support
import Testing

@testable import Jobs
@testable import Matching

/// Rounds of a program that are ordered, with a worker that does one job when it is told to.
struct RoundOrderScene: Sendable {
  let scene: RoundScene
  let worker: ID<JobWorker>
  let orders: RoundOrders

  init() async throws {
    scene = try await RoundScene.make()
    worker = scene.test.identifiers.next()
    orders = RoundOrders(
      rounds: scene.rounds,
      programs: ProgramRegister(
        database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon))
  }

  var database: Pool { scene.test.database }
  var tenant: Tenant.ID { scene.tenant }

  var order: RoundOrder {
    order(.new(policy: nil, date: scene.today, seed: 1))
  }

  func order(_ aim: RoundOrder.Aim) -> RoundOrder {
    RoundOrder(aim, of: scene.program.id, by: "Rosa")
  }

  func place(_ order: RoundOrder? = nil) async throws -> Int64 {
    try #require(try await RoundOrders.place(order ?? self.order, of: tenant, in: database))
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

  /// Does the next job as its handler does it.
  func run(_ job: RunningJob) async throws {
    try await RoundSolveJob(orders: orders).run(job)
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

  func rounds() async throws -> [Round] {
    try await scene.rounds.all(of: scene.program.id, tenant: tenant)
  }
}
