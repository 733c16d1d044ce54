/// A statement's values in the shape libpq takes them: parallel arrays of the same count.
@unsafe
struct Parameters {
  let count: Int32
  let types: UnsafePointer<UInt32>?
  let values: UnsafePointer<UnsafePointer<CChar>?>?
  let lengths: UnsafePointer<Int32>?
  let formats: UnsafePointer<Int32>?
}

extension Binds {
  /// Lends the values to libpq; all of them are binary.
  func withParameters(_ body: (Parameters) -> OpaquePointer?) -> OpaquePointer? {
    guard count > 0 else {
      return unsafe body(Parameters(count: 0, types: nil, values: nil, lengths: nil, formats: nil))
    }
    return unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { types in
      unsafe withUnsafeTemporaryAllocation(
        of: UnsafePointer<CChar>?.self, capacity: count
      ) { values in
        unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * 2) { numbers in
          unsafe bytes.withUnsafeBytes { buffer in
            unsafe fill(types, values, numbers, from: buffer)
            return unsafe body(
              Parameters(
                count: Int32(clamping: count), types: UnsafePointer(types.baseAddress),
                values: UnsafePointer(values.baseAddress),
                lengths: UnsafePointer(numbers.baseAddress),
                formats: numbers.baseAddress.map { unsafe UnsafePointer($0 + count) }))
          }
        }
      }
    }
  }

  private func fill(
    _ types: UnsafeMutableBufferPointer<UInt32>,
    _ values: UnsafeMutableBufferPointer<UnsafePointer<CChar>?>,
    _ numbers: UnsafeMutableBufferPointer<Int32>, from buffer: UnsafeRawBufferPointer
  ) {
    for (index, place) in places.enumerated() {
      unsafe types.initializeElement(at: index, to: place.type.oid)
      unsafe values.initializeElement(at: index, to: address(of: place, in: buffer))
      unsafe numbers.initializeElement(at: index, to: Int32(clamping: place.length ?? 0))
      unsafe numbers.initializeElement(at: count + index, to: 1)
    }
  }

  /// Where a value lies: nil would mean NULL, so an empty value points anywhere but nowhere.
  private func address(
    of place: Place, in buffer: UnsafeRawBufferPointer
  ) -> UnsafePointer<CChar>? {
    guard place.length != nil else { return nil }
    guard let start = buffer.baseAddress else { return unsafe EmptyValue.address }
    return unsafe (start + place.offset).assumingMemoryBound(to: CChar.self)
  }
}

/// An address for values of no bytes; nobody reads or writes what is there.
private enum EmptyValue {
  nonisolated(unsafe) static let address: UnsafePointer<CChar> = unsafe UnsafePointer(
    UnsafeMutablePointer.allocate(capacity: 1))
}
