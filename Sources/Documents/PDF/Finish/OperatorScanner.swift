/// Reads a content stream token by token: operators, and operands of any kind.
struct OperatorScanner {
  struct Token {
    let start: Int
    let end: Int
    let isOperator: Bool
  }

  enum Kind {
    case beginMark, endMark
    /// Begins a path, a text, an image or a shading.
    case paint
    case other
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func next() -> Token? {
    while at < bytes.count, Self.isBlank(bytes[at]) { at += 1 }
    guard at < bytes.count else { return nil }
    let start = at
    switch bytes[at] {
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "<") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "<"),
      UInt8(ascii: ">") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: ">"):
      at += 2
    case UInt8(ascii: "<"): skipHexadecimal()
    case UInt8(ascii: "["), UInt8(ascii: "]"): at += 1
    default: return word()
    }
    return Token(start: start, end: at, isOperator: false)
  }

  func kind(of token: Token) -> Kind {
    let first = bytes[token.start]
    switch token.end - token.start {
    case 1: return first == UInt8(ascii: "m") ? .paint : .other
    case 2:
      let second = bytes[token.start + 1]
      switch (first, second) {
      case (UInt8(ascii: "r"), UInt8(ascii: "e")), (UInt8(ascii: "B"), UInt8(ascii: "T")),
        (UInt8(ascii: "D"), UInt8(ascii: "o")), (UInt8(ascii: "s"), UInt8(ascii: "h")):
        return .paint
      default: return .other
      }
    case 3 where bytes[token.start + 2] == UInt8(ascii: "C"):
      switch (first, bytes[token.start + 1]) {
      case (UInt8(ascii: "B"), UInt8(ascii: "D")), (UInt8(ascii: "B"), UInt8(ascii: "M")):
        return .beginMark
      case (UInt8(ascii: "E"), UInt8(ascii: "M")): return .endMark
      default: return .other
      }
    default: return .other
    }
  }

  /// Whether a mark's properties give it a number by which the tag tree refers to it.
  func isContentNumber(_ token: Token) -> Bool {
    bytes[token.start..<token.end].elementsEqual(Self.contentNumber)
  }

  private static let contentNumber = Array("/MCID".utf8)

  /// A name, a number or an operator.
  private mutating func word() -> Token {
    let start = at
    repeat {
      at += 1
    } while at < bytes.count && !Self.isBlank(bytes[at])
      && !Self.isDelimiter(bytes[at])
    switch bytes[start] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "'"), UInt8(ascii: "\""):
      return Token(start: start, end: at, isOperator: true)
    default: return Token(start: start, end: at, isOperator: false)
    }
  }

  /// To the closing parenthesis; those inside come in pairs or after a backslash.
  private mutating func skipString() {
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      at += 1
      if depth == 0 { break }
    }
    at = min(at, bytes.count)
  }

  private mutating func skipHexadecimal() {
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
    at = min(at + 1, bytes.count)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
