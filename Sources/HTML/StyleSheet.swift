/// CSS for a page: rules are literals of the source, and what comes from data is a quoted string.
package struct StyleSheet: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Rules as they stand.
  package mutating func rules(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A colour as `#rrggbb`.
  package mutating func color(_ rgb: UInt32) {
    bytes.append(UInt8(ascii: "#"))
    for shift in stride(from: 20, through: 0, by: -4) {
      bytes.append(hexDigit(rgb >> UInt32(shift)))
    }
  }

  /// A quoted string of any origin, as `content: "..."` takes it.
  ///
  /// Every ASCII byte but letters, digits and the space is written as a CSS escape: neither the
  /// string, nor the rule, nor the style element can end in it.
  package mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: " "), 0x80...:
        bytes.append(byte)
      case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
      default:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(hexDigit(UInt32(byte >> 4)))
        bytes.append(hexDigit(UInt32(byte)))
        bytes.append(UInt8(ascii: " "))
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func hexDigit(_ value: UInt32) -> UInt8 {
    let digit = UInt8(value & 15)
    return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
