import CivilTime
import Database
import Support
import Testing

@testable import Jobs

@Suite("Attempts", .ownDatabase, .serialized)
struct AttemptTests {
  let scene: JobScene

  init() throws {
    scene = try JobScene()
  }

  @Test("A snooze gives the attempt back and never the lease's number")
  func snooze() async throws {
    let id = try await scene.enqueueOne { $0.maxAttempts = 2 }
    for round in 1...5 {
      try await scene.makeDue()
      let held = try await scene.claimOne()
      #expect(held.lease == Int64(round))
      #expect(try await scene.end(held, "snoozed", seconds: 3600) == .scheduled)
    }
    let job = try await scene.job(id)
    #expect(job.attempt == 0)
    #expect(job.snoozes == 5)
    #expect(job.lease == 5)
    let wait = job.runAt.microsecondsSince1970 - (try await scene.now()).microsecondsSince1970
    #expect((3000_000_000...3600_000_000).contains(wait))
  }

  @Test("A job given back at the end of its worker has lost nothing but time")
  func giveBack() async throws {
    let id = try await scene.enqueueOne()
    let held = try await scene.claimOne()
    #expect(try await scene.end(held, "returned") == .available)
    let job = try await scene.job(id)
    #expect(job.attempt == 0)
    #expect(job.lease == 1)
    #expect(try await scene.outcomes(of: id) == ["returned"])
    #expect(try await scene.claimOne().lease == 2)
  }

  @Test(
    "The n-th retry waits 5 s x 2^(n-1), at most six hours, spread by half",
    arguments: [0.5, 1, 1.5, 7])
  func delays(factor: Double) async throws {
    let id = try await scene.enqueueOne { $0.maxAttempts = 30 }
    for attempt in [1, 2, 3, 8, 13, 14, 29] {
      try await scene.test.arrange("UPDATE trellis.jobs SET attempt = \(attempt - 1)")
      try await scene.makeDue()
      let held = try await scene.claimOne()
      let before = try await scene.now().microsecondsSince1970
      #expect(try await scene.end(held, "retried", factor: factor) == .scheduled)
      let after = try await scene.now().microsecondsSince1970
      let dueAt = try await scene.job(id).runAt.microsecondsSince1970
      let exponent = Double(1 << (attempt - 1))
      let seconds = min(21_600, 5 * exponent) * min(factor, 1.5)
      let started = dueAt - Int64(seconds * 1e6)
      #expect((before - 1...after + 1).contains(started), "attempt \(attempt)")
    }
  }

  @Test("A job is discarded when its attempts are used, and at once where no try can help")
  func discards() async throws {
    let tried = try await scene.enqueueOne { $0.maxAttempts = 2 }
    let first = try await scene.claimOne()
    #expect(try await scene.end(first, "retried", error: "no answer") == .scheduled)
    try await scene.makeDue()
    let second = try await scene.claimOne()
    #expect(try await scene.end(second, "retried", error: "no answer") == .discarded)
    #expect(try await scene.job(tried).lastError == "no answer")
    #expect(try await scene.outcomes(of: tried) == ["retried", "discarded"])
    _ = try await scene.enqueueOne()
    let held = try await scene.claimOne()
    #expect(try await scene.end(held, "discarded", error: "no such address") == .discarded)
  }

  @Test("A retry by hand raises the number of attempts by one")
  func retryByHand() async throws {
    let id = try await scene.enqueueOne { $0.maxAttempts = 1 }
    let held = try await scene.claimOne()
    #expect(try await scene.end(held, "retried") == .discarded)
    #expect(try await scene.retry(id) == [id])
    #expect(try await scene.retry(id) == [])
    let again = try await scene.claimOne()
    #expect(again.lease == 2)
    #expect(try await scene.job(id).maxAttempts == 2)
  }

  @Test("A retry by hand stands back where a live job has the key")
  func retryOfAKey() async throws {
    let id = try await scene.enqueueOne { $0.uniqueKey = "one" }
    _ = try await scene.cancel(id)
    let second = try await scene.enqueueOne { $0.uniqueKey = "one" }
    #expect(try await scene.retry(id) == [])
    _ = try await scene.cancel(second)
    #expect(try await scene.retry(id, second) == [second])
  }

  @Test("Cancelling twice is cancelling once, in every state")
  func cancelTwice() async throws {
    let waiting = try await scene.enqueueOne()
    #expect(try await scene.cancel(waiting) == [waiting: .cancelled])
    let cancelled = try await scene.job(waiting)
    #expect(try await scene.cancel(waiting) == [:])
    #expect(try await scene.job(waiting) == cancelled)

    let running = try await scene.enqueueOne()
    let held = try await scene.claimOne()
    #expect(try await scene.cancel(running) == [running: .running])
    let asked = try await scene.job(running)
    #expect(try await scene.cancel(running) == [running: .running])
    #expect(try await scene.job(running) == asked)
    #expect(try await scene.end(held, "retried") == .cancelled)
    #expect(try await scene.cancel(running) == [:])
  }

  @Test(
    "A cancel is not forgotten by a job that fails, sleeps, is given back or lost",
    arguments: ["retried", "snoozed", "returned", "cancelled", "lost"])
  func cancelIsRemembered(outcome: String) async throws {
    let id = try await scene.enqueueOne()
    let held = try await scene.claimOne()
    _ = try await scene.cancel(id)
    if outcome == "lost" {
      try await scene.expireLeases()
      try await scene.rescue()
    } else {
      _ = try await scene.end(held, outcome)
    }
    #expect(try await scene.job(id).state == .cancelled)
  }

  @Test("Finished jobs are forgotten in batches, completed ones sooner")
  func pruning() async throws {
    try await scene.enqueueMany(30)
    try await scene.setCap(100)
    let jobs = try await scene.claim(30)
    for job in jobs.prefix(20) { _ = try await scene.complete(job.held) }
    for job in jobs.dropFirst(20) { _ = try await scene.end(job.held, "discarded") }
    #expect(try await prune(room: 100) == 0)
    try await scene.test.arrange("UPDATE trellis.jobs SET finished_at = now() - interval '8 days'")
    #expect(try await prune(room: 15) == 15)
    #expect(try await prune(room: 15) == 5)
    #expect(try await prune(room: 15) == 0)
    try await scene.test.arrange("UPDATE trellis.jobs SET finished_at = now() - interval '91 days'")
    #expect(try await prune(room: 100) == 10)
    let left = try await Administration(scene.test.target).all(
      Query<Int>("SELECT count(*) FROM trellis.job_attempts"))
    #expect(left == [0])
  }

  private func prune(room: Int) async throws -> Int {
    try await scene.test.database.worker { tx in try tx.one(.prune(JobRetention(), room: room)) }
  }
}
