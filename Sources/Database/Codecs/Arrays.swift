/// A value that can stand in an array parameter or column.
///
/// Arrays carry batches: `INSERT ... SELECT ... FROM unnest(\(names), \(capacities))`.
package protocol PGArrayElement: Sendable {
  static var arrayType: PGType { get }

  static func encode(array: [Self], into bytes: inout ByteBuffer)

  static func accepts(arrayType type: PGType) -> Bool

  static func decode(array: RawSpan, type: PGType) throws(DecodingProblem) -> [Self]
}

extension PGArrayElement {
  package static func accepts(arrayType type: PGType) -> Bool {
    type == arrayType
  }
}

extension PGArrayElement where Self: PGEncodable & PGDecodable {
  /// PostgreSQL's form: dimensions, flags, element type; then length and lower bound of the
  /// dimension; then each element with its length, -1 being NULL.
  package static func encode(array: [Self], into bytes: inout ByteBuffer) {
    bytes.append(bigEndian: Int32(array.isEmpty ? 0 : 1))
    bytes.append(bigEndian: Int32(array.contains { $0.isNull } ? 1 : 0))
    bytes.append(bigEndian: Self.databaseType.oid)
    guard !array.isEmpty else { return }
    bytes.append(bigEndian: Int32(clamping: array.count))
    bytes.append(bigEndian: Int32(1))
    for element in array { bytes.append(cell: element) }
  }

  package static func decode(
    array: RawSpan, type: PGType
  ) throws(DecodingProblem) -> [Self] {
    var cursor = ArrayCursor(position: 0)
    let dimensions = try cursor.next(Int32.self, in: array)
    _ = try cursor.next(Int32.self, in: array)
    let elementType = PGType(oid: try cursor.next(UInt32.self, in: array))
    guard dimensions != 0 else { return [] }
    guard dimensions == 1 else { throw .malformed }
    let count = try cursor.next(Int32.self, in: array)
    _ = try cursor.next(Int32.self, in: array)
    guard Self.accepts(elementType) else { throw .wrongType }
    // Each element takes at least its four bytes of length, so a count beyond that is a lie.
    guard count >= 0, Int(count) <= array.byteCount / 4 else { throw .malformed }
    var elements: [Self] = []
    elements.reserveCapacity(Int(count))
    for _ in 0..<count { elements.append(try cursor.element(in: array, type: elementType)) }
    return elements
  }
}

/// Walks through an array's bytes.
private struct ArrayCursor {
  var position: Int

  mutating func next<Value: FixedWidthInteger & BitwiseCopyable>(
    _: Value.Type, in bytes: RawSpan
  ) throws(DecodingProblem) -> Value {
    let end = position + MemoryLayout<Value>.size
    guard end <= bytes.byteCount else { throw .malformed }
    defer { position = end }
    return try bytes.extracting(position..<end).bigEndian(as: Value.self)
  }

  mutating func element<Element: PGDecodable>(
    in bytes: RawSpan, type: PGType
  ) throws(DecodingProblem) -> Element {
    let length = try next(Int32.self, in: bytes)
    guard length >= 0 else {
      guard let null = Element.null else { throw .null }
      return null
    }
    guard Int(length) <= bytes.byteCount - position else { throw .malformed }
    let end = position + Int(length)
    defer { position = end }
    return try Element(binary: bytes.extracting(position..<end), type: type)
  }
}

extension Array: PGEncodable where Element: PGArrayElement {
  @usableFromInline package static var databaseType: PGType { Element.arrayType }

  @usableFromInline
  package func encode(into bytes: inout ByteBuffer) {
    Element.encode(array: self, into: &bytes)
  }
}

extension Array: PGDecodable where Element: PGArrayElement {
  @usableFromInline
  package static func accepts(_ type: PGType) -> Bool {
    Element.accepts(arrayType: type)
  }

  @usableFromInline
  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    self = try Element.decode(array: binary, type: type)
  }
}
