import Database
import Foundation
import Jobs
import Support
import Synchronization
import Testing

@Suite("Servers that others keep busy", .serialized)
struct PoolerTests {
  @Test("Q12: while somebody holds an old snapshot, claims stay quick")
  func longSnapshot() async throws {
    guard !Findings.has("Q12") else { return }
    let arena = try await Arena.open(tenants: 10)
    let seconds = Scale.current.of(4, full: 600)
    let isOver = Mutex(false)
    let held = Task {
      try await arena.pool.tenant(arena.tenants[0], isolation: .repeatableRead) { tx in
        while !isOver.withLock({ $0 }) { try tx.execute("SELECT pg_sleep(0.1)") }
      }
    }
    let fleet = try Fleet(1, of: arena)
    let observed = Observed(arena)
    var enqueued = 0
    for second in 0..<seconds {
      enqueued += try await arena.enqueueProbes(
        50, .probe("sleep", milliseconds: 1), tenant: second % 10)
      try await Task.sleep(for: .seconds(1))
    }
    let gauges = try await QueueGauges.read(using: arena.pool)
    #expect(gauges.oldestSnapshotSeconds >= 1)
    let page = MetricsPage.text(observed.counts, running: 0, gauges: gauges)
    let isWarned = page.contains("\ntrellis_database_long_snapshot 1\n")
    #expect(isWarned == (gauges.oldestSnapshotSeconds >= QueueGauges.longSnapshotSeconds))
    isOver.withLock { $0 = true }
    _ = await held.result
    #expect(try await arena.settle())
    let tally = try await arena.tally()
    #expect(tally.completed == enqueued && tally.doubles == 0)
    _ = try await fleet.stop()
    let claims = observed.counts.claimSeconds
    await observed.stop()
    #expect(claims.total > 0)
    Findings.note(
      "Q12", "a snapshot of \(seconds) s, \(enqueued) jobs",
      "\(claims.share(within: 0.05)) of \(claims.total) claims within 50 ms, \(isWarned ? "with" : "without") the warning"
    )
    try await arena.close()
  }

  @Test("Q13: behind a pooler that hands each transaction any connection, all of it holds")
  func pooler() async throws {
    guard !Findings.has("Q13") else { return }
    let arena = try await Arena.open(tenants: 2)
    let pooler = try await Pooler.start(before: arena, connections: 2)
    let fleet = try Fleet(2, of: arena, through: pooler.target)
    var chance = Chance(seed: 13)
    let kills = Scale.current.of(4, full: 60)
    var enqueued = 0
    for kill in 0..<kills {
      enqueued += try await arena.enqueueProbes(
        30, .probe("sleep", milliseconds: 20), tenant: kill % 2)
      try await Task.sleep(for: .milliseconds(600))
      try fleet.killOne(&chance)
    }
    #expect(try await arena.settle())
    let tally = try await arena.tally()
    #expect(tally.completed == enqueued && tally.doubles == 0)
    #expect(tally.completedWithoutEffect == 0 && fleet.deserted == 0)
    #expect(try await fleet.stop() == [0, 0])
    Findings.note("Q13", "pgbouncer, pool of 2, \(kills) kills", "0 lost, \(tally.doubles) twice")
    pooler.stop()
    try await arena.close()
  }
}

/// A worker in this very process, whose counts can be read.
private final class Observed: Sendable {
  private let worker: Worker
  private let running: Task<Void, Never>

  init(_ arena: Arena) {
    let worker = Worker(
      IdentifierSource.system.next(), database: arena.pool, handlers: [Counting()],
      options: WorkerOptions(), random: { 0.5 })
    self.worker = worker
    running = Task { await worker.run() }
  }

  var counts: WorkerCounts { worker.metrics.counts }

  func stop() async {
    worker.stop()
    await running.value
  }
}

/// Does what a probe of the kind does.
private struct Counting: JobHandler {
  let kind = "probe.sleep"

  func run(_ job: RunningJob) async throws {
    try await job.finish { tx in
      try tx.execute(
        """
        INSERT INTO trellis.probe_effects (tenant_id, job_id, lease_no, kind)
        VALUES (\(job.tenant), \(job.id), \(job.lease), \(job.kind))
        """)
    }
  }
}

extension Histogram {
  /// What part of the values was at most one of its limits, as a percentage.
  fileprivate func share(within limit: Double) -> String {
    guard let place = limits.firstIndex(of: limit), total > 0 else { return "none" }
    return String(format: "%.2f %%", Double(counts[place]) / Double(total) * 100)
  }
}
