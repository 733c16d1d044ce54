/// Text as a cell of a workbook holds it.
struct SheetText {
  /// In UTF-16 units, as Excel counts.
  static let longest = 32_767

  let value: String
  /// Whether the end was cut off; an ellipsis says so in its place.
  let isShortened: Bool

  init(_ text: String) {
    if Self.isPlain(text) {
      value = text
      isShortened = false
    } else {
      (value, isShortened) = Self.shortened(Self.clean(text))
    }
  }

  /// Whether the text can stay as it is, as nearly all do: short, and without control characters,
  /// noncharacters and what looks like an escape.
  private static func isPlain(_ text: String) -> Bool {
    let utf8 = text.utf8
    guard utf8.count <= longest else { return false }
    var last: UInt8 = 0
    for byte in utf8 {
      if byte < 0x20 || byte == 0x7F { return false }
      if last == UInt8(ascii: "_"), byte == UInt8(ascii: "x") { return false }
      if last == 0xBF, byte >= 0xBE { return false }
      last = byte
    }
    return true
  }

  /// Line ends become line feeds; characters that XML does not know become U+FFFD.
  ///
  /// Spreadsheets take `_x0041_` for an A: its underline is itself written so.
  private static func clean(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where followsReturn: break
      case 0x0D: kept.append("\n")
      case 0x09, 0x0A: kept.append(scalar)
      case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: kept.append("\u{FFFD}")
      default: kept.append(scalar)
      }
      followsReturn = scalar.value == 0x0D
    }
    return escaped(String(kept))
  }

  private static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      kept.append(byte)
      if byte == UInt8(ascii: "_"), isEscape(bytes[index...]) { kept += Array("x005F_".utf8) }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// `_x`, four hexadecimal digits, `_`.
  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let escape = bytes.prefix(7)
    return escape.count == 7 && escape.dropFirst().first == UInt8(ascii: "x")
      && escape.last == UInt8(ascii: "_")
      && escape.dropFirst(2).prefix(4).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }

  private static func shortened(_ text: String) -> (String, Bool) {
    guard text.utf16.count > longest else { return (text, false) }
    var kept = String.UnicodeScalarView()
    var length = 1
    for scalar in text.unicodeScalars {
      length += scalar.value > 0xFFFF ? 2 : 1
      guard length <= longest else { break }
      kept.append(scalar)
    }
    kept.append("\u{2026}")
    return (String(kept), true)
  }
}
