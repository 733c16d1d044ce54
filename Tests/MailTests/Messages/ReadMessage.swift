/// A message as a strict reader of RFC 5322 and MIME sees it; nil is read where a rule is broken.
struct ReadMessage {
  /// Names in lower case; values unfolded.
  let fields: [(name: String, value: String)]
  let body: [UInt8]

  init?(_ bytes: [UInt8]) {
    guard Self.hasSoundLines(bytes) else { return nil }
    var fields: [(String, String)] = []
    var rest = bytes[...]
    while true {
      guard let end = rest.firstIndex(of: 0x0D), rest[end...].dropFirst().first == 0x0A else {
        return nil
      }
      let line = rest[..<end]
      rest = rest[(end + 2)...]
      if line.isEmpty { break }
      guard line.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
      let text = String(decoding: line, as: UTF8.self)
      if line.first == 0x20 {
        guard let last = fields.popLast(), line.contains(where: { $0 != 0x20 }) else { return nil }
        fields.append((last.0, last.1 + text))
      } else {
        let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, let name = halves.first, !name.isEmpty, !name.contains(" "),
          let value = halves.last
        else { return nil }
        fields.append((name.lowercased(), String(value.drop { $0 == " " })))
      }
    }
    self.fields = fields
    body = Array(rest)
  }

  /// A field that is there once.
  subscript(name: String) -> String? {
    let all = fields.filter { $0.name == name }
    return all.count == 1 ? all.first?.value : nil
  }

  /// A field with its encoded words read.
  func text(of name: String) -> String? { self[name].flatMap(EncodedWordReader.text) }

  /// A parameter of a field: `boundary`, `filename` with its pieces and escapes.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let value = self[name] else { return nil }
    var found: [String: String] = [:]
    for part in value.split(separator: ";").dropFirst() {
      let halves = part.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 else { return nil }
      let key = halves[0].drop { $0 == " " }
      found[String(key)] = String(halves[1])
    }
    if let whole = found["\(parameter)*"] { return Self.unescaped(whole) }
    if found["\(parameter)*0*"] != nil {
      var text = ""
      var number = 0
      while let piece = found["\(parameter)*\(number)*"] {
        text += piece
        number += 1
      }
      return Self.unescaped(text)
    }
    return found[parameter].map { $0.hasPrefix("\"") ? String($0.dropFirst().dropLast()) : $0 }
  }

  /// The parts of a body that has parts.
  var parts: [ReadMessage]? {
    guard self["content-type"]?.hasPrefix("multipart/") == true,
      let boundary = parameter("boundary", of: "content-type")
    else { return nil }
    let opening = Array("--\(boundary)\r\n".utf8)
    let closing = Array("--\(boundary)--\r\n".utf8)
    guard body.starts(with: opening), body.suffix(closing.count) == closing[...] else {
      return nil
    }
    let inner = body.dropFirst(opening.count).dropLast(closing.count)
    let separator = Array("\r\n".utf8) + opening
    var pieces: [ReadMessage] = []
    var rest = inner[...]
    while let found = rest.firstRange(of: separator) {
      guard let piece = ReadMessage(Array(rest[..<found.lowerBound])) else { return nil }
      pieces.append(piece)
      rest = rest[found.upperBound...]
    }
    guard rest.suffix(2) == [0x0D, 0x0A], let last = ReadMessage(Array(rest.dropLast(2))) else {
      return nil
    }
    return pieces + [last]
  }

  /// The body without its encoding.
  var content: [UInt8]? {
    switch self["content-transfer-encoding"] {
    case "base64": EncodedWordReader.base64(body.filter { $0 != 0x0D && $0 != 0x0A })
    case "quoted-printable": EncodedWordReader.quotedPrintable(body)
    default: nil
    }
  }

  /// Every line ends in CRLF, none is longer than 998 bytes, and no other CR or LF is about.
  private static func hasSoundLines(_ bytes: [UInt8]) -> Bool {
    var length = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0A {
        guard previous == 0x0D else { return false }
        length = 0
      } else {
        guard previous != 0x0D, byte != 0 else { return false }
        length += byte == 0x0D ? 0 : 1
        guard length <= 998 else { return false }
      }
      previous = byte
    }
    return previous == 0x0A
  }

  private static func unescaped(_ text: String) -> String? {
    guard text.hasPrefix("UTF-8''") else { return nil }
    let bytes = Array(text.utf8.dropFirst(7))
    return EncodedWordReader.unescaped(bytes, by: UInt8(ascii: "%"))
      .flatMap { String(validating: $0, as: UTF8.self) }
  }
}
