import Foundation

/// Ways to bring two spellings of one thing to the same text.
///
/// All of them are independent of locale. Text in ASCII and in Latin letters with accents, nearly
/// all there is, takes a short way.
package enum Folding {
  /// Without white space and zero-width marks at either end.
  package static func trimmed(_ text: Substring) -> String {
    if let first = text.utf8.first, let last = text.utf8.last, isPlainAndVisible(first),
      isPlainAndVisible(last)
    {
      return String(text)
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Trimmed, NFC, case folded: how sites, regions and households are compared.
  package static func caseless(_ text: String) -> String {
    let text = trimmed(text[...])
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return caseFolded(text.precomposedStringWithCanonicalMapping)
      .precomposedStringWithCanonicalMapping
  }

  /// As `caseless`, and without accents, runs of white space as one space: how names are looked up.
  package static func plain(_ text: String) -> String {
    let text = trimmed(text[...])
    return LatinFolding.plain(text) ?? fullyFolded(text)
  }

  /// `plain` for any text, trimmed already.
  static func fullyFolded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    // An accent that goes may have stood between a blank and the end.
    var wasBlank = true
    for scalar in caseFolded(text).decomposedStringWithCanonicalMapping.unicodeScalars
    where !isAccent(scalar) {
      let blank = isBlank(scalar)
      if !blank { folded.append(scalar) } else if !wasBlank { folded.append(" ") }
      wasBlank = blank
    }
    if wasBlank, !folded.isEmpty { folded.removeLast() }
    return String(folded).precomposedStringWithCanonicalMapping
  }

  /// Whether there is white space or a zero-width mark anywhere in a text.
  package static func hasBlank(_ text: String) -> Bool {
    !text.utf8.allSatisfy(isPlainAndVisible) && text.unicodeScalars.contains(where: isBlank)
  }

  private static func isPlainAndVisible(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte)
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20: true
    case 0..<0x80: false
    case 0xFEFF, 0x200B...0x200D, 0x2060: true
    default: scalar.properties.isWhitespace
    }
  }

  /// Combining diacritical marks alone: the vowel signs of Hindi or Thai are letters, not accents.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0xFE20...0xFE2F: true
    default: false
    }
  }

  /// Unicode's full case folding, by way of the mappings that the standard library has.
  ///
  /// Upper case brings ß to SS and both sigmas together, lower case brings all back; the dotless
  /// i is a letter of its own and has no part in that.
  private static func caseFolded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      if scalar == "\u{131}" {
        folded.unicodeScalars.append(scalar)
        continue
      }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        for upper in lower.properties.uppercaseMapping.unicodeScalars {
          folded.unicodeScalars.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return folded
  }
}
