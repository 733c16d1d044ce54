/// A value that can be read from PostgreSQL's binary form.
///
/// Wrong types and unexpected NULLs are errors, never conversions.
@usableFromInline
package protocol PGDecodable: Sendable {
  /// Whether a column of this type can be read so; asked once per result.
  static func accepts(_ type: PGType) -> Bool

  /// What NULL is read as, or nil where NULL is an error.
  static var null: Self? { get }

  init(binary: RawSpan, type: PGType) throws(DecodingProblem)
}

/// Why bytes could not be read; says nothing of the bytes themselves.
@usableFromInline
package enum DecodingProblem: Error, Equatable {
  case null
  case wrongType
  case wrongLength
  case notUTF8
  case outOfRange
  case malformed
}

extension PGDecodable {
  @inlinable package static var null: Self? { nil }
}

extension PGDecodable where Self: RawRepresentable, RawValue: PGDecodable {
  package static func accepts(_ type: PGType) -> Bool {
    RawValue.accepts(type)
  }

  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    let raw = try RawValue(binary: binary, type: type)
    guard let value = Self(rawValue: raw) else { throw .outOfRange }
    self = value
  }
}

extension Optional: PGDecodable where Wrapped: PGDecodable {
  @inlinable
  package static func accepts(_ type: PGType) -> Bool {
    Wrapped.accepts(type)
  }

  @inlinable package static var null: Wrapped?? { .some(nil) }

  @inlinable
  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    self = try Wrapped(binary: binary, type: type)
  }
}

extension RawSpan {
  /// The whole span as one integer, most significant byte first.
  @inlinable
  func bigEndian<Value: FixedWidthInteger & BitwiseCopyable>(
    as type: Value.Type
  ) throws(DecodingProblem) -> Value {
    guard byteCount == MemoryLayout<Value>.size else { throw .wrongLength }
    return Value(bigEndian: unsafe unsafeLoadUnaligned(as: Value.self))
  }
}
