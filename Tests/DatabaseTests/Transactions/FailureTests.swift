import Database
import Support
import Synchronization
import Testing

@Suite("Failures", .tenant)
struct FailureTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  private func failure(
    of body: @Sendable (Transaction) throws -> Void
  ) async -> DatabaseError? {
    await #expect(throws: DatabaseError.self) {
      try await test.database.tenant(test.riverside, body)
    }
  }

  @Test("A broken constraint is known by its kind and name, and its description tells no row data")
  func constraints() async throws {
    let riverside = test.riverside
    let unique = await failure { tx in
      try tx.execute(insertGoal("secret-code", riverside))
      try tx.execute(insertGoal("secret-code", riverside))
    }
    #expect(unique?.kind == .uniqueViolation && unique?.constraint == "goals_pkey")
    let check = await failure { tx in try tx.execute(insertGoal("", riverside)) }
    #expect(check?.kind == .checkViolation && check?.constraint == "goals_code_check")
    let value = await failure { tx in
      try tx.execute("SELECT \("secret-code")::date")
    }
    #expect(value?.sqlState == "22007")
    for error in [unique, check, value] {
      #expect(error?.description.contains("secret-code") == false)
      #expect(error?.statement?.contains("secret-code") == false)
    }
  }

  @Test("A row for another tenant is refused, even where the statement names it")
  func foreignTenant() async throws {
    let hillcrest = test.hillcrest
    let error = await failure { tx in try tx.execute(insertGoal("x", hillcrest)) }
    #expect(error?.kind == .notAllowed)
  }

  @Test("A failed statement whose error is swallowed does not look like a commit")
  func swallowedError() async throws {
    let riverside = test.riverside
    let error = await failure { tx in
      try tx.execute(insertGoal("x", riverside))
      _ = try? tx.execute("SELECT 1 / 0")
    }
    #expect(error?.kind == .aborted)
  }

  @Test("What collided with another transaction is tried again, so often and no oftener")
  func retries() async throws {
    let collide: SQL = "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$"
    let tries = Mutex(0)
    let value = try await test.database.tenant(test.riverside, retries: 2) { tx in
      let count = tries.withLock { tries in
        tries += 1
        return tries
      }
      if count < 3 { try tx.execute(collide) }
      return count
    }
    #expect(value == 3)

    let error = await #expect(throws: DatabaseError.self) {
      try await test.database.tenant(test.riverside, retries: 1) { tx in
        tries.withLock { $0 += 1 }
        try tx.execute(collide)
      }
    }
    #expect(error?.kind == .serialization && tries.withLock { $0 } == 5)
  }

  @Test("Of two transactions that wait for each other, both are done in the end")
  func deadlock() async throws {
    let (first, second) = (test.riverside, test.hillcrest)
    let meeting = Meeting()
    let take = { @Sendable (own: Int, other: Int) in
      _ = try await test.database.tenant(first) { tx in
        try tx.execute("SELECT pg_advisory_xact_lock(\(own))")
        meeting.arriveAndWait()
        try tx.execute("SELECT pg_advisory_xact_lock(\(other))")
      }
    }
    // Numbers that no other test locks.
    let (a, b) = (first.hashValue, second.hashValue)
    async let one: Void = take(a, b)
    async let two: Void = take(b, a)
    _ = try await (one, two)
    #expect(meeting.arrivals >= 3)
  }

  @Test("A statement that takes too long is ended by its time-out, not called cancelled")
  func statementTimeout() async throws {
    let error = await failure { tx in
      try tx.setStatementTimeout(seconds: 1)
      try tx.execute("SELECT pg_sleep(20)")
    }
    #expect(error?.kind == .statementTimeout)
  }

  @Test("A read-only transaction refuses to write")
  func readOnly() async throws {
    let riverside = test.riverside
    let error = await #expect(throws: DatabaseError.self) {
      try await test.database.tenant(riverside, readOnly: true) { tx in
        try tx.execute(insertGoal("x", riverside))
      }
    }
    #expect(error?.sqlState == "25006")
  }

  @Test("A changed table is read anew, though its query was prepared before")
  func stalePlans() async throws {
    try await test.arrange("CREATE TABLE IF NOT EXISTS public.changing (a int)")
    try await test.arrange("GRANT SELECT ON public.changing TO trellis_app")
    let pool = Pool(test.target, size: 1)
    let columns = { @Sendable () async throws -> Int in
      try await pool.tenant(test.riverside) { tx in
        try tx.all(Query<Int>("SELECT * FROM public.changing") { _ throws(DatabaseError) in 1 })
          .count
      }
    }
    for _ in 0..<3 { _ = try await columns() }
    try await test.arrange("ALTER TABLE public.changing ADD b int")
    #expect(try await columns() == 0)
    try await test.arrange("DROP TABLE public.changing")
  }
}

/// Two threads that wait for each other, the first time they come.
private final class Meeting: Sendable {
  private let count = Mutex(0)

  var arrivals: Int { count.withLock { $0 } }

  func arriveAndWait() {
    count.withLock { $0 += 1 }
    // A transaction's thread may block; the other one comes within a moment.
    while arrivals < 2 { Pause.milliseconds(1) }
  }
}
