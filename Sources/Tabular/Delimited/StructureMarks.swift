/// Where the delimiters, quotes and line ends of a stretch of text stand, in order.
///
/// The first of two stages: it looks at eight bytes at a time without deciding anything, so that
/// the second stage (`DelimitedRecords`) touches only the few bytes that mean something.
final class StructureMarks {
  private var places: UnsafeMutableBufferPointer<UInt32>
  private(set) var count = 0

  init() {
    places = .allocate(capacity: 1 << 12)
  }

  deinit {
    places.deallocate()
  }

  var marks: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(rebasing: places[..<count])
  }

  /// Forgets the old marks and finds those of a text of less than 4 GiB.
  func find(in text: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    count = 0
    let bytes = UnsafeRawBufferPointer(text)
    var place = 0
    while place + 64 <= bytes.count {
      add(Self.block(bytes, at: place, delimiter: delimiter), at: place)
      place += 64
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte == delimiter || byte == ASCII.quote || byte == ASCII.lf || byte == ASCII.cr {
        add(1, at: place)
      }
      place += 1
    }
  }

  /// Notes the set bits of a block of 64 bytes.
  @inline(__always)
  private func add(_ block: UInt64, at place: Int) {
    if count + 64 > places.count { grow() }
    var rest = block
    var next = count
    while rest != 0 {
      places[next] = UInt32(truncatingIfNeeded: place &+ rest.trailingZeroBitCount)
      next &+= 1
      rest &= rest &- 1
    }
    count = next
  }

  private func grow() {
    let larger = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: places.count * 2)
    _ = larger.update(fromContentsOf: UnsafeBufferPointer(rebasing: places[..<count]))
    places.deallocate()
    places = larger
  }

  /// One bit for each of the 64 bytes, set where the byte is structural.
  ///
  /// Eight bytes are compared as one number. A byte of `x` is zero exactly where neither it nor
  /// the sum of its low seven bits with 0x7F has the high bit; no carry leaves a byte. The
  /// multiplication gathers the eight high bits into one byte.
  @inline(__always)
  private static func block(
    _ bytes: UnsafeRawBufferPointer, at place: Int, delimiter: UInt8
  ) -> UInt64 {
    let delimiters = everyByte &* UInt64(delimiter)
    var block: UInt64 = 0
    for word in 0..<8 {
      let w = bytes.loadUnaligned(fromByteOffset: place &+ word &* 8, as: UInt64.self)
      let others =
        nonzero(w ^ delimiters) & nonzero(w ^ quotes) & nonzero(w ^ lfs) & nonzero(w ^ crs)
      let hits = ~(others | low7)
      block |= (((hits &>> 7) &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(word &* 8)
    }
    return block
  }

  @inline(__always)
  private static func nonzero(_ x: UInt64) -> UInt64 {
    ((x & low7) &+ low7) | x
  }

  private static let everyByte: UInt64 = 0x0101_0101_0101_0101
  private static let low7: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let quotes = everyByte &* UInt64(ASCII.quote)
  private static let lfs = everyByte &* UInt64(ASCII.lf)
  private static let crs = everyByte &* UInt64(ASCII.cr)
}

/// The bytes with a meaning in delimited text.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let lf = UInt8(ascii: "\n")
  static let cr = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
}
