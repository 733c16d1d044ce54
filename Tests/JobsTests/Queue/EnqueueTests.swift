import CivilTime
import Database
import JSON
import Support
import Testing

@testable import Jobs

@Suite("Enqueueing", .ownDatabase, .serialized)
struct EnqueueTests {
  let scene: JobScene

  init() throws {
    scene = try JobScene()
  }

  @Test("What a rolled-back transaction enqueued never runs; what a committed one did does")
  func followsTheTransaction() async throws {
    struct ChangedMyMind: Error {}
    let database = scene.test.database
    await #expect(throws: ChangedMyMind.self) {
      try await database.tenant(scene.tenant) { tx in
        try JobQueue.enqueue([JobRequest(kind: "never")], in: tx)
        throw ChangedMyMind()
      }
    }
    let id = try await scene.enqueueOne("once") { $0.arguments = ["n": .integer(7)] }
    let claimed = try await scene.claim(10)
    #expect(claimed.map(\.id) == [id])
    #expect(claimed.first?.kind == "once")
    #expect(try claimed.first?.arguments.integer("n") == 7)
    #expect(claimed.first?.attempt == 1)
    #expect(claimed.first?.lease == 1)
  }

  @Test("Numbers come back in order, nil where a live job of the kind has the key")
  func uniqueKeys() async throws {
    var keyed = JobRequest(kind: "report")
    keyed.uniqueKey = "2026-10"
    var other = keyed
    other.uniqueKey = "2026-11"
    let first = try await scene.enqueue(keyed, JobRequest(kind: "report"), keyed, other)
    #expect(first.map { $0 == nil } == [false, false, true, false])
    #expect(try await scene.enqueue(keyed) == [nil])
    #expect(try await scene.enqueue(keyed, as: scene.test.hillcrest).first != .some(nil))
    let claimed = try await scene.claim(10)
    for job in claimed { #expect(try await scene.complete(job.held) == [1]) }
    #expect(try await scene.enqueue(keyed).first != .some(nil))
  }

  @Test("Of eight who enqueue one key at the same moment, one is heard", .timeLimit(.minutes(10)))
  func uniqueUnderARace() async throws {
    for key in 0..<25 {
      var request = JobRequest(kind: "race")
      request.uniqueKey = "key-\(key)"
      let wanted = request
      let made = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 {
          group.addTask { try await scene.enqueue(wanted).first != .some(nil) }
        }
        return try await group.reduce(into: 0) { count, isMade in count += isMade ? 1 : 0 }
      }
      #expect(made == 1, "\(key)")
    }
  }

  @Test("A job of later waits for the database's clock")
  func later() async throws {
    let id = try await scene.enqueueOne { $0.runAt = Instant(microsecondsSince1970: 4e15.rounded) }
    #expect(try await scene.job(id).state == .scheduled)
    #expect(try await scene.claim().isEmpty)
    try await scene.makeDue()
    #expect(try await scene.claim().map(\.id) == [id])
  }

  @Test("Within a tenant the smaller priority comes first, then the older job")
  func priorities() async throws {
    let late = try await scene.enqueueOne { $0.priority = 200 }
    let first = try await scene.enqueueOne()
    let second = try await scene.enqueueOne()
    let urgent = try await scene.enqueueOne { $0.priority = -5 }
    var order: [Int64] = []
    for _ in 0..<4 { order += try await scene.claim().map(\.id) }
    #expect(order == [urgent, first, second, late])
  }

  @Test("A tenant sees, counts and changes its own jobs alone")
  func tenantsAreApart() async throws {
    let id = try await scene.enqueueOne()
    #expect(try await scene.find(id, of: scene.test.hillcrest) == nil)
    let hillcrest = scene.test.hillcrest
    let database = scene.test.database
    let counts = try await database.tenant(hillcrest) { tx in
      try JobQueue.counts(JobFilter(), in: tx)
    }
    let cancelled = try await database.tenant(hillcrest) { tx in
      try JobQueue.cancel([id], in: tx)
    }
    let isCompleted = try await database.tenant(hillcrest) { tx in
      try JobQueue.complete(id, lease: 0, progress: nil, in: tx)
    }
    #expect(counts == [:])
    #expect(cancelled == [:])
    #expect(!isCompleted)
    #expect(try await scene.job(id).state == .available)
  }

  @Test("Arguments that are too large are refused")
  func largeArguments() async throws {
    let text = String(repeating: "x", count: 70_000)
    let error = await #expect(throws: DatabaseError.self) {
      try await scene.enqueueOne { $0.arguments = ["text": .text(text)] }
    }
    #expect(error?.constraint == "jobs_arguments_check")
  }

  @Test("No role may touch the queue's tables")
  func tablesAreClosed() async throws {
    for table in ["jobs", "job_attempts", "job_queues"] {
      let error = await #expect(throws: DatabaseError.self) {
        try await scene.test.database.tenant(scene.tenant) { tx in
          try tx.execute("SELECT FROM \(identifier: table)")
        }
      }
      #expect(error?.kind == .notAllowed)
      await #expect(throws: DatabaseError.self) {
        try await scene.test.database.worker { tx in
          try tx.execute("SELECT FROM \(identifier: table)")
        }
      }
    }
  }
}

extension Double {
  fileprivate var rounded: Int64 { Int64(self) }
}
