import Database
import Support
import Testing

/// The lint's twin: what it reads from the catalog, this tries with rows, table by table.
@Suite("Isolation of every table", .ownDatabase)
struct IsolationTests {
  let test: TestDatabase
  let administration: Administration

  init() throws {
    test = try #require(TestDatabase.current)
    administration = Administration(test.target)
  }

  @Test("Of every table a tenant sees its own rows, and cannot see, change or make another's")
  func everyTable() async throws {
    let tables = try await administration.all(tenantTables)
    #expect(tables.count >= 8)
    for table in tables {
      try await plantRow(in: table, of: test.riverside)
      #expect(try await count(table, as: test.riverside) == 1, "\(table)")
      #expect(try await count(table, as: test.hillcrest) == 0, "\(table)")
      try await expectHarmless("UPDATE \(identifier: table) SET tenant_id = tenant_id", table)
      try await expectHarmless("DELETE FROM \(identifier: table)", table)
      try await expectInsertRefused(table)
      #expect(try await count(table, as: test.riverside) == 1, "\(table)")
    }
  }

  @Test("Without a tenant every table answers with an error, not with nothing")
  func noTenant() async throws {
    for table in try await administration.all(tenantTables) {
      await #expect(throws: DatabaseError.self, "\(table)") {
        try await test.database.control { tx in
          try tx.execute("SELECT FROM \(identifier: table)")
        }
      }
    }
  }

  private var tenantTables: Query<String> {
    Query(
      """
      SELECT c.relname::text
        FROM pg_class c
       WHERE c.relnamespace = 'trellis'::regnamespace AND c.relkind IN ('r', 'p')
         AND c.relrowsecurity
       ORDER BY c.relname
      """)
  }

  private func count(_ table: String, as tenant: ID<TenantScope>) async throws -> Int {
    try await test.database.tenant(tenant) { tx in
      try tx.one(Query<Int>("SELECT count(*) FROM \(identifier: table)"))
    }
  }

  /// Runs as Hillcrest: nothing may happen, be it that no row is seen or that no grant is there.
  private func expectHarmless(_ sql: SQL, _ table: String) async throws {
    do {
      let touched = try await test.database.tenant(test.hillcrest) { tx in try tx.execute(sql) }
      #expect(touched == 0, "\(table)")
    } catch let error as DatabaseError {
      #expect(error.kind == .notAllowed, "\(table): \(error)")
    }
  }

  /// Tries as Hillcrest to make a row of Riverside's.
  private func expectInsertRefused(_ table: String) async throws {
    let (values, columns) = try await row(for: table, of: test.riverside)
    let error = await #expect(throws: DatabaseError.self) {
      try await test.database.tenant(test.hillcrest) { tx in
        try tx.execute(
          "INSERT INTO \(identifier: table) (\(columns)) VALUES (\(values))")
      }
    }
    #expect(error?.kind == .notAllowed, "\(table)")
  }

  /// Puts a row of made-up values into a table, its checks and foreign keys out of the way.
  private func plantRow(in table: String, of tenant: ID<TenantScope>) async throws {
    for check in try await administration.all(checks(of: table)) {
      try await administration.execute(
        "ALTER TABLE trellis.\(identifier: table) DROP CONSTRAINT \(identifier: check)")
    }
    let (values, columns) = try await row(for: table, of: tenant)
    try await administration.execute(
      "INSERT INTO trellis.\(identifier: table) (\(columns)) VALUES (\(values))")
  }

  private func checks(of table: String) -> Query<String> {
    Query(
      """
      SELECT conname::text FROM pg_constraint
       WHERE conrelid = ('trellis.' || quote_ident(\(table)))::regclass AND contype IN ('c', 'f', 'x')
       ORDER BY contype DESC
      """)
  }

  /// A value of each column's type, the tenant's identifier in tenant_id.
  private func row(
    for table: String, of tenant: ID<TenantScope>
  ) async throws -> (values: SQL, columns: SQL) {
    let columns = try await administration.all(
      Query<(name: String, type: String)>(
        """
        SELECT a.attname::text AS name, a.atttypid::regtype::text AS type
          FROM pg_attribute a
         WHERE a.attrelid = ('trellis.' || quote_ident(\(table)))::regclass
           AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''
        """
      ) { row throws(DatabaseError) in (name: try row("name"), type: try row("type")) })
    let values = columns.map { column -> SQL in
      column.name == "tenant_id" ? "\(tenant)" : SQL(unsafe: Self.sample(of: column.type))
    }
    return (
      values.joined(by: ", "), columns.map { "\(identifier: $0.name)" as SQL }.joined(by: ", ")
    )
  }

  private static func sample(of type: String) -> String {
    switch type {
    case "uuid": "gen_random_uuid()"
    case "jsonb": "'{}'"
    case "date": "'2026-10-06'"
    case "timestamp with time zone": "now()"
    case "boolean": "true"
    case _ where type.hasSuffix("[]"): "'{}'"
    case _ where type.contains("range"): "'empty'"
    default: "'1'"
    }
  }
}
