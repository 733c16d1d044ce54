extension String: PGEncodable, PGDecodable {
  @inlinable package static var databaseType: PGType { .text }

  @inlinable
  package func encode(into bytes: inout ByteBuffer) {
    bytes.append(utf8: self)
  }

  @inlinable
  package static func accepts(_ type: PGType) -> Bool {
    type == .text || type == .varchar || type == .name || type == .bpchar
  }

  @inlinable
  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    // Faster than String(validating:as:), which is generic over what it reads.
    let text = unsafe binary.withUnsafeBytes { bytes -> String? in
      let letters = unsafe bytes.assumingMemoryBound(to: UInt8.self).span
      guard let text = try? UTF8Span(validating: letters) else { return nil }
      return String(copying: text)
    }
    guard let text else { throw .notUTF8 }
    self = text
  }
}

/// A JSON document as its text, for `jsonb` columns.
package struct JSONText: Sendable, Hashable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

extension JSONText: PGEncodable, PGDecodable {
  package static var databaseType: PGType { .jsonb }

  /// The version of jsonb's binary form, which is a byte before the text.
  private static var version: UInt8 { 1 }

  package func encode(into bytes: inout ByteBuffer) {
    bytes.append(Self.version)
    bytes.append(utf8: text)
  }

  package static func accepts(_ type: PGType) -> Bool {
    type == .jsonb || type == .json
  }

  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    guard type == .jsonb else {
      text = try String(binary: binary, type: .text)
      return
    }
    guard binary.byteCount >= 1, unsafe binary.unsafeLoad(as: UInt8.self) == Self.version else {
      throw .malformed
    }
    text = try String(binary: binary.extracting(droppingFirst: 1), type: .text)
  }
}
