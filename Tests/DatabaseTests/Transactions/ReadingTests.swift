import Database
import Support
import Testing

@Suite("Reading and writing many rows", .tenant)
struct ReadingTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  @Test("A cursor hands over every row once, whatever the batch", arguments: [1, 7, 10, 1000])
  func cursor(_ batch: Int) async throws {
    let query = Query<Int>("SELECT n FROM generate_series(1, \(20)) AS n ORDER BY n")
    let seen = try await test.database.tenant(test.riverside) { tx in
      var seen: [Int] = []
      try tx.forEach(query, batch: batch) { number in
        // Statements between two rows do not disturb the cursor.
        seen.append(try tx.one(Query<Int>("SELECT \(number) + 0")))
      }
      return seen
    }
    #expect(seen == Array(1...20))
  }

  @Test("Two cursors can be read at once")
  func nestedCursors() async throws {
    let query = Query<Int>("SELECT n FROM generate_series(1, 3) AS n")
    let pairs = try await test.database.tenant(test.riverside) { tx in
      var pairs = 0
      try tx.forEach(query, batch: 2) { _ in
        try tx.forEach(query, batch: 2) { _ in pairs += 1 }
      }
      return pairs
    }
    #expect(pairs == 9)
  }

  @Test("A cursor is read by its own columns, whatever the one before it had")
  func columnsOfCursors() async throws {
    // One connection, so that each transaction meets what the last one left behind.
    let pool = Pool(test.database.target, size: 1)
    for columns: SQL in ["'a' AS name, 'b' AS other", "'b' AS other, 'a' AS name"] {
      for _ in 0..<3 {
        let names = try await pool.tenant(test.riverside) { tx in
          var names: [String] = []
          try tx.forEach(
            Query("SELECT \(columns)") { row throws(DatabaseError) -> String in try row("name") }
          ) {
            names.append($0)
          }
          return names
        }
        #expect(names == ["a"])
      }
    }
  }

  @Test("COPY fills a temporary table, NULLs and empty texts apart")
  func copy() async throws {
    let found = try await test.database.tenant(test.riverside) { tx in
      try tx.execute("CREATE TEMPORARY TABLE pieces (n bigint, label text) ON COMMIT DROP")
      let count = try tx.copyIn("pieces", columns: ["n", "label"]) { writer in
        for number in 0..<5000 {
          let label: String? = number == 0 ? nil : String(repeating: "x", count: number % 50)
          try writer.row(number, label)
        }
      }
      let sums: (Int, Int, Int) = try tx.query(
        "SELECT count(*), sum(n)::bigint, count(*) FILTER (WHERE label = '') FROM pieces",
        as: Int.self, Int.self, Int.self)[0]
      return [count, sums.0, sums.1, sums.2]
    }
    #expect(found == [5000, 5000, 12_497_500, 99])
  }

  @Test("A COPY whose writer gives up writes nothing and leaves the transaction's error its own")
  func copyGivesUp() async throws {
    await #expect(throws: Refusal.self) {
      try await test.database.tenant(test.riverside) { tx in
        try tx.execute("CREATE TEMPORARY TABLE pieces (n bigint) ON COMMIT DROP")
        try tx.copyIn("pieces", columns: ["n"]) { writer in
          try writer.row(1)
          throw Refusal()
        }
      }
    }
    #expect(try await one("SELECT 1") == 1)
  }

  @Test("A row of too few values is refused before it is sent")
  func copyCounts() async throws {
    let error = await #expect(throws: DatabaseError.self) {
      try await test.database.tenant(test.riverside) { tx in
        try tx.execute("CREATE TEMPORARY TABLE pieces (n bigint, m bigint) ON COMMIT DROP")
        try tx.copyIn("pieces", columns: ["n", "m"]) { writer in try writer.row(1) }
      }
    }
    #expect(error?.kind == .misuse)
  }

  @Test("A savepoint undoes its part and leaves the rest")
  func savepoint() async throws {
    let riverside = test.riverside
    let codes = try await test.database.tenant(riverside, outcome: .rollBack) { tx in
      try tx.execute(insertGoal("kept", riverside))
      try? tx.savepoint {
        try tx.execute(insertGoal("undone", riverside))
        try tx.execute(insertGoal("kept", riverside))
      }
      return try tx.all(Query<String>("SELECT code FROM goals WHERE tenant_id = \(riverside)"))
    }
    #expect(codes == ["kept"])
  }

  @Test("A batch goes in by unnest, columns of several types side by side")
  func unnest() async throws {
    let riverside = test.riverside
    let (codes, positions) = (["a", "b", "c"], [1, 2, 3])
    let count = try await test.database.tenant(riverside, outcome: .rollBack) { tx in
      try tx.execute(
        """
        INSERT INTO goals (tenant_id, code, name, aliases, position, created_at)
        SELECT \(riverside), g.code, g.code, '{}', g.position, now()
          FROM unnest(\(codes), \(positions)) AS g (code, position)
            ON CONFLICT DO NOTHING
        """)
    }
    #expect(count == 3)
  }

  private func one(_ sql: SQL) async throws -> Int {
    try await test.database.tenant(test.riverside) { tx in try tx.one(Query<Int>(sql)) }
  }
}

private struct Refusal: Error {}

func insertGoal(_ code: String, _ tenant: ID<TenantScope>) -> SQL {
  """
  INSERT INTO goals (tenant_id, code, name, aliases, position, created_at)
  VALUES (\(tenant), \(code), \(code), '{}', 1, now())
  """
}
