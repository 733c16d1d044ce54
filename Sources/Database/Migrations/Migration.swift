import Checksums
import Schema

/// One step of the schema's history: a file, its number and its checksum.
package struct Migration: Sendable {
  package let version: Int
  package let name: String
  package let sha256: String
  let statements: [StatementSplitter.Statement]
  /// Whether the file asked to run outside a transaction, as CREATE INDEX CONCURRENTLY must.
  let isOutsideTransaction: Bool

  /// Reads a file named `V0001__name.sql`.
  init(_ file: MigrationFile) throws(DatabaseError) {
    guard let version = Self.version(of: file.name) else {
      throw DatabaseError(
        .migration, "'\(file.name)' is no migration's name", hint: "name it V0001__what_it_does.sql"
      )
    }
    self.version = version
    name = file.name
    // A checkout with CRLF must not look like another file.
    let bytes = file.bytes.filter { $0 != 0x0D }
    sha256 = SHA256.hexadecimal(of: bytes)
    isOutsideTransaction = bytes.starts(with: Array("-- trellis: no-transaction\n".utf8))
    do {
      statements = try StatementSplitter.statements(in: bytes)
    } catch {
      throw error.located(in: file.name, line: error.location.flatMap { Int($0) } ?? 1)
    }
    guard !isOutsideTransaction || statements.count == 1 else {
      throw DatabaseError(
        .migration, "'\(name)' runs outside a transaction and needs one statement")
    }
  }

  private static func version(of name: String) -> Int? {
    let bytes = Array(name.utf8)
    guard bytes.count > 11, bytes[0] == UInt8(ascii: "V"), bytes[5] == UInt8(ascii: "_"),
      bytes[6] == UInt8(ascii: "_"), name.hasSuffix(".sql"),
      bytes[1...4].allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let version = bytes[1...4].reduce(0) { $0 * 10 + Int($1 - 48) }
    return version > 0 ? version : nil
  }
}

extension DatabaseError {
  /// The same error, with the file and line it comes from.
  func located(in file: String, line: Int) -> DatabaseError {
    var error = self
    error.location = "\(file):\(line)"
    return error
  }
}
