/// The identifier of one noun's rows: 16 bytes of a UUID, which only that noun's columns take.
///
/// `extension Mentor { typealias ID = Database.ID<Mentor> }`. Made by ``IdentifierSource``,
/// ordered as PostgreSQL orders `uuid`.
@usableFromInline
package struct ID<Noun>: Sendable, Hashable, Comparable {
  /// The first eight bytes as a number; those of version 7 grow with time.
  @usableFromInline package let high: UInt64
  @usableFromInline package let low: UInt64

  @inlinable
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  @inlinable
  package static func < (a: ID, b: ID) -> Bool {
    a.high == b.high ? a.low < b.low : a.high < b.high
  }
}

/// What a tenant's identifier is an ``ID`` of; the layer knows tenants, but nothing about them.
package enum TenantScope {}

extension ID where Noun == TenantScope {
  /// The tenant of a transaction that has none: no row is ever its.
  package static var nobody: Self { Self(high: 0, low: 0) }
}

extension ID: PGEncodable, PGDecodable, PGArrayElement {
  @inlinable package static var databaseType: PGType { .uuid }
  package static var arrayType: PGType { .uuidArray }

  @inlinable
  package func encode(into bytes: inout ByteBuffer) {
    bytes.append(bigEndian: high)
    bytes.append(bigEndian: low)
  }

  @inlinable
  package static func accepts(_ type: PGType) -> Bool {
    type == .uuid
  }

  @inlinable
  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    guard binary.byteCount == 16 else { throw .wrongLength }
    high = try binary.extracting(first: 8).bigEndian(as: UInt64.self)
    low = try binary.extracting(last: 8).bigEndian(as: UInt64.self)
  }
}
