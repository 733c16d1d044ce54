/// Statements as whoever connects, outside row-level security and outside a transaction.
///
/// For creating databases and for looking into the catalog: `trellis doctor`, the local server,
/// tests. No tenant's row is read or written through it in the product.
package struct Administration: Sendable {
  private let session: Session

  package init(_ target: ConnectionTarget) {
    session = Session(target)
  }

  /// Runs one statement and returns the number of rows it touched.
  @discardableResult
  package func execute(_ sql: SQL) async throws -> Int {
    try await session.use { connection in try connection.run(sql).affectedRows }
  }

  /// All rows of a query.
  package func all<Row>(_ query: Query<Row>) async throws -> [Row] {
    try await session.use { connection in try connection.rows(query) }
  }

  /// Runs statements, answers a query, and takes everything back.
  package func rehearse<Row>(
    _ statements: [SQL], then query: Query<Row>
  ) async throws -> [Row] {
    try await session.use { connection in
      try connection.runScript("BEGIN")
      defer { _ = try? connection.runScript("ROLLBACK") }
      for statement in statements { _ = try connection.run(statement) }
      return try connection.rows(query)
    }
  }

  /// The server's version, as in `15.13`.
  package func serverVersion() async throws -> String {
    try await session.use { connection in connection.serverVersion }
  }
}
