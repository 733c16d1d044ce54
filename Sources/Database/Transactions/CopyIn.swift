extension Transaction {
  /// Fills a table with rows in PostgreSQL's binary form and returns their number.
  ///
  /// The fastest way in, but row-level security refuses it: so into a temporary table (`CREATE
  /// TEMPORARY TABLE ... ON COMMIT DROP`), and from there by `INSERT ... SELECT`. The types of the
  /// values must be exactly those of the columns: `Int` is `bigint`, `Int32` is `integer`.
  @discardableResult
  package func copyIn(
    _ table: String, columns: [String], _ write: (inout CopyWriter) throws -> Void
  ) throws -> Int {
    let names = columns.map { "\(identifier: $0)" as SQL }.joined(by: ", ")
    let copy: SQL = "COPY \(identifier: table) (\(names)) FROM STDIN (FORMAT binary)"
    try script(copy.text)
    var writer = CopyWriter(columns: columns.count) { bytes throws(DatabaseError) in
      try self.guarded { connection throws(DatabaseError) in try connection.sendCopy(bytes) }
    }
    do {
      try write(&writer)
      try writer.finish()
    } catch {
      // The complaint ends COPY on the server's side; what matters to the caller is why.
      _ = try? endCopy(complaint: "the client gave up", copy)
      throw error
    }
    return try endCopy(complaint: nil, copy)
  }

  private func endCopy(complaint: String?, _ copy: SQL) throws(DatabaseError) -> Int {
    try guarded { connection throws(DatabaseError) in
      try connection.endCopy(complaint: complaint, statement: copy.text)
    }
  }
}
