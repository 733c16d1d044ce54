/// One row of an answer, read by column name: `try row("mentor_id")`.
///
/// Names are looked up and types checked once: a reader remembers which column its first, second,
/// third ... call meant, and knows a literal again by its address. A prepared statement passes that
/// on to its next answer.
@usableFromInline
package struct RowReader: ~Copyable {
  private let result: ResultSet
  private var rowIndex: Int32 = 0
  private var callIndex = 0
  private var calls: [ColumnCall]

  init(_ result: consuming ResultSet) {
    calls = result.statement?.calls ?? []
    self.result = result
  }

  var rowCount: Int { result.rowCount }

  mutating func move(toRow index: Int) {
    rowIndex = Int32(clamping: index)
    callIndex = 0
  }

  /// The value of a column.
  @inlinable
  package mutating func callAsFunction<Value: PGDecodable>(
    _ column: StaticString
  ) throws(DatabaseError) -> Value {
    let place = try locate(column, Value.self)
    do throws(DecodingProblem) {
      guard let bytes = unsafe cell(place) else {
        guard let null = Value.null else { throw .null }
        return null
      }
      return try Value(binary: unsafe bytes.bytes, type: place.type)
    } catch {
      throw unreadable(place, error, Value.self)
    }
  }

  /// The value of a column by its place, the first being 0.
  @inlinable
  package mutating func callAsFunction<Value: PGDecodable>(
    at index: Int
  ) throws(DatabaseError) -> Value {
    let place = try place(at: index, Value.self)
    do throws(DecodingProblem) {
      guard let bytes = unsafe cell(place) else {
        guard let null = Value.null else { throw .null }
        return null
      }
      return try Value(binary: unsafe bytes.bytes, type: place.type)
    } catch {
      throw unreadable(place, error, Value.self)
    }
  }

  /// A column that is there and has a type the value accepts.
  @usableFromInline
  struct Place {
    @usableFromInline let column: Int32
    @usableFromInline let type: PGType
  }

  @usableFromInline
  mutating func locate<Value: PGDecodable>(
    _ name: StaticString, _: Value.Type
  ) throws(DatabaseError) -> Place {
    let index = callIndex
    callIndex += 1
    let address = name.hasPointerRepresentation ? unsafe UInt(bitPattern: name.utf8Start) : 0
    let type = ObjectIdentifier(Value.self)
    if index < calls.count {
      let call = calls[index]
      if call.name == address, call.type == type, address != 0 {
        return Place(column: call.column, type: call.columnType)
      }
    }
    let place = try place(at: try find(name.description), Value.self)
    let call = ColumnCall(name: address, type: type, column: place.column, columnType: place.type)
    if index < calls.count { calls[index] = call } else { calls.append(call) }
    // Rows that ask for different columns would copy this back and forth; the last one wins.
    if rowIndex == 0 { result.statement?.calls = calls }
    return place
  }

  @usableFromInline
  func place<Value: PGDecodable>(
    at index: Int, _: Value.Type
  ) throws(DatabaseError) -> Place {
    guard index >= 0, index < result.columnCount else {
      throw DatabaseError(.decoding, "the answer has no column number \(index)")
    }
    let place = Place(column: Int32(clamping: index), type: result.columnType(index))
    guard Value.accepts(place.type) else { throw unreadable(place, .wrongType, Value.self) }
    return place
  }

  @usableFromInline
  func cell(_ place: Place) -> UnsafeRawBufferPointer? {
    unsafe result.cell(row: rowIndex, column: place.column)
  }

  @usableFromInline
  func unreadable<Value>(
    _ place: Place, _ problem: DecodingProblem, _: Value.Type
  ) -> DatabaseError {
    let column = result.columnName(Int(place.column))
    let complaint =
      switch problem {
      case .null: "is NULL, which \(Value.self) cannot be"
      case .wrongType: "has the type number \(place.type.oid), which is not read as \(Value.self)"
      case .outOfRange: "has a value that \(Value.self) does not know"
      case .notUTF8: "is not valid UTF-8"
      case .wrongLength, .malformed: "has bytes that are no \(Value.self)"
      }
    return DatabaseError(.decoding, "column '\(column)' \(complaint)")
  }

  private func find(_ name: String) throws(DatabaseError) -> Int {
    for column in 0..<result.columnCount where result.columnName(column) == name { return column }
    throw DatabaseError(.decoding, "the answer has no column '\(name)'")
  }
}

/// What one call site of a row's decoding asked for, and where it was.
struct ColumnCall {
  /// The address of the column's name.
  let name: UInt
  let type: ObjectIdentifier
  let column: Int32
  let columnType: PGType
}
