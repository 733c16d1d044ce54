extension Bool: PGEncodable, PGDecodable {
  @inlinable package static var databaseType: PGType { .bool }

  @inlinable
  package func encode(into bytes: inout ByteBuffer) {
    bytes.append(self ? 1 : 0)
  }

  @inlinable
  package static func accepts(_ type: PGType) -> Bool {
    type == .bool
  }

  @inlinable
  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    self = try binary.bigEndian(as: UInt8.self) != 0
  }
}

extension Double: PGEncodable, PGDecodable {
  @inlinable package static var databaseType: PGType { .float8 }

  @inlinable
  package func encode(into bytes: inout ByteBuffer) {
    bytes.append(bigEndian: bitPattern)
  }

  @inlinable
  package static func accepts(_ type: PGType) -> Bool {
    type == .float8 || type == .float4
  }

  @inlinable
  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    switch type {
    case .float8: self = Double(bitPattern: try binary.bigEndian(as: UInt64.self))
    default: self = Double(Float(bitPattern: try binary.bigEndian(as: UInt32.self)))
    }
  }
}
