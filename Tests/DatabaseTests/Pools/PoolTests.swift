import Database
import Support
import Testing

@Suite("Pool", .tenant)
struct PoolTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  @Test("Cancelling a task ends its statement at once, and the connection is of use after it")
  func cancellation() async throws {
    let pool = Pool(test.target, size: 1)
    let process = try await backend(of: pool)
    let clock = ContinuousClock()
    let sleeper = Task {
      try await pool.tenant(test.riverside) { tx in try tx.execute("SELECT pg_sleep(60)") }
    }
    try await until { try await isSleeping(process) }
    let start = clock.now
    sleeper.cancel()
    let error = await #expect(throws: DatabaseError.self) { try await sleeper.value }
    #expect(error?.kind == .cancelled)
    #expect(clock.now - start < .seconds(5))
    #expect(try await backend(of: pool) == process)
  }

  @Test("A cancelled task ends between two statements too")
  func cancellationBetweenStatements() async throws {
    let pool = Pool(test.target, size: 1)
    let rounds = Journal()
    let worker = Task {
      try await pool.tenant(test.riverside) { tx in
        while true {
          try tx.execute("SELECT 1")
          rounds.note(1)
        }
      }
    }
    try await until { rounds.numbers.count > 10 }
    worker.cancel()
    let error = await #expect(throws: DatabaseError.self) { try await worker.value }
    #expect(error?.kind == .cancelled)
  }

  @Test("Those who wait are served in the order they came; who gives up leaves at once")
  func fairness() async throws {
    let pool = Pool(test.target, size: 1)
    let gate = Gate()
    let order = Journal()
    let holder = Task { try await pool.tenant(test.riverside) { _ in gate.wait() } }
    try await until { gate.isReached }
    var tasks: [Task<Void, any Error>] = []
    for number in 0..<5 {
      tasks.append(
        Task {
          try await pool.tenant(test.riverside) { _ in order.note(number) }
        })
      try await until { pool.waitingCount == number + 1 }
    }
    tasks[2].cancel()
    let error = await #expect(throws: DatabaseError.self) { try await tasks[2].value }
    #expect(error?.kind == .cancelled && pool.waitingCount == 4)
    gate.open()
    _ = await holder.result
    for (number, task) in tasks.enumerated() where number != 2 { try await task.value }
    #expect(order.numbers == [0, 1, 3, 4])
  }

  @Test("Many tasks share few connections and none is lost")
  func manyTasks() async throws {
    let pool = Pool(test.target, size: 3)
    let sum = await withTaskGroup(of: Int.self) { group in
      for number in 0..<60 {
        group.addTask {
          let answer = try? await pool.tenant(test.riverside) { tx in
            if number.isMultiple(of: 7) { try tx.execute("SELECT 1 / 0") }
            return try tx.one(Query<Int>("SELECT \(number) + 0"))
          }
          return answer ?? 0
        }
      }
      return await group.reduce(0, +)
    }
    #expect(sum == (0..<60).filter { !$0.isMultiple(of: 7) }.reduce(0, +))
    #expect(try await backend(of: pool) > 0)
  }

  @Test("A connection the server closed is replaced without anybody noticing")
  func brokenConnection() async throws {
    let pool = Pool(test.target, size: 1)
    let process = try await backend(of: pool)
    try await test.arrange("SELECT pg_terminate_backend(\(process)::int)")
    try await until { try await !isConnected(process) }
    #expect(try await backend(of: pool) != process)
  }

  @Test(
    "A connection that breaks in the middle is an error, and the next transaction has a new one")
  func brokenTransaction() async throws {
    let pool = Pool(test.target, size: 1)
    let process = try await backend(of: pool)
    let gate = Gate()
    let victim = Task {
      try await pool.tenant(test.riverside) { tx in
        gate.wait()
        try tx.execute("SELECT 1")
      }
    }
    try await until { gate.isReached }
    try await test.arrange("SELECT pg_terminate_backend(\(process)::int)")
    gate.open()
    let error = await #expect(throws: DatabaseError.self) { try await victim.value }
    #expect(error?.kind == .connectionLost)
    #expect(try await backend(of: pool) > 0)
  }

  @Test("No setting of a transaction outlives it, so a tenant never meets another's")
  func settingsEnd() async throws {
    let pool = Pool(test.target, size: 1)
    for tenant in [test.riverside, test.hillcrest, test.riverside] {
      let setting = try await pool.tenant(tenant) { tx in
        try tx.one(Query<String>("SELECT current_setting('trellis.tenant_id')"))
      }
      #expect(setting == tenant.description)
    }
    let role = try await pool.control { tx in
      try tx.one(
        Query<String>(
          "SELECT current_user || ' ' || coalesce(current_setting('trellis.tenant_id', true), '')"))
    }
    #expect(role == "trellis_control ")
  }

  @Test("A database on another machine is not spoken to without a verified certificate")
  func insecureTargets() async throws {
    for mode in ["disable", "require", "verify-ca"] {
      let url = "postgresql://db.invalid/x?sslmode=\(mode)"
      let error = await #expect(throws: DatabaseError.self) {
        try await Pool(url: url).control { _ in }
      }
      #expect(error?.kind == .insecure)
    }
  }

  @Test("A server that is not there is unreachable; a URL that is none says so")
  func unreachable() async throws {
    for url in ["postgresql://127.0.0.1:1/x", "postgresql:///x?host=/nowhere", "nonsense://"] {
      let error = await #expect(throws: DatabaseError.self) {
        try await Pool(url: url).control { _ in }
      }
      #expect(error?.kind == .unreachable)
    }
  }

  private func backend(of pool: Pool) async throws -> Int {
    try await pool.tenant(test.riverside) { tx in
      try tx.one(Query<Int>("SELECT pg_backend_pid()"))
    }
  }

  private func isSleeping(_ process: Int) async throws -> Bool {
    try await count("pid = \(process) AND wait_event = 'PgSleep'") == 1
  }

  private func isConnected(_ process: Int) async throws -> Bool {
    try await count("pid = \(process)") == 1
  }

  private func count(_ condition: SQL) async throws -> Int {
    let query = Query<Int>("SELECT count(*) FROM pg_stat_activity WHERE \(condition)")
    return try await Administration(test.target).all(query)[0]
  }
}
