/// Cuts a file of SQL into its statements.
///
/// Knows what a semicolon can hide in: strings (plain, `E''`, dollar-quoted), quoted names,
/// comments (nested too), parentheses and `BEGIN ATOMIC` bodies. One pass over the bytes.
struct StatementSplitter {
  /// One statement, without the comments before it and the semicolon after it.
  struct Statement: Equatable {
    let text: String
    /// The line of the file on which its first word stands, counted from 1.
    let line: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var statements: [Statement] = []
  private var start: (position: Int, line: Int)?
  private var parentheses = 0
  private var atomicDepth = 0
  private var previousWord: [UInt8] = []

  /// The statements of a file; throws where a string, name or comment is never closed.
  static func statements(in bytes: [UInt8]) throws(DatabaseError) -> [Statement] {
    var splitter = StatementSplitter(bytes: bytes)
    while splitter.position < bytes.count { try splitter.step() }
    splitter.finishStatement()
    return splitter.statements
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func step() throws(DatabaseError) {
    let byte = bytes[position]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x0C:
      advance()
    case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"):
      while position < bytes.count, bytes[position] != 0x0A { advance() }
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
      try skipComment()
    case UInt8(ascii: ";") where parentheses == 0 && atomicDepth == 0:
      finishStatement()
      advance()
    default:
      if start == nil { start = (position, line) }
      try stepInside(byte)
    }
  }

  private mutating func stepInside(_ byte: UInt8) throws(DatabaseError) {
    switch byte {
    case UInt8(ascii: "'"):
      try skipQuoted(by: byte, escapes: false)
    case UInt8(ascii: "\""):
      try skipQuoted(by: byte, escapes: false)
    case UInt8(ascii: "$"):
      try skipDollarQuoted()
    case UInt8(ascii: "("):
      parentheses += 1
      advance()
    case UInt8(ascii: ")"):
      parentheses = max(0, parentheses - 1)
      advance()
    case _ where Self.isWordStart(byte):
      try skipWord()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while position < bytes.count, Self.isWordPart(bytes[position]) { advance() }
    default:
      advance()
    }
  }

  private mutating func finishStatement() {
    defer {
      start = nil
      parentheses = 0
      atomicDepth = 0
      previousWord = []
    }
    guard let start else { return }
    let text = String(decoding: bytes[start.position..<position], as: UTF8.self)
    statements.append(Statement(text: text, line: start.line))
  }

  /// A word: perhaps the `E` before a string, or part of `BEGIN ATOMIC ... CASE ... END ... END`.
  private mutating func skipWord() throws(DatabaseError) {
    var word: [UInt8] = []
    while position < bytes.count, Self.isWordPart(bytes[position]) {
      let byte = bytes[position]
      word.append((65...90).contains(byte) ? byte + 32 : byte)
      advance()
    }
    if word == Array("e".utf8), position < bytes.count, bytes[position] == UInt8(ascii: "'") {
      try skipQuoted(by: UInt8(ascii: "'"), escapes: true)
    }
    switch word {
    case Array("atomic".utf8) where previousWord == Array("begin".utf8): atomicDepth += 1
    case Array("case".utf8) where atomicDepth > 0: atomicDepth += 1
    case Array("end".utf8) where atomicDepth > 0: atomicDepth -= 1
    default: break
    }
    previousWord = word
  }

  private mutating func skipQuoted(by quote: UInt8, escapes: Bool) throws(DatabaseError) {
    let opened = line
    advance()
    while position < bytes.count {
      let byte = bytes[position]
      advance()
      if escapes, byte == UInt8(ascii: "\\") {
        advance()
      } else if byte == quote {
        guard position < bytes.count, bytes[position] == quote else { return }
        advance()
      }
    }
    throw unclosed("a quote", line: opened)
  }

  /// `$$ ... $$` or `$tag$ ... $tag$`; a dollar that begins no tag is just a dollar.
  private mutating func skipDollarQuoted() throws(DatabaseError) {
    let opened = line
    var end = position + 1
    while end < bytes.count, Self.isWordPart(bytes[end]), bytes[end] != UInt8(ascii: "$") {
      end += 1
    }
    let isTag =
      end < bytes.count && bytes[end] == UInt8(ascii: "$")
      && (end == position + 1 || Self.isWordStart(bytes[position + 1]))
    guard isTag else { return advance() }
    let tag = bytes[position...end]
    for _ in tag { advance() }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "$"), bytes[position...].starts(with: tag) {
        for _ in tag { advance() }
        return
      }
      advance()
    }
    throw unclosed("a dollar quote", line: opened)
  }

  private mutating func skipComment() throws(DatabaseError) {
    let opened = line
    var depth = 0
    repeat {
      if peek(0) == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        depth += 1
        advance()
      } else if peek(0) == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        depth -= 1
        advance()
      }
      advance()
    } while depth > 0 && position < bytes.count
    if depth > 0 { throw unclosed("a comment", line: opened) }
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func advance() {
    guard position < bytes.count else { return }
    if bytes[position] == 0x0A { line += 1 }
    position += 1
  }

  private func unclosed(_ what: String, line: Int) -> DatabaseError {
    var error = DatabaseError(.migration, "\(what) is opened and never closed")
    error.location = "\(line)"
    return error
  }

  private static func isWordStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || (65...90).contains(byte)
      || (97...122).contains(byte)
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    isWordStart(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "$")
  }
}
