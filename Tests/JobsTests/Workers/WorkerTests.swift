import Database
import JSON
import Support
import Synchronization
import Testing

@testable import Jobs

@Suite("A worker", .ownDatabase, .serialized, .timeLimit(.minutes(10)))
struct WorkerTests {
  let scene: JobScene

  init() throws {
    scene = try JobScene()
  }

  @Test("Does what is ready and ends, each job's effect once and with its completion")
  func drains() async throws {
    for number in 0..<25 {
      _ = try await scene.enqueueOne("count") { $0.arguments = ["n": .integer(Int64(number))] }
    }
    let count = ProbeHandler("count") { job in
      try await job.finish { tx in
        _ = try JobQueue.enqueue(
          [JobRequest(kind: "effect", arguments: job.arguments)].map {
            var later = $0
            later.queue = "elsewhere"
            return later
          }, in: tx)
      }
    }
    let worker = scene.worker([count]) { $0.concurrency = 5 }
    await worker.run()
    #expect(try await scene.states("count") == [.completed: 25])
    #expect(try await scene.states("effect") == [.available: 25])
    #expect(worker.metrics.counts.outcomes.values.reduce(0, +) == 25)
  }

  @Test("Ends each job as its handler says")
  func outcomes() async throws {
    struct Broken: Error {}
    let bad = try await scene.enqueueOne("bad")
    let tired = try await scene.enqueueOne("tired")
    let broken = try await scene.enqueueOne("broken")
    let unknown = try await scene.enqueueOne("unknown")
    let handlers = [
      ProbeHandler("bad") { _ in throw JobOutcomeError.permanent("no such edition\0") },
      ProbeHandler("tired") { _ in throw JobOutcomeError.snooze(seconds: 60) },
      ProbeHandler("broken") { _ in throw Broken() },
    ]
    await scene.worker(handlers).run()
    let gone = try await scene.job(bad)
    #expect(gone.state == .discarded)
    #expect(gone.lastError == "no such edition")
    let asleep = try await scene.job(tired)
    #expect(asleep.state == .scheduled)
    #expect(asleep.attempt == 0)
    let again = try await scene.job(broken)
    #expect(again.state == .scheduled)
    #expect(again.attempt == 1)
    #expect(again.lastError == "Broken()")
    #expect(try await scene.job(unknown).state == .scheduled)
    #expect(try await scene.outcomes(of: broken) == ["retried"])
  }

  @Test("Stops a queue whose jobs cannot be done until somebody sees to it, and spends no attempt")
  func standstill() async throws {
    let stuck = try await scene.enqueueOne("stuck")
    let isFull = Mutex(true)
    let handler = ProbeHandler("stuck") { _ in
      if isFull.withLock({ $0 }) { throw JobOutcomeError.standstill("/disk: No space left") }
    }
    let worker = scene.worker([handler])
    await worker.run()
    #expect(worker.standstills == ["default": "/disk: No space left"])
    let job = try await scene.job(stuck)
    #expect(job.state == .available && job.attempt == 0 && job.lastError == "/disk: No space left")
    #expect(try await scene.outcomes(of: stuck) == ["returned"])
    let paused = try await scene.test.database.control { tx in try JobQueues.paused(in: tx) }
    #expect(paused.map(\.queue) == ["default"])
    #expect(paused.first?.reason == "/disk: No space left")
    #expect(paused.first?.by == "worker \(worker.id)")

    await scene.worker([handler]).run()
    #expect(try await scene.outcomes(of: stuck) == ["returned"])
    isFull.withLock { $0 = false }
    let resumed = try await scene.test.database.control { tx in
      try JobQueues.resume("default", in: tx)
    }
    #expect(resumed)
    await scene.worker([handler]).run()
    #expect(try await scene.job(stuck).state == .completed)
  }

  @Test("Keeps a job alive that runs for several leases, and writes how far it is")
  func longJob() async throws {
    let id = try await scene.enqueueOne("long")
    let long = ProbeHandler("long") { job in
      for step in 1...6 {
        job.progress(step, of: 6)
        try await Task.sleep(for: .seconds(1))
      }
    }
    let worker = scene.worker([long]) { $0.setLease(seconds: 4) }
    async let done: Void = worker.run()
    try await until { try await scene.job(id).progress.done >= 3 }
    try await scene.rescue()
    #expect(try await scene.job(id).state == .running)
    await done
    let job = try await scene.job(id)
    #expect(job.state == .completed)
    #expect(job.lease == 1)
    #expect(job.progress == JobProgress(done: 6, total: 6))
  }

  @Test("Stops a job that somebody cancels, at the next heartbeat")
  func cancelled() async throws {
    let id = try await scene.enqueueOne("endless")
    let worker = scene.worker([.endless]) { $0.setLease(seconds: 4) }
    async let done: Void = worker.run()
    try await until { try await scene.job(id).state == .running }
    #expect(try await scene.cancel(id) == [id: .running])
    await done
    #expect(try await scene.job(id).state == .cancelled)
  }

  @Test("Stops a job whose lease another has, and changes nothing of it")
  func lostLease() async throws {
    let id = try await scene.enqueueOne("endless")
    let worker = scene.worker([.endless]) { options in
      options.setLease(seconds: 4)
      options.rescueSeconds = 3600
    }
    async let done: Void = worker.run()
    try await until { try await scene.job(id).state == .running }
    // What a rescue, another's claim and a cancel come to, in one step that no heartbeat gets between.
    try await scene.test.arrange(
      """
      UPDATE trellis.jobs
         SET state = 'cancelled', lease_no = lease_no + 1, lease_until = NULL, finished_at = now()
       WHERE job_id = \(id)
      """)
    let after = try await scene.job(id)
    await done
    #expect(try await scene.job(id) == after)
    #expect(try await scene.outcomes(of: id).isEmpty)
  }

  @Test("Asked to stop, it claims no more and lets what runs finish")
  func graceful() async throws {
    let first = try await scene.enqueueOne("short")
    let (mayEnd, isStopping) = (Flag(), Flag())
    let short = ProbeHandler("short") { _ in
      while !mayEnd.isSet { try await Task.sleep(for: .milliseconds(10)) }
    }
    let worker = scene.worker([short]) { options in
      options.drains = false
      options.graceSeconds = 600
    } report: { event in
      if case .stopping = event { isStopping.set() }
    }
    async let done: Void = worker.run()
    try await until { try await scene.job(first).state == .running }
    worker.stop()
    // A claim that was on its way may still have brought something.
    try await until { isStopping.isSet }
    let second = try await scene.enqueueOne("short")
    mayEnd.set()
    await done
    #expect(try await scene.job(first).state == .completed)
    #expect(try await scene.job(second).state == .available)
  }

  @Test("After the grace it gives jobs back, and the attempt with them")
  func givesBack() async throws {
    let id = try await scene.enqueueOne("stubborn")
    let stubborn = ProbeHandler("stubborn") { job in
      while !job.isCancelled { try? await Task.sleep(for: .milliseconds(20)) }
      try await Task.sleep(for: .seconds(1))
      try await job.finish { _ in }
    }
    let worker = scene.worker([stubborn]) { options in
      options.drains = false
      options.graceSeconds = 1
    }
    async let done: Void = worker.run()
    try await until { try await scene.job(id).state == .running }
    worker.stop()
    await done
    let job = try await scene.job(id)
    #expect(job.state == .available)
    #expect(job.attempt == 0)
    #expect(try await scene.outcomes(of: id) == ["returned"])
  }

  @Test("Hears of a job at once where the connection is direct")
  func listens() async throws {
    let worker = scene.worker([ProbeHandler("quick") { _ in }]) { options in
      options.drains = false
      options.pollSeconds = 600
    }
    async let done: Void = worker.run()
    try await Task.sleep(for: .seconds(1))
    let id = try await scene.enqueueOne("quick")
    try await until { try await scene.job(id).state == .completed }
    worker.stop()
    await done
  }

  @Test("Goes on after every connection to the database was cut")
  func reconnects() async throws {
    let slow = ProbeHandler("slow") { _ in try await Task.sleep(for: .milliseconds(300)) }
    let worker = scene.worker([slow]) { $0.drains = false }
    async let done: Void = worker.run()
    for _ in 0..<5 {
      try await scene.enqueueMany(2, kind: "slow")
      try await Task.sleep(for: .milliseconds(200))
      _ = try? await Administration(scene.test.target).execute(
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()
        """)
    }
    try await until { try await scene.states("slow") == [.completed: 10] }
    worker.stop()
    await done
  }

  @Test("Refuses a lease shorter than four heartbeats")
  func shortLease() {
    var options = WorkerOptions()
    #expect(options.complaint == nil)
    options.leaseSeconds = 59
    #expect(options.complaint == "the lease must be at least four heartbeats")
    options.setLease(seconds: 8)
    #expect(options.complaint == nil)
  }
}

/// A handler that is written where it is used.
struct ProbeHandler: JobHandler {
  let kind: String
  private let body: @Sendable (RunningJob) async throws -> Void

  init(_ kind: String, _ body: @escaping @Sendable (RunningJob) async throws -> Void) {
    self.kind = kind
    self.body = body
  }

  func run(_ job: RunningJob) async throws {
    try await body(job)
  }

  /// Runs until its task is cancelled.
  static let endless = ProbeHandler("endless") { _ in try await Task.sleep(for: .seconds(3600)) }
}

extension JobScene {
  /// A worker on the scene's database that ends when nothing is ready.
  func worker(
    _ handlers: [ProbeHandler], _ change: (inout WorkerOptions) -> Void = { _ in },
    report: @escaping @Sendable (WorkerEvent) -> Void = { _ in }
  ) -> Worker {
    var options = WorkerOptions()
    options.drains = true
    change(&options)
    return Worker(
      test.identifiers.next(), database: test.database, handlers: handlers, options: options,
      random: { 0.5 }, report: report)
  }

  /// How many jobs of a kind are in which state.
  func states(_ kind: String) async throws -> [JobState: Int] {
    var filter = JobFilter()
    filter.kinds = [kind]
    return try await test.database.tenant(tenant) { [filter] tx in
      try JobQueue.counts(filter, in: tx)
    }
  }
}
