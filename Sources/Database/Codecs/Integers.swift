/// `Int` is sent as `bigint` and reads every integer column.
extension Int: PGEncodable, PGDecodable {
  @inlinable package static var databaseType: PGType { .int8 }

  @inlinable
  package func encode(into bytes: inout ByteBuffer) {
    bytes.append(bigEndian: Int64(self))
  }

  @inlinable
  package static func accepts(_ type: PGType) -> Bool {
    type == .int8 || type == .int4 || type == .int2
  }

  @inlinable
  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    switch type {
    case .int8: self = Int(try binary.bigEndian(as: Int64.self))
    case .int4: self = Int(try binary.bigEndian(as: Int32.self))
    default: self = Int(try binary.bigEndian(as: Int16.self))
    }
  }
}

extension Int64: PGEncodable, PGDecodable {
  @inlinable package static var databaseType: PGType { .int8 }

  @inlinable
  package func encode(into bytes: inout ByteBuffer) {
    bytes.append(bigEndian: self)
  }

  @inlinable
  package static func accepts(_ type: PGType) -> Bool {
    Int.accepts(type)
  }

  @inlinable
  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    self = Int64(try Int(binary: binary, type: type))
  }
}

extension Int32: PGEncodable, PGDecodable {
  @inlinable package static var databaseType: PGType { .int4 }

  @inlinable
  package func encode(into bytes: inout ByteBuffer) {
    bytes.append(bigEndian: self)
  }

  @inlinable
  package static func accepts(_ type: PGType) -> Bool {
    type == .int4 || type == .int2
  }

  @inlinable
  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    switch type {
    case .int4: self = try binary.bigEndian(as: Int32.self)
    default: self = Int32(try binary.bigEndian(as: Int16.self))
    }
  }
}

extension Int16: PGEncodable, PGDecodable {
  @inlinable package static var databaseType: PGType { .int2 }

  @inlinable
  package func encode(into bytes: inout ByteBuffer) {
    bytes.append(bigEndian: self)
  }

  @inlinable
  package static func accepts(_ type: PGType) -> Bool {
    type == .int2
  }

  @inlinable
  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    self = try binary.bigEndian(as: Int16.self)
  }
}
