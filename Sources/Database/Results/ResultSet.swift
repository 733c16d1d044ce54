import CPQ

/// A result in libpq's memory, freed once.
@safe
struct ResultSet: ~Copyable {
  private let result: OpaquePointer?

  /// What it is the answer of, where that was prepared: its columns are the same each time.
  let statement: PreparedStatement?

  /// Takes the ownership of a result; libpq returns none when it has no memory or no connection.
  init(owning result: OpaquePointer?, statement: PreparedStatement? = nil) {
    unsafe self.result = unsafe result
    self.statement = statement
  }

  deinit {
    unsafe PQclear(result)
  }

  /// Whether the statement succeeded (or COPY began).
  var isSuccess: Bool {
    switch unsafe PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_EMPTY_QUERY: true
    default: false
    }
  }

  var rowCount: Int { Int(unsafe PQntuples(result)) }
  var columnCount: Int { Int(unsafe PQnfields(result)) }

  /// How many rows the command touched, 0 where that has no meaning.
  var affectedRows: Int {
    guard let text = unsafe PQcmdTuples(result.map { unsafe $0 }) else { return 0 }
    return unsafe Int(String(cString: text)) ?? 0
  }

  /// What the command calls itself when done: `COMMIT`, or `ROLLBACK` where that was all it could.
  var commandTag: String {
    guard let text = unsafe PQcmdStatus(result) else { return "" }
    return unsafe String(cString: text)
  }

  func columnName(_ column: Int) -> String {
    guard let name = unsafe PQfname(result, Int32(clamping: column)) else { return "" }
    return unsafe String(cString: name)
  }

  func columnType(_ column: Int) -> PGType {
    PGType(oid: unsafe PQftype(result, Int32(clamping: column)))
  }

  /// A field of an error, by the letter that the protocol has for it.
  func errorField(_ letter: Unicode.Scalar) -> String? {
    guard let text = unsafe PQresultErrorField(result, Int32(letter.value)) else { return nil }
    return unsafe String(cString: text)
  }

  /// The bytes of a value, or nil for NULL; valid as long as this result.
  func cell(row: Int32, column: Int32) -> UnsafeRawBufferPointer? {
    guard unsafe PQgetisnull(result, row, column) == 0,
      let value = unsafe PQgetvalue(result, row, column)
    else { return nil }
    return unsafe UnsafeRawBufferPointer(
      start: value, count: Int(PQgetlength(result, row, column)))
  }
}
