package import CivilTime

extension Int: PGArrayElement {
  package static var arrayType: PGType { .int8Array }

  package static func accepts(arrayType type: PGType) -> Bool {
    type == .int8Array || type == .int4Array || type == .int2Array
  }
}

extension Int64: PGArrayElement {
  package static var arrayType: PGType { .int8Array }
}

extension Int32: PGArrayElement {
  package static var arrayType: PGType { .int4Array }
}

extension Int16: PGArrayElement {
  package static var arrayType: PGType { .int2Array }
}

extension Bool: PGArrayElement {
  package static var arrayType: PGType { .boolArray }
}

extension Double: PGArrayElement {
  package static var arrayType: PGType { .float8Array }
}

extension String: PGArrayElement {
  package static var arrayType: PGType { .textArray }

  package static func accepts(arrayType type: PGType) -> Bool {
    type == .textArray || type == .varcharArray || type == .nameArray
  }
}

extension JSONText: PGArrayElement {
  package static var arrayType: PGType { .jsonbArray }
}

extension Day: PGArrayElement {
  package static var arrayType: PGType { .dateArray }
}

extension Instant: PGArrayElement {
  package static var arrayType: PGType { .timestamptzArray }
}

extension Optional: PGArrayElement where Wrapped: PGArrayElement & PGEncodable & PGDecodable {
  package static var arrayType: PGType { Wrapped.arrayType }

  package static func accepts(arrayType type: PGType) -> Bool {
    Wrapped.accepts(arrayType: type)
  }
}

/// `[UInt8]` is `bytea`, not an array of numbers.
extension UInt8: PGArrayElement {
  package static var arrayType: PGType { .bytea }

  package static func encode(array: [UInt8], into bytes: inout ByteBuffer) {
    bytes.append(contentsOf: array)
  }

  package static func decode(
    array: RawSpan, type: PGType
  ) throws(DecodingProblem) -> [UInt8] {
    unsafe array.withUnsafeBytes { unsafe [UInt8]($0) }
  }
}
