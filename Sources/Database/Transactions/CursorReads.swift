extension Transaction {
  /// Hands over row after row in flat memory, however many there are.
  ///
  /// The rows come by a cursor, `batch` at a time; the body may run statements of its own between
  /// them, and its errors end the reading.
  package func forEach<Row>(
    _ query: Query<Row>, batch: Int = 1000, do body: (Row) throws -> Void
  ) throws {
    let cursor = uniqueName("trellis_cursor")
    try execute("DECLARE \(identifier: cursor) NO SCROLL CURSOR FOR \(query.sql)")
    // Never prepared: another transaction's cursor has the same name and other columns.
    let fetch = SQL(unsafe: "FETCH FORWARD \(max(1, batch)) FROM \"\(cursor)\"")
    while true {
      var reader = RowReader(try runUnprepared(fetch))
      for index in 0..<reader.rowCount {
        reader.move(toRow: index)
        try body(try query.row(&reader))
      }
      if reader.rowCount < max(1, batch) { break }
    }
    try script("CLOSE \"\(cursor)\"")
  }
}
