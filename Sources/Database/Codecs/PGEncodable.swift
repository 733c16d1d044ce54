/// A value that can be a parameter, in PostgreSQL's binary form.
@usableFromInline
package protocol PGEncodable: Sendable {
  /// The type the server is told the parameter has.
  static var databaseType: PGType { get }

  var isNull: Bool { get }

  /// Appends the binary form; not called for NULL.
  func encode(into bytes: inout ByteBuffer)
}

extension PGEncodable {
  @inlinable package var isNull: Bool { false }
}

extension PGEncodable where Self: RawRepresentable, RawValue: PGEncodable {
  package static var databaseType: PGType { RawValue.databaseType }

  package func encode(into bytes: inout ByteBuffer) {
    rawValue.encode(into: &bytes)
  }
}

extension Optional: PGEncodable where Wrapped: PGEncodable {
  @inlinable package static var databaseType: PGType { Wrapped.databaseType }

  @inlinable package var isNull: Bool { self?.isNull ?? true }

  @inlinable
  package func encode(into bytes: inout ByteBuffer) {
    self?.encode(into: &bytes)
  }
}
