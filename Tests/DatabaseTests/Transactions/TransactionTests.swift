import CivilTime
import Database
import Support
import Testing

@Suite("Transactions", .tenant)
struct TransactionTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  @Test("Every codable type comes back as it went in, empty and NULL included")
  func roundTrips() async throws {
    let id: ID<Never> = test.identifiers.next()
    let rows = try await test.database.tenant(test.riverside) { tx in
      try tx.query(
        """
        SELECT \(42), \(Int32(-7)), \(Int16.min), \(true), \("Zoë \u{1F333}"), \(""), \(2.5),
               \(Day(daysSince1970: -1)), \(Instant(microsecondsSince1970: 1)), \(id),
               \([0, 255] as [UInt8]), \(["a", nil, ""] as [String?]), \([Int]()),
               \(JSONText(#"{"a": 1}"#)), \(nil as Int?), \([id])
        """,
        as: Int.self, Int32.self, Int16.self, Bool.self, String.self, String.self, Double.self,
        Day.self, Instant.self, ID<Never>.self, [UInt8].self, [String?].self, [Int].self,
        JSONText.self, Int?.self, [ID<Never>].self)
    }
    let row = try #require(rows.first)
    #expect(row.0 == 42 && row.1 == -7 && row.2 == .min && row.3)
    #expect(row.4 == "Zoë \u{1F333}" && row.5.isEmpty && row.6 == 2.5)
    #expect(row.7 == Day(daysSince1970: -1))
    #expect(row.8 == Instant(microsecondsSince1970: 1))
    #expect(row.9 == id && row.10 == [0, 255])
    #expect(row.11 == ["a", nil, ""] && row.12.isEmpty)
    #expect(row.13.text == #"{"a": 1}"# && row.14 == nil && row.15 == [id])
  }

  @Test("What a dry run writes is seen inside it and gone after it")
  func dryRun() async throws {
    let riverside = test.riverside
    let insert: SQL = """
      INSERT INTO goals (tenant_id, code, name, aliases, position, created_at)
      VALUES (\(riverside), 'x', 'X', \([String]()), 1, now())
      """
    let count = Query<Int>("SELECT count(*) FROM goals WHERE tenant_id = \(riverside)")
    let inside = try await test.database.tenant(riverside, outcome: .rollBack) { tx in
      try tx.execute(insert)
      return try tx.one(count)
    }
    #expect(inside == 1)
    #expect(try await test.database.tenant(riverside) { tx in try tx.one(count) } == 0)
  }

  @Test("One tenant never sees another's rows")
  func isolation() async throws {
    let (riverside, hillcrest) = (test.riverside, test.hillcrest)
    try await test.database.tenant(riverside) { tx in
      _ = try tx.execute(
        """
        INSERT INTO goals (tenant_id, code, name, aliases, position, created_at)
        VALUES (\(riverside), 'x', 'X', \([String]()), 1, now())
        """)
    }
    let everything = Query<Int>("SELECT count(*) FROM goals")
    #expect(try await test.database.tenant(riverside) { tx in try tx.one(everything) } == 1)
    #expect(try await test.database.tenant(hillcrest) { tx in try tx.one(everything) } == 0)
  }
}
