import Database
import Foundation
import Schema
import Support
import Testing

@Suite("Schema files")
struct SchemaFilesTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../sql").standardized

  @Test("The list of migrations is the folder's, file by file and byte by byte")
  func listIsFolder() throws {
    let migrations = folder.appending(path: "migrations")
    let names = try FileManager.default.contentsOfDirectory(atPath: migrations.path)
      .filter { $0.hasSuffix(".sql") }.sorted()
    #expect(SchemaFiles.migrations.map(\.name) == names)
    for file in SchemaFiles.migrations {
      let bytes = try [UInt8](Data(contentsOf: migrations.appending(path: file.name)))
      #expect(bytes == file.bytes, "\(file.name)")
    }
  }

  @Test("schema.sql is what the migrations make", .tenant)
  func dumpIsCurrent() async throws {
    let test = try #require(TestDatabase.current)
    let version = try await Administration(test.target).serverVersion()
    guard version.hasPrefix("\(SchemaDump.major).") else { return }
    let dump = try await SchemaDump.text(of: test)
    let file = folder.appending(path: "schema.sql")
    if ProcessInfo.processInfo.environment["TRELLIS_WRITE_SCHEMA"] == "1" {
      try Data(dump.utf8).write(to: file)
    }
    let committed = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(committed == dump, "run bin/schema and commit sql/schema.sql")
  }
}
