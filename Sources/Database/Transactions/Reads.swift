extension Transaction {
  /// All rows.
  package func all<Row>(_ query: Query<Row>) throws(DatabaseError) -> [Row] {
    var reader = RowReader(try run(query.sql))
    var rows: [Row] = []
    rows.reserveCapacity(reader.rowCount)
    for index in 0..<reader.rowCount {
      reader.move(toRow: index)
      rows.append(try query.row(&reader))
    }
    return rows
  }

  /// The first row, or nil where there is none.
  package func first<Row>(_ query: Query<Row>) throws(DatabaseError) -> Row? {
    var reader = RowReader(try run(query.sql))
    guard reader.rowCount > 0 else { return nil }
    return try query.row(&reader)
  }

  /// The one row there is; none or several are an error.
  package func one<Row>(_ query: Query<Row>) throws(DatabaseError) -> Row {
    var reader = RowReader(try run(query.sql))
    guard reader.rowCount == 1 else {
      throw DatabaseError(.decoding, "expected one row, the answer has \(reader.rowCount)")
    }
    return try query.row(&reader)
  }

  /// All rows as tuples, by the order of columns: for a question too small to be a ``Query``.
  package func query<each Column: PGDecodable>(
    _ sql: SQL, as _: repeat (each Column).Type
  ) throws(DatabaseError) -> [(repeat each Column)] {
    var reader = RowReader(try run(sql))
    var rows: [(repeat each Column)] = []
    rows.reserveCapacity(reader.rowCount)
    for index in 0..<reader.rowCount {
      reader.move(toRow: index)
      var column = -1
      func next<Value: PGDecodable>(_: Value.Type) throws(DatabaseError) -> Value {
        column += 1
        return try reader(at: column)
      }
      rows.append((repeat try next((each Column).self)))
    }
    return rows
  }
}
