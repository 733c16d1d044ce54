/// Windows-1252, what Western Excel writes as "CSV".
enum Windows1252 {
  /// The characters of 0x80 to 0x9F; its five holes stay the control characters of Latin-1.
  private static let upperControls: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// Converts to UTF-8 and says how many bytes that took; the output has room for three a byte.
  static func convert(_ raw: [UInt8], into output: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var writer = UTF8Writer(output)
    for byte in raw {
      if byte < 0x80 {
        writer.byte(byte)
      } else {
        writer.unit(byte < 0xA0 ? upperControls[Int(byte - 0x80)] : UInt16(byte))
      }
    }
    return writer.count
  }
}

/// Writes characters as UTF-8 into a buffer that its user has made large enough.
struct UTF8Writer {
  private let output: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ output: UnsafeMutableBufferPointer<UInt8>) {
    self.output = output
  }

  mutating func byte(_ byte: UInt8) {
    guard count < output.count else { return }
    output[count] = byte
    count += 1
  }

  /// A UTF-16 unit; half a surrogate pair comes out as the three bytes that UTF-8 forbids.
  mutating func unit(_ unit: UInt16) {
    if unit < 0x80 {
      byte(UInt8(truncatingIfNeeded: unit))
    } else if unit < 0x800 {
      byte(0xC0 | UInt8(truncatingIfNeeded: unit >> 6))
      byte(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
    } else {
      byte(0xE0 | UInt8(truncatingIfNeeded: unit >> 12))
      byte(0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F))
      byte(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
    }
  }

  mutating func pair(_ high: UInt16, _ low: UInt16) {
    let value = 0x1_0000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF))
    byte(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
    byte(0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x3F))
    byte(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
    byte(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
  }
}
