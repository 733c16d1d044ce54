import CivilTime
import Database
import Support
import Synchronization
import Testing

@testable import Jobs

@Suite("Leases", .ownDatabase, .serialized)
struct LeaseTests {
  let scene: JobScene

  init() throws {
    scene = try JobScene()
  }

  @Test("A worker that lost its lease changes nothing, whatever it tries")
  func zombieChangesNothing() async throws {
    let id = try await scene.enqueueOne()
    let zombie = try await scene.claimOne()
    try await scene.expireLeases()
    try await scene.rescue()
    try await scene.makeDue()
    let heir = try await scene.claimOne()
    #expect(heir.id == id)
    #expect(heir.lease == zombie.lease + 1)
    let before = try await scene.job(id)

    #expect(try await scene.complete(zombie).isEmpty)
    for outcome in ["retried", "snoozed", "returned", "discarded", "cancelled"] {
      #expect(try await scene.end(zombie, outcome) == nil)
    }
    #expect(try await scene.heartbeat(zombie) == [Pulse(isLive: false, isCancelled: false)])
    #expect(try await scene.job(id) == before)
    #expect(try await scene.complete(heir) == [1])
  }

  @Test("What a zombie writes beside its completion is rolled back")
  func zombieRollsBack() async throws {
    let id = try await scene.enqueueOne()
    let claim = try #require(try await scene.claim().first)
    let job = RunningJob(claim, in: scene.test.database)
    try await scene.expireLeases()
    try await scene.rescue()
    let error = await #expect(throws: LeaseLost.self) {
      try await job.finish { tx in _ = try JobQueue.enqueue([JobRequest(kind: "effect")], in: tx) }
    }
    #expect(error?.job == id)
    var effects = JobFilter()
    effects.kinds = ["effect"]
    let counts = try await scene.test.database.tenant(scene.tenant) { [effects] tx in
      try JobQueue.counts(effects, in: tx)
    }
    #expect(counts == [:])
  }

  @Test("A zombie's transaction ends before it does anything, also beside the database")
  func zombieBeginsNothing() async throws {
    let id = try await scene.enqueueOne()
    let claim = try #require(try await scene.claim().first)
    let job = RunningJob(claim, in: scene.test.database)
    try await scene.expireLeases()
    try await scene.rescue()
    let hasBegun = Mutex(false)
    let error = await #expect(throws: LeaseLost.self) {
      try await job.finish { _ in hasBegun.withLock { $0 = true } }
    }
    #expect(error?.job == id)
    #expect(!hasBegun.withLock { $0 })
  }

  @Test("A process that stood still knows at once that its lease may be another's")
  func standstill() async throws {
    _ = try await scene.enqueueOne()
    let claim = try #require(try await scene.claim().first)
    let job = RunningJob(
      claim, in: scene.test.database, heldSince: .now - .seconds(60), trustSeconds: 45)
    #expect(job.isCancelled)
    #expect(throws: LeaseLost.self) { try job.checkpoint() }
    await #expect(throws: LeaseLost.self) { try await job.finish { _ in } }
  }

  @Test("A heartbeat prolongs the lease, writes progress and brings word of a cancel")
  func heartbeat() async throws {
    let id = try await scene.enqueueOne()
    var held = try await scene.claimOne()
    let before = try #require(try await scene.job(id).leaseUntil)
    held.progress = JobProgress(done: 3, total: 9)
    #expect(try await scene.heartbeat(held) == [Pulse(isLive: true, isCancelled: false)])
    let after = try await scene.job(id)
    #expect(try #require(after.leaseUntil) > before)
    #expect(after.progress == JobProgress(done: 3, total: 9))
    #expect(try await scene.cancel(id) == [id: .running])
    #expect(try await scene.heartbeat(held) == [Pulse(isLive: true, isCancelled: true)])
  }

  @Test("A heartbeat does not wait for a transaction that completes one of its jobs")
  func heartbeatDoesNotWait() async throws {
    try await scene.enqueueMany(2)
    let jobs = try await scene.claim(2)
    let busy = try #require(jobs.first).held
    let other = try #require(jobs.last).held
    try await scene.test.database.tenant(scene.tenant) { tx in
      let isHeld = try JobQueue.complete(busy.id, lease: busy.lease, progress: nil, in: tx)
      #expect(isHeld)
      let answered = Finished()
      Task {
        let pulses = try await scene.heartbeat(busy, other)
        answered.finish(with: pulses)
      }
      #expect(
        answered.wait() == [
          .init(isLive: true, isCancelled: false), .init(isLive: true, isCancelled: false),
        ])
    }
    #expect(try await scene.heartbeat(busy, other).map(\.isLive) == [false, true])
  }

  @Test("Another worker's heartbeat does not keep a job alive")
  func foreignHeartbeat() async throws {
    try await scene.enqueueMany(1)
    let held = try await scene.claimOne()
    let stranger: ID<JobWorker> = scene.test.identifiers.next()
    #expect(try await scene.heartbeat(held, as: stranger).map(\.isLive) == [false])
  }

  @Test("A job whose lease is alive is never rescued; one whose worker is silent is, soon")
  func rescue() async throws {
    let id = try await scene.enqueueOne()
    _ = try await scene.claimOne()
    #expect(try await scene.rescue().isEmpty)
    try await scene.expireLeases()
    #expect(try await scene.rescue().map(\.state) == [.scheduled])
    let job = try await scene.job(id)
    #expect(job.attempt == 1)
    #expect(job.leaseUntil == nil)
    #expect(try await scene.outcomes(of: id) == ["lost"])
    let soon = try await scene.job(id).runAt.microsecondsSince1970
    let now = try await scene.now()
    #expect(soon - now.microsecondsSince1970 < 2_000_000)
  }

  @Test("A job that ends its worker every time is discarded at last")
  func poison() async throws {
    let id = try await scene.enqueueOne { $0.maxAttempts = 3 }
    for _ in 0..<3 {
      try await scene.makeDue()
      _ = try await scene.claimOne()
      try await scene.expireLeases()
      try await scene.rescue()
    }
    let job = try await scene.job(id)
    #expect(job.state == .discarded)
    #expect(job.attempt == 3)
    #expect(try await scene.outcomes(of: id) == ["lost", "lost", "lost"])
  }
}

extension JobScene {
  /// The database's clock.
  func now() async throws -> Instant {
    try await test.database.worker { tx in try tx.one(Query<Instant>("SELECT clock_timestamp()")) }
  }
}
