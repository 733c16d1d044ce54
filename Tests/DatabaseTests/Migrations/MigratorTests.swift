import Database
import Schema
import Support
import Testing

@Suite("Migrator", .ownDatabase)
struct MigratorTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  private let shipped = SchemaFiles.migrations

  /// A migration that follows the shipped ones.
  private func next(_ text: String, after count: Int = 0) -> MigrationFile {
    let number = String(10_000 + shipped.count + 1 + count).dropFirst()
    return MigrationFile("V\(number)__test.sql", Array(text.utf8))
  }

  private func migrator(_ files: [MigrationFile]) -> Migrator {
    Migrator(test.target, files: files, appVersion: "test")
  }

  private func count(_ sql: SQL) async throws -> Int {
    try await Administration(test.target).all(Query<Int>(sql))[0]
  }

  private func refusal(of files: [MigrationFile]) async -> DatabaseError? {
    await #expect(throws: DatabaseError.self) { try await migrator(files).migrate() }
  }

  @Test("A migrated database is current, and migrating it again does nothing")
  func current() async throws {
    let status = try await migrator(shipped).status()
    #expect(status.isCurrent && status.applied.map(\.name) == shipped.map(\.name))
    #expect(try await migrator(shipped).migrate() == [])
  }

  @Test("A new file is applied once, by the schema's owner, and recorded")
  func applies() async throws {
    let file = next("CREATE TABLE trellis.extras (id int);\nINSERT INTO trellis.extras VALUES (1);")
    #expect(try await migrator(shipped + [file]).migrate() == [file.name])
    #expect(try await count("SELECT id FROM trellis.extras") == 1)
    #expect(
      try await count(
        """
        SELECT count(*) FROM pg_tables
         WHERE tablename = 'extras' AND tableowner = 'trellis_owner'
        """) == 1)
    #expect(try await migrator(shipped + [file]).migrate() == [])
  }

  @Test("A dry run names what it would apply, fails where that would fail, and leaves nothing")
  func dryRun() async throws {
    let file = next("CREATE TABLE trellis.extras (id int)")
    #expect(try await migrator(shipped + [file]).migrate(isDryRun: true) == [file.name])
    let broken = next("CREATE TABLE trellis.extras (id nonsense)")
    await #expect(throws: DatabaseError.self) {
      try await migrator(shipped + [broken]).migrate(isDryRun: true)
    }
    #expect(try await migrator(shipped + [file]).status().pending == [file.name])
    #expect(try await count("SELECT count(*) FROM pg_tables WHERE tablename = 'extras'") == 0)
  }

  @Test("A failing file is undone whole, and the error names its line")
  func failingFile() async throws {
    let file = next("CREATE TABLE trellis.extras (id int);\n\nSELECT\n  1,\n  nonsense;\n")
    let error = await refusal(of: shipped + [file])
    #expect(error?.location == "\(file.name):5")
    #expect(error?.description.hasPrefix("\(file.name):5: ") == true)
    #expect(try await count("SELECT count(*) FROM pg_tables WHERE tablename = 'extras'") == 0)
  }

  @Test("Names resolve nowhere by accident: an unqualified table is an error")
  func unqualified() async throws {
    #expect(await refusal(of: shipped + [next("CREATE TABLE extras (id int)")]) != nil)
  }

  @Test("A file that was changed after it was applied stops everything")
  func drift() async throws {
    var files = shipped
    files[0] = MigrationFile(files[0].name, files[0].bytes + Array("-- more\n".utf8))
    let error = await refusal(of: files + [next("SELECT 1")])
    #expect(error?.kind == .migration)
    #expect(error?.message.contains("\(files[0].name) was changed") == true)
  }

  @Test("Line ends of another system are not a change")
  func lineEnds() async throws {
    let windows = shipped.map { file in
      MigrationFile(file.name, file.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
    }
    #expect(try await migrator(windows).status().isCurrent)
  }

  @Test("A database newer than the binary, a renamed file and a gap are refused by name")
  func mismatches() async throws {
    let newer = await refusal(of: shipped.dropLast())
    #expect(newer?.message.contains("does not know it") == true)
    var renamed = shipped
    renamed[1] = MigrationFile("V0002__other.sql", renamed[1].bytes)
    #expect(await refusal(of: renamed)?.message.contains("V0002__other.sql") == true)
    let gap = await refusal(of: shipped + [next("SELECT 1", after: 1)])
    #expect(gap?.message.contains("is missing") == true)
  }

  @Test("Two migrations at once wait for each other, and one of them does the work")
  func concurrent() async throws {
    let file = next("CREATE TABLE trellis.extras (id int); SELECT pg_catalog.pg_sleep(0.3)")
    async let first = migrator(shipped + [file]).migrate()
    async let second = migrator(shipped + [file]).migrate()
    let applied = try await [first, second].sorted { $0.count < $1.count }
    #expect(applied == [[], [file.name]])
  }

  @Test("Whoever may make roles and owns the database can set it up and use it, superuser or not")
  func ordinaryOwner() async throws {
    try await test.arrange("CREATE ROLE keeper LOGIN CREATEROLE PASSWORD 'keeper'")
    try await test.arrange("CREATE DATABASE kept_by_keeper OWNER keeper")
    let url = try #require(test.target.url)
    let host = try #require(url.split(separator: "host=").last?.split(separator: "&").first)
    let target = ConnectionTarget(url: "postgresql://keeper:keeper@/kept_by_keeper?host=\(host)")
    #expect(try await Migrator(target, appVersion: "test").migrate().count == shipped.count)
    let tenant: ID<TenantScope> = test.identifiers.next()
    let count = try await Pool(target, size: 1).tenant(tenant) { tx in
      try tx.one(Query<Int>("SELECT count(*) FROM goals WHERE tenant_id = \(tenant)"))
    }
    #expect(count == 0)
    #expect(try await CatalogLint.run(on: Administration(target)) == [])
    try await test.arrange("DROP DATABASE kept_by_keeper WITH (FORCE)")
    try await test.arrange("DROP ROLE keeper")
  }

  @Test("A database that was never set up has every migration before it")
  func notSetUp() async throws {
    try await test.arrange("CREATE DATABASE never_set_up")
    let url = try #require(test.target.url?.replacing(/trellis_own_[0-9]+/, with: "never_set_up"))
    let target = ConnectionTarget(url: url)
    let status = try await Migrator(target, appVersion: "test").status()
    #expect(status.applied.isEmpty && status.pending == shipped.map(\.name))
    try await test.arrange("DROP DATABASE never_set_up WITH (FORCE)")
  }

  @Test("A file may ask to run outside a transaction, and a failed index is not left behind")
  func outsideTransaction() async throws {
    let table = next(
      "CREATE TABLE trellis.extras (id int); INSERT INTO trellis.extras VALUES (1), (1)")
    let index = next(
      """
      -- trellis: no-transaction
      CREATE UNIQUE INDEX CONCURRENTLY extras_id ON trellis.extras (id);
      """, after: 1)
    let files = shipped + [table, index]
    #expect(await refusal(of: files)?.sqlState == "23505")
    #expect(try await count("SELECT count(*) FROM pg_class WHERE relname = 'extras_id'") == 0)
    try await test.arrange("DELETE FROM trellis.extras")
    #expect(try await migrator(files).migrate() == [index.name])
    #expect(try await count("SELECT count(*) FROM pg_class WHERE relname = 'extras_id'") == 1)
  }
}
