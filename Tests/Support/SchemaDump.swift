import Database
import Subprocess
import SystemPackage

/// The migrated schema as one text, for `sql/schema.sql`.
package enum SchemaDump {
  /// The version of pg_dump that writes the text in the repository; others word it differently.
  package static let major = 15

  /// Dumps the schema `trellis` of a test's database, without what differs from run to run.
  package static func text(of test: TestDatabase) async throws -> String {
    let server = try await TestServer.shared.value
    guard let url = test.target.url else { return "" }
    let result = try await run(
      .path(FilePath(try await server.local.program("pg_dump"))),
      arguments: [
        "--schema-only", "--schema=trellis", "--no-owner", "--no-tablespaces", "--dbname", url,
      ],
      output: .string(limit: 16 << 20), error: .string(limit: 65_536))
    guard result.terminationStatus.isSuccess else { throw SchemaDumpError(result.standardError) }
    return header + normalised(result.standardOutput)
  }

  private static let header = """
    -- The schema after every migration, as pg_dump writes it, for reading and for diffs. Written by
    -- bin/schema; a test holds it and the migrations together. Nothing is made from this file.


    """

  /// Without comments, settings, the tokens of newer versions of pg_dump, and spare blank lines.
  private static func normalised(_ dump: String) -> String {
    var kept: [Substring] = []
    for line in dump.split(separator: "\n", omittingEmptySubsequences: false) {
      let isNoise =
        line.hasPrefix("--") || line.hasPrefix("SET ") || line.hasPrefix("\\")
        || line.hasPrefix("SELECT pg_catalog.set_config")
      if isNoise || (line.isEmpty && kept.last?.isEmpty ?? true) { continue }
      kept.append(line)
    }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n") + "\n"
  }
}

/// What pg_dump said when it failed.
package struct SchemaDumpError: Error, CustomStringConvertible {
  package let description: String

  init(_ words: String) {
    description = words
  }
}
