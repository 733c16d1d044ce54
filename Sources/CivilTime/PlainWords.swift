/// The words of a short text in lower case, the accents of Spanish removed.
enum PlainWords {
  static func words(of text: String) -> [String] {
    folded(Array(text.utf8)).split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Letters without accents; whatever else is not ASCII stays as it is.
  private static func folded(_ bytes: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    var isAfterC3 = false
    for byte in bytes {
      if isAfterC3 {
        isAfterC3 = false
        // In UTF-8 a small letter of Latin-1 is its capital's second byte plus 0x20.
        folded += letters[byte | 0x20].map { [$0] } ?? [0xC3, byte]
      } else if byte == 0xC3 {
        isAfterC3 = true
      } else {
        folded.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return isAfterC3 ? folded + [0xC3] : folded
  }

  private static let letters: [UInt8: UInt8] = [
    0xA1: UInt8(ascii: "a"), 0xA9: UInt8(ascii: "e"), 0xAD: UInt8(ascii: "i"),
    0xB1: UInt8(ascii: "n"), 0xB3: UInt8(ascii: "o"), 0xBA: UInt8(ascii: "u"),
  ]
}
