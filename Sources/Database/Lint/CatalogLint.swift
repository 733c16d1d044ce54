import Schema

/// Asks the catalog whether every table, key, view, function and role keeps the rules of tenancy.
///
/// Run after migrations, by the tests and by `trellis doctor`; a new table is checked without
/// being named anywhere.
package enum CatalogLint {
  /// One broken rule.
  package struct Finding: Sendable, Equatable {
    /// The rule: T01 to T13 for tables and what hangs on them, R01 to R04 for roles, W01.
    package let code: String
    package let object: String
    package let message: String

    /// Slow, not unsafe.
    package var isWarning: Bool { code.hasPrefix("W") }
  }

  /// Everything that is wrong, in the order of the rules.
  package static func run(on administration: Administration) async throws -> [Finding] {
    try await administration.all(findings)
  }
}

extension CatalogLint.Finding: CustomStringConvertible {
  package var description: String { "\(code) \(object): \(message)" }
}

extension CatalogLint {
  /// The rules, which are one query in `sql/lint.sql`.
  package static var findings: Query<Finding> {
    let text = String(decoding: SchemaFiles.lint, as: UTF8.self)
    return Query(SQL(unsafe: text)) { row throws(DatabaseError) in
      CatalogLint.Finding(
        code: try row("code"), object: try row("object"), message: try row("message"))
    }
  }
}
