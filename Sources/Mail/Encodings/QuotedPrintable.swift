/// Text bodies as quoted-printable: lines of 76 at most, readable without a decoder.
enum QuotedPrintable {
  private static let longest = 75

  /// Adds a text with CRLF at each of its line ends, and one at its own end.
  static func append(_ text: [UInt8], to lines: inout [UInt8]) {
    var column = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      place += 1
      if byte == 0x0D || byte == 0x0A {
        if byte == 0x0D, place < text.count, text[place] == 0x0A { place += 1 }
        lines += [0x0D, 0x0A]
        column = 0
        continue
      }
      let isLast = place == text.count || text[place] == 0x0A || text[place] == 0x0D
      // White space at a line's end is lost on the way.
      let isPlain =
        ASCII.isVisible(byte) && byte != UInt8(ascii: "=")
        || (byte == 0x20 || byte == 0x09) && !isLast
      let width = isPlain ? 1 : 3
      if column + width > longest {
        lines += [UInt8(ascii: "="), 0x0D, 0x0A]
        column = 0
      }
      if isPlain {
        lines.append(byte)
      } else {
        lines += [
          UInt8(ascii: "="), ASCII.upperHexadecimal[Int(byte >> 4)],
          ASCII.upperHexadecimal[Int(byte & 15)],
        ]
      }
      column += width
    }
    if column > 0 { lines += [0x0D, 0x0A] }
  }
}
