/// A question to the database as a value: its SQL, and how one row of the answer is read.
///
/// Queries live in `...Queries.swift` files, named, with their decoding beside their text.
package struct Query<Row: Sendable>: Sendable {
  package let sql: SQL
  let row: @Sendable (inout RowReader) throws(DatabaseError) -> Row

  package init(
    _ sql: SQL,
    row: @escaping @Sendable (_ row: inout RowReader) throws(DatabaseError) -> Row
  ) {
    self.sql = sql
    self.row = row
  }
}

extension Query where Row: PGDecodable {
  /// A query of a single column.
  package init(_ sql: SQL) {
    self.init(sql) { row throws(DatabaseError) in try row(at: 0) }
  }
}
