/// A statement's parameters: one buffer of binary values, and where each of them lies.
struct Binds: Sendable {
  struct Place: Sendable {
    let type: PGType
    let offset: Int
    /// The length in bytes, or nil for NULL.
    let length: Int?
  }

  private(set) var bytes: [UInt8] = []
  private(set) var places: [Place] = []

  var count: Int { places.count }

  mutating func append<Value: PGEncodable>(_ value: Value) {
    let offset = bytes.count
    if value.isNull {
      places.append(Place(type: Value.databaseType, offset: offset, length: nil))
    } else {
      var buffer = ByteBuffer(capacity: 32)
      value.encode(into: &buffer)
      unsafe buffer.withBytes { unsafe bytes.append(contentsOf: $0) }
      places.append(
        Place(type: Value.databaseType, offset: offset, length: bytes.count - offset))
    }
  }

  /// Copies one value of another statement.
  mutating func append(_ other: Binds, at index: Int) {
    let place = other.places[index]
    let offset = bytes.count
    bytes += other.bytes[place.offset..<(place.offset + (place.length ?? 0))]
    places.append(Place(type: place.type, offset: offset, length: place.length))
  }
}
