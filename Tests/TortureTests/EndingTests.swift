import CivilTime
import Database
import Jobs
import Testing

@Suite("Jobs and workers that end early", .serialized)
struct EndingTests {
  @Test("Q9: what is cancelled ends as cancelled, whenever that comes, and stays so")
  func cancelled() async throws {
    guard !Findings.has("Q9") else { return }
    let arena = try await Arena.open()
    var later = JobRequest.probe("sleep", milliseconds: 1)
    later.runAt = Instant(microsecondsSince1970: 4_000_000_000_000_000)
    let scheduled = try await arena.enqueue(4, later)
    #expect(try await arena.cancel(scheduled) == Array(repeating: .cancelled, count: 4))
    #expect(try await arena.cancel(scheduled).isEmpty)
    let fleet = try Fleet(1, of: arena)
    let running = try await arena.enqueue(2, .probe("sleep", milliseconds: 600_000))
    #expect(try await arena.wait { $0.states["running"] == 2 })
    #expect(try await arena.cancel(running) == [.running, .running])
    #expect(try await arena.cancel(running).count <= 2)
    #expect(try await arena.settle())
    let done = try await arena.enqueue(1, .probe("sleep", milliseconds: 1))
    #expect(try await arena.settle())
    #expect(try await arena.cancel(done).isEmpty)
    let tally = try await arena.tally()
    #expect(tally.states == ["cancelled": 6, "completed": 1])
    _ = try await fleet.stop()
    Findings.note("Q9", "scheduled, running, twice, completed", "the diagram's edges alone")
    try await arena.close()
  }

  @Test("Q10: a job that ends its worker each time is given up, and no other suffers")
  func poisonous() async throws {
    guard !Findings.has("Q10") else { return }
    let arena = try await Arena.open()
    var options = Probe.Options()
    options.leaseSeconds = 2
    options.concurrency = 2
    let fleet = try Fleet(2, of: arena, options)
    let poisons = Scale.current.of(1, full: 5)
    var poison = JobRequest.probe("trap", milliseconds: 0)
    poison.maxAttempts = 3
    try await arena.enqueue(poisons, poison)
    try await arena.enqueue(60, .probe("sleep", milliseconds: 10))
    var ended = 0
    while ended <= poisons * 3 {
      ended += try fleet.replaceEnded()
      if try await arena.tally().live == 0 { break }
      try await Task.sleep(for: .milliseconds(100))
    }
    ended += try fleet.replaceEnded()
    let tally = try await arena.tally()
    #expect(tally.discarded == poisons && tally.completed == 60 && tally.doubles == 0)
    // A worker may hold two of them when the one ends it, and a slow machine may take a lease away
    // before the job has come that far.
    #expect((1...poisons * 3).contains(ended))
    _ = try await fleet.stop()
    Findings.note("Q10", "\(poisons) poisonous", "discarded after 3 attempts, 60 others done")
    try await arena.close()
  }

  @Test("Q11: asked to stop, a worker gives back what it cannot finish, and no attempt is lost")
  func shutdown() async throws {
    guard !Findings.has("Q11") else { return }
    let arena = try await Arena.open()
    var options = Probe.Options()
    options.concurrency = 50
    options.graceSeconds = 2
    options.leaseSeconds = 60
    _ = try await arena.administration.execute(
      "UPDATE trellis.tenants SET max_running_jobs = 100")
    let fleet = try Fleet(2, of: arena, options)
    try await arena.enqueue(100, .probe("sleep", milliseconds: 600_000))
    #expect(try await arena.wait { $0.states["running"] == 100 })
    #expect(try await fleet.stop() == [0, 0])
    #expect(try await arena.tally().states == ["available": 100])
    let attempts = try await arena.administration.all(
      Query<Int>("SELECT coalesce(sum(attempt), 0)::bigint FROM trellis.jobs"))
    #expect(attempts == [0])
    Findings.note("Q11", "TERM during 100 jobs", "exit 0, all given back, 0 attempts spent")
    try await arena.close()
  }
}

extension Arena {
  func cancel(_ jobs: [Int64]) async throws -> [JobState] {
    try await pool.tenant(tenants[0]) { tx in
      Array(try JobQueue.cancel(jobs, in: tx).values)
    }
  }

  /// How many claims ended in some way.
  func attempts(_ outcome: String) async throws -> Int {
    try await administration.all(
      Query<Int>("SELECT count(*) FROM trellis.job_attempts WHERE outcome = \(outcome)")
    ).first ?? 0
  }
}
