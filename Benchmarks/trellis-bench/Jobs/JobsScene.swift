import Database
import Jobs
import Synchronization

/// What the queue is measured with.
struct JobsScene: Sendable {
  let target: ConnectionTarget
  let database: Pool

  init(_ target: ConnectionTarget) {
    self.target = target
    database = Pool(target, size: 8)
  }

  /// Jobs a second of twenty tenants: enqueued by two producers, run by two workers, and one after
  /// the other.
  func throughput(
    _ count: Int
  ) async throws -> (enqueued: Double, run: Double, both: Double) {
    var tenants: [ID<TenantScope>] = []
    for _ in 0..<20 { tenants.append(try await tenant(cap: 10)) }
    let enqueued = try await seconds { [tenants] in
      async let first: Void = produce(count / 2, for: tenants)
      async let second: Void = produce(count - count / 2, for: tenants)
      _ = try await (first, second)
    }
    let (one, other) = (worker([.noop]), worker([.noop]))
    let run = await seconds {
      async let first: Void = one.run()
      async let second: Void = other.run()
      _ = await (first, second)
    }
    let total = Double(count)
    return (total / enqueued, total / run, total / (enqueued + run))
  }

  /// Enqueues jobs in transactions of ten, each of the next tenant.
  private func produce(_ count: Int, for tenants: [ID<TenantScope>]) async throws {
    let requests = Array(repeating: JobRequest(kind: "noop"), count: 10)
    for number in 0..<(count / 10) {
      try await database.tenant(tenants[number % tenants.count]) { tx in
        _ = try JobQueue.enqueue(requests, in: tx)
      }
    }
  }

  /// How long claims of ten take where a hundred tenants have so many jobs ready, in milliseconds.
  func claims(ready: Int) async throws -> (median: Double, p99: Double) {
    try await fill(ready, tenants: 100)
    let worker: ID<JobWorker> = IdentifierSource.system.next()
    var times: [Double] = []
    for _ in 0..<500 {
      let time = try await seconds {
        try await database.worker { tx in
          _ = try tx.query(
            "SELECT job_id FROM claim_jobs('default', 10, \(worker), 60)", as: Int64.self)
        }
      }
      times.append(time * 1000)
      try await Administration(target).execute(
        """
        UPDATE trellis.jobs SET state = 'completed', lease_until = NULL, finished_at = now()
         WHERE state = 'running'
        """)
    }
    try await empty()
    times.sort()
    return (times[times.count / 2], times[times.count * 99 / 100])
  }

  /// How long the last of ten jobs of a small tenant waits behind another's many, in milliseconds.
  func smallTenant(behind count: Int) async throws -> Double {
    try await fill(count, tenants: 1)
    let seen = Moments()
    let workers = (0..<2).map { _ in worker([.noop, .seen(seen)], drains: false) }
    let running = workers.map { worker in Task { await worker.run() } }
    try await Task.sleep(for: .milliseconds(500))
    let small = try await tenant(cap: 10)
    let start = ContinuousClock.now
    try await database.tenant(small) { tx in
      _ = try JobQueue.enqueue(Array(repeating: JobRequest(kind: "seen"), count: 10), in: tx)
    }
    while seen.count < 10 { try await Task.sleep(for: .milliseconds(2)) }
    for worker in workers {
      worker.stop()
    }
    for task in running { await task.value }
    try await empty()
    return (seen.last - start) / .milliseconds(1)
  }

  /// The median from before the transaction that enqueues a job to the start of its handler, where a
  /// worker waits, in milliseconds.
  func dispatch() async throws -> Double {
    let tenant = try await tenant(cap: 10)
    let seen = Moments()
    let waiting = worker([.seen(seen)], drains: false)
    let running = Task { await waiting.run() }
    try await Task.sleep(for: .seconds(1))
    var times: [Double] = []
    for number in 1...60 {
      let start = ContinuousClock.now
      try await database.tenant(tenant) { tx in
        _ = try JobQueue.enqueue([JobRequest(kind: "seen")], in: tx)
      }
      while seen.count < number { try await Task.sleep(for: .milliseconds(1)) }
      times.append((seen.last - start) / .milliseconds(1))
      try await Task.sleep(for: .milliseconds(50))
    }
    waiting.stop()
    await running.value
    return times.sorted()[times.count / 2]
  }

  private func worker(_ handlers: [BenchHandler], drains: Bool = true) -> Worker {
    var options = WorkerOptions()
    options.concurrency = 10
    options.drains = drains
    return Worker(
      IdentifierSource.system.next(), database: database, handlers: handlers, options: options,
      random: { Double.random(in: 0...1) })
  }

  private func tenant(cap: Int) async throws -> ID<TenantScope> {
    let tenant: ID<TenantScope> = IdentifierSource.system.next()
    try await database.control { tx in
      try tx.execute(
        """
        INSERT INTO tenants (tenant_id, slug, name, created_at, created_by, max_running_jobs)
        VALUES (\(tenant), 'bench-' || \("\(tenant)"), 'Bench', now(), 'bench', \(cap))
        """)
    }
    return tenant
  }

  private func fill(_ count: Int, tenants: Int) async throws {
    for _ in 0..<tenants {
      let tenant = try await tenant(cap: 100)
      for first in stride(from: 0, to: count / tenants, by: 5000) {
        let size = min(5000, count / tenants - first)
        try await database.tenant(tenant) { tx in
          _ = try JobQueue.enqueue(Array(repeating: JobRequest(kind: "noop"), count: size), in: tx)
        }
      }
    }
  }

  private func empty() async throws {
    try await Administration(target).execute("DELETE FROM trellis.jobs")
    try await Administration(target).execute("VACUUM ANALYZE trellis.jobs")
  }

  private func seconds(_ body: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await body()
    return (ContinuousClock.now - start) / .seconds(1)
  }
}

/// A handler that does nothing, or says when it began.
struct BenchHandler: JobHandler {
  let kind: String
  private let body: @Sendable () -> Void

  static let noop = BenchHandler(kind: "noop") {}

  static func seen(_ moments: Moments) -> BenchHandler {
    BenchHandler(kind: "seen") { moments.add() }
  }

  func run(_ job: RunningJob) async throws {
    body()
  }
}

/// When things began.
final class Moments: Sendable {
  private let state = Mutex<[ContinuousClock.Instant]>([])

  var count: Int { state.withLock { $0.count } }
  var last: ContinuousClock.Instant { state.withLock { $0.last ?? .now } }

  func add() {
    let now = ContinuousClock.now
    state.withLock { $0.append(now) }
  }
}
