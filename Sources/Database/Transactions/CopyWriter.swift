/// Writes the rows of a COPY.
@usableFromInline
package struct CopyWriter: ~Copyable {
  @inlinable static var pieceBytes: Int { 64 * 1024 }

  @usableFromInline let columns: Int
  private let send: (borrowing ByteBuffer) throws(DatabaseError) -> Void
  @usableFromInline var bytes = ByteBuffer(capacity: Self.pieceBytes + 4096)
  /// The values of the row that is being written.
  @usableFromInline var count = 0

  init(columns: Int, send: @escaping (borrowing ByteBuffer) throws(DatabaseError) -> Void) {
    self.columns = columns
    self.send = send
    bytes.append(utf8: "PGCOPY\n")
    bytes.append(contentsOf: [0xFF, 0x0D, 0x0A, 0x00])
    bytes.append(bigEndian: Int32(0))
    bytes.append(bigEndian: Int32(0))
  }

  /// Writes a row, one value a column.
  @inlinable
  package mutating func row<each Value: PGEncodable>(
    _ values: repeat each Value
  ) throws(DatabaseError) {
    begin()
    for value in repeat each values { add(value) }
    try end()
  }

  /// Begins a row whose columns are known at run time only: one `add` for each, then `end`.
  @inlinable
  package mutating func begin() {
    bytes.append(bigEndian: Int16(clamping: columns))
    count = 0
  }

  /// Writes the next value of a row.
  @inlinable
  package mutating func add(_ value: some PGEncodable) {
    bytes.append(cell: value)
    count += 1
  }

  /// Ends a row; its number of values must be that of the columns.
  @inlinable
  package mutating func end() throws(DatabaseError) {
    guard count == columns else { throw wrongCount }
    if bytes.count >= Self.pieceBytes { try flush() }
  }

  @usableFromInline
  var wrongCount: DatabaseError {
    DatabaseError(.misuse, "COPY has \(columns) columns, the row has \(count) values")
  }

  mutating func finish() throws(DatabaseError) {
    bytes.append(bigEndian: Int16(-1))
    try flush()
  }

  @usableFromInline
  mutating func flush() throws(DatabaseError) {
    try send(bytes)
    bytes.removeAll()
  }
}
