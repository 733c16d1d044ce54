import CivilTime
import Database
import Support
import Testing

@Suite("Decoding", .tenant)
struct DecodingTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  private func read<Value: PGDecodable>(_ sql: SQL, as _: Value.Type) async throws -> Value {
    let query = Query<Value>(sql) { row throws(DatabaseError) in try row("x") }
    return try await test.database.tenant(test.riverside) { tx in try tx.one(query) }
  }

  private func complaint<Value: PGDecodable>(_ sql: SQL, as type: Value.Type) async -> String? {
    let error = await #expect(throws: DatabaseError.self) { try await read(sql, as: type) }
    #expect(error?.kind == .decoding)
    return error?.description
  }

  @Test("NULL is read by an optional alone")
  func null() async throws {
    #expect(await complaint("SELECT NULL::text AS x", as: String.self)?.contains("'x'") == true)
    #expect(try await read("SELECT NULL::text AS x", as: String?.self) == nil)
  }

  @Test("A type that was not asked for is an error, not a conversion")
  func wrongTypes() async throws {
    _ = await complaint("SELECT 1 AS x", as: String.self)
    _ = await complaint("SELECT '1'::text AS x", as: Int.self)
    _ = await complaint("SELECT 1::bigint AS x", as: Int32.self)
    _ = await complaint("SELECT 1.5::numeric AS x", as: Double.self)
    _ = await complaint("SELECT now()::timestamp AS x", as: Instant.self)
    _ = await complaint("SELECT '{1}'::int8[] AS x", as: [String].self)
    _ = await complaint("SELECT 1 AS y", as: Int.self)
  }

  @Test("Int reads every width of integer")
  func widths() async throws {
    #expect(try await read("SELECT (-1)::int2 AS x", as: Int.self) == -1)
    #expect(try await read("SELECT (-1)::int4 AS x", as: Int.self) == -1)
    #expect(try await read("SELECT (-1)::int8 AS x", as: Int.self) == -1)
    #expect(try await read("SELECT '{1,-2}'::int4[] AS x", as: [Int].self) == [1, -2])
  }

  @Test("Days and moments that never end are refused")
  func infinity() async throws {
    _ = await complaint("SELECT 'infinity'::date AS x", as: Day.self)
    _ = await complaint("SELECT '-infinity'::timestamptz AS x", as: Instant.self)
  }

  @Test("An array with a NULL or of two dimensions is not a plain array")
  func arrays() async throws {
    _ = await complaint("SELECT '{1,NULL}'::int8[] AS x", as: [Int].self)
    _ = await complaint("SELECT '{{1},{2}}'::int8[] AS x", as: [Int].self)
    #expect(try await read("SELECT '{1,NULL}'::int8[] AS x", as: [Int?].self) == [1, nil])
  }

  @Test("An enumeration of raw values refuses a value it does not know")
  func enumerations() async throws {
    #expect(try await read("SELECT 'up'::text AS x", as: Way.self) == .up)
    _ = await complaint("SELECT 'sideways'::text AS x", as: Way.self)
  }

  @Test("Columns are found by name in each row, also where rows ask for different ones")
  func namedColumns() async throws {
    let query = Query<Int>("SELECT n, n * 10 AS ten FROM generate_series(1, 6) AS n ORDER BY n") {
      row throws(DatabaseError) in
      let number: Int = try row("n")
      return try number.isMultiple(of: 2) ? row("ten") : row("n")
    }
    let numbers = try await test.database.tenant(test.riverside) { tx in try tx.all(query) }
    #expect(numbers == [1, 20, 3, 40, 5, 60])
  }

  @Test("Times of PostgreSQL and of Trellis are the same moments")
  func times() async throws {
    let leap = try #require(Day(year: 2024, month: 2, day: 29))
    #expect(try await read("SELECT date '2024-02-29' AS x", as: Day.self) == leap)
    let moment = try await read(
      "SELECT timestamptz '1969-12-31 23:59:59.999999+00' AS x", as: Instant.self)
    #expect(moment.microsecondsSince1970 == -1)
    #expect(try await read("SELECT (\(leap))::text AS x", as: String.self) == "2024-02-29")
  }
}

private enum Way: String, PGDecodable {
  case up
  case down
}
