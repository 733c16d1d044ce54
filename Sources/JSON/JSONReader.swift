/// Reads one JSON document strictly by RFC 8259: valid UTF-8, no name twice, nothing after it.
package struct JSONReader {
  /// Deeper documents are refused before the stack is.
  package static let deepest = 64
  private let bytes: [UInt8]
  private var offset = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.offset == bytes.count else { throw reader.error("something follows the document") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.deepest else { throw error("it is nested too deeply") }
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
    var object = JSONObject()
    offset += 1
    skipBlanks()
    if take(UInt8(ascii: "}")) { return object }
    repeat {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw error("a name is missing") }
      let name = try string()
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw error("a colon is missing") }
      guard object.add(name, try value(depth: depth + 1)) else { throw error("a name is repeated") }
      skipBlanks()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw error("an object does not end") }
    return object
  }

  private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
    var values: [JSONValue] = []
    offset += 1
    skipBlanks()
    if take(UInt8(ascii: "]")) { return values }
    repeat {
      values.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw error("an array does not end") }
    return values
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError)
    -> JSONValue
  {
    for index in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[index]) else { throw error("a word is misspelt") }
    }
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = offset
    _ = take(UInt8(ascii: "-"))
    guard isDigit(peek) else { throw error("a value is missing") }
    if !take(UInt8(ascii: "0")) { skipDigits() }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      guard skipDigits() else { throw error("digits are missing") }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard skipDigits() else { throw error("digits are missing") }
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isWhole, let integer = Int64(text) { return .integer(integer) }
    return .decimal(text)
  }

  private mutating func string() throws(JSONError) -> String {
    offset += 1
    var text: [UInt8] = []
    var start = offset
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw error("a control character is not escaped") }
      offset += 1
      guard byte == UInt8(ascii: "\\") else { continue }
      text.append(contentsOf: bytes[start..<offset - 1])
      text.append(contentsOf: try escape().utf8)
      start = offset
    }
    text.append(contentsOf: bytes[start..<offset])
    guard take(UInt8(ascii: "\"")) else { throw error("a text does not end") }
    guard let string = String(validating: text, as: UTF8.self) else {
      throw error("a text is not UTF-8")
    }
    return string
  }

  private mutating func escape() throws(JSONError) -> String {
    guard let letter = peek else { throw error("a text does not end") }
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(Unicode.Scalar(letter))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint()
    default: throw error("an escape is not known")
    }
  }

  /// Four hexadecimal digits, or twice four for a pair of surrogates.
  private mutating func codePoint() throws(JSONError) -> String {
    var units = [try fourDigits()]
    if UTF16.isLeadSurrogate(units[0]), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
      units.append(try fourDigits())
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw error("half a pair of surrogates")
    }
    return text
  }

  private mutating func fourDigits() throws(JSONError) -> UInt16 {
    let end = offset + 4
    guard end <= bytes.count, bytes[offset..<end].allSatisfy(isHexadecimal),
      let unit = UInt16(String(decoding: bytes[offset..<end], as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits are missing") }
    offset = end
    return unit
  }

  private var peek: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  @discardableResult
  private mutating func skipDigits() -> Bool {
    let start = offset
    while isDigit(peek) { offset += 1 }
    return offset > start
  }

  private func error(_ reason: String) -> JSONError {
    JSONError(byteOffset: offset, reason: reason)
  }
}

private func isDigit(_ byte: UInt8?) -> Bool {
  guard let byte else { return false }
  return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}
