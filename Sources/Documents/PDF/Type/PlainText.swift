/// A phrase as the one string that Pango sets, with the stretches that are strong.
struct PlainText {
  private(set) var bytes: [UInt8] = []
  /// Byte ranges in bold.
  private(set) var strong: [Range<Int>] = []

  /// - Parameters:
  ///   - phrase: the words; control characters in them become spaces.
  ///   - dir: the direction of the text around them, from which names may differ.
  init(_ phrase: Phrase, in dir: TextDirection) {
    for run in phrase.runs {
      let start = bytes.count
      // Isolates cost a font lookup each and show up when text is copied: only where they matter.
      let isIsolated = run.isName && (dir == .rightToLeft || Self.mayRunLeft(run.text))
      if isIsolated { bytes += Self.isolate }
      for byte in run.text.utf8 { bytes.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte) }
      if isIsolated { bytes += Self.release }
      if run.isStrong { strong.append(start..<bytes.count) }
    }
  }

  /// Whether there is anything to see.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 } }

  private static let isolate: [UInt8] = [0xE2, 0x81, 0xA8]
  private static let release: [UInt8] = [0xE2, 0x81, 0xA9]

  /// Whether a script that runs to the left occurs: Hebrew to Arabic Extended, their presentation
  /// forms, and the blocks of old and rare scripts.
  private static func mayRunLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF,
        0x1E800...0x1EFFF:
        true
      default: false
      }
    }
  }
}
