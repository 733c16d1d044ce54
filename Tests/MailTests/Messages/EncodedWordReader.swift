/// The reading side of the encodings that mail is written in; nil is read where a rule is broken.
enum EncodedWordReader {
  /// A header's text: words of RFC 2047 that stand beside each other are one text.
  static func text(_ value: String) -> String? {
    var text = ""
    var wasEncoded = false
    for word in value.split(separator: " ", omittingEmptySubsequences: false) {
      if word.hasPrefix("=?") {
        guard word.utf8.count <= 75, let decoded = decoded(word) else { return nil }
        text += (wasEncoded || text.isEmpty ? "" : " ") + decoded
        wasEncoded = true
      } else {
        text += (text.isEmpty ? "" : " ") + word
        wasEncoded = false
      }
    }
    return text
  }

  private static func decoded(_ word: Substring) -> String? {
    let parts = word.split(separator: "?", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "=", parts[1] == "utf-8", parts[4] == "=" else {
      return nil
    }
    let letters = Array(parts[3].utf8)
    let bytes: [UInt8]? =
      parts[2] == "B"
      ? base64(letters)
      : unescaped(
        letters.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, by: UInt8(ascii: "="))
    return bytes.flatMap { String(validating: $0, as: UTF8.self) }
  }

  static func unescaped(_ bytes: [UInt8], by escape: UInt8) -> [UInt8]? {
    var plain: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == escape {
        guard place + 2 < bytes.count else { return nil }
        let digits = String(decoding: bytes[(place + 1)...(place + 2)], as: UTF8.self)
        guard let byte = UInt8(digits, radix: 16) else { return nil }
        plain.append(byte)
        place += 3
      } else {
        plain.append(bytes[place])
        place += 1
      }
    }
    return plain
  }

  static func quotedPrintable(_ body: [UInt8]) -> [UInt8]? {
    var plain: [UInt8] = []
    for line in String(decoding: body, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    {
      guard line.utf8.count <= 76, line.last != " " else { return nil }
      let isSoft = line.last == "="
      let letters = Array((isSoft ? line.dropLast() : line).utf8)
      guard let bytes = unescaped(letters, by: UInt8(ascii: "=")) else { return nil }
      plain += bytes
      if !isSoft { plain.append(0x0A) }
    }
    return plain.dropLast()
  }

  static func base64(_ letters: [UInt8]) -> [UInt8]? {
    guard letters.count.isMultiple(of: 4) else { return nil }
    var bytes: [UInt8] = []
    var held = 0
    var count = 0
    for letter in letters where letter != UInt8(ascii: "=") {
      guard let value = alphabet[letter] else { return nil }
      held = (held << 6 | value) & 0xFF_FFFF
      count += 1
      let place = count % 4
      if place != 1 { bytes.append(UInt8(held >> [0, 0, 4, 2][place] & 0xFF)) }
    }
    return bytes
  }

  private static let alphabet = Dictionary(
    uniqueKeysWithValues: Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    ).enumerated().map { ($1, $0) })
}
