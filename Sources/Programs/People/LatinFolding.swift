/// The short way of `Folding.plain` for texts of visible ASCII, single spaces and Latin letters
/// with accents.
enum LatinFolding {
  /// What each scalar from U+0080 to U+023F folds to; nil where it needs the long way.
  ///
  /// Made by the long way itself. None of them joins with its neighbours, so what is true of each
  /// alone is true of texts of them.
  private static let folded: [[UInt8]?] = (0x80..<0x240).map { value in
    guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return nil }
    return Array(Folding.fullyFolded(String(Character(scalar))).utf8)
  }

  /// The folded text; nil where the text holds anything else.
  static func plain(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var wasSpace = false
    var lead: UInt8?
    for byte in text.utf8 {
      if let first = lead {
        let value = Int(first & 0x1F) << 6 | Int(byte & 0x3F)
        guard let letters = folded[value - 0x80] else { return nil }
        bytes += letters
        lead = nil
      } else if (0xC2...0xC8).contains(byte) {
        lead = byte
      } else {
        guard (0x20...0x7E).contains(byte), !(wasSpace && byte == 0x20) else { return nil }
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
      wasSpace = byte == 0x20
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
