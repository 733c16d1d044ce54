/// Blanks out what is not code: comments and the contents of strings.
///
/// It knows nested comments, raw and multi-line strings and interpolations, whose insides are code
/// again. Line ends stay, so that line numbers do.
struct SwiftScanner {
  private(set) var code: [UInt8]
  private(set) var literals: [(line: Int, text: String)] = []
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
    code = bytes
  }

  mutating func scan() {
    while position < bytes.count { scanCode() }
  }

  /// One step through code: a comment, a string, or a byte.
  private mutating func scanCode() {
    switch bytes[position] {
    case UInt8(ascii: "/") where starts("//"):
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { blank() }
    case UInt8(ascii: "/") where starts("/*"):
      scanComment()
    case UInt8(ascii: "#"), UInt8(ascii: "\""):
      if let fence = stringFence {
        scanString(hashes: fence.hashes, quotes: fence.quotes)
      } else {
        advance()
      }
    default: advance()
    }
  }

  private mutating func scanComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        blank(2)
      } else if starts("*/") {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && position < bytes.count
  }

  /// The `#`s and quotes that open a string here, or nil where none does.
  private var stringFence: (hashes: String, quotes: String)? {
    var hashes = 0
    while position + hashes < bytes.count, bytes[position + hashes] == UInt8(ascii: "#") {
      hashes += 1
    }
    let fence = String(repeating: "#", count: hashes)
    if starts(fence + "\"\"\"") { return (fence, "\"\"\"") }
    return starts(fence + "\"") ? (fence, "\"") : nil
  }

  private mutating func scanString(hashes: String, quotes: String) {
    let start = line
    var text: [UInt8] = []
    position += hashes.utf8.count + quotes.utf8.count
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\""), starts(quotes + hashes) { break }
      let isEscape = byte == UInt8(ascii: "\\") && starts("\\" + hashes)
      if isEscape, starts("\\" + hashes + "(") {
        position += 2 + hashes.utf8.count
        scanInterpolation()
      } else {
        let width = isEscape ? 2 + hashes.utf8.count : 1
        text += bytes[position..<min(position + width, bytes.count)]
        blank(width)
      }
    }
    position += hashes.utf8.count + quotes.utf8.count
    literals.append((start, String(decoding: text, as: UTF8.self)))
  }

  /// Code up to the parenthesis that ends the interpolation.
  private mutating func scanInterpolation() {
    var depth = 1
    while position < bytes.count, depth > 0 {
      if bytes[position] == UInt8(ascii: "(") { depth += 1 }
      if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
      scanCode()
    }
  }

  private func starts(_ text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  private mutating func blank(_ count: Int = 1) {
    let end = min(position + count, bytes.count)
    while position < end {
      if bytes[position] != UInt8(ascii: "\n") { code[position] = UInt8(ascii: " ") }
      advance()
    }
  }

  private mutating func advance() {
    if bytes[position] == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }
}
