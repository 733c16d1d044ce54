/// What a server answered: a code of three digits and words.
package struct SMTPReply: Sendable, Hashable, CustomStringConvertible {
  package let code: Int
  /// The first words, of all lines, without control characters.
  package let text: String

  private static let longest = 300

  /// - Parameters:
  ///   - code: 100 to 599.
  ///   - text: the words.
  package init(code: Int, text: String) {
    self.code = code
    self.text = text
  }

  /// Reads one line of a reply: `550 5.1.1 No such user`, `250-SIZE 1000`.
  ///
  /// - Returns: nil for what is no such line.
  package init?(line: some Collection<UInt8>) {
    let bytes = Array(line.prefix(1_000))
    guard bytes.count >= 3, bytes[..<3].allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let code = bytes[..<3].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard (200..<600).contains(code) else { return nil }
    let rest = bytes.dropFirst(3)
    guard rest.first.map({ " -\r\n".utf8.contains($0) }) ?? true else { return nil }
    self.init(code: code, text: Self.clean(rest.dropFirst()))
  }

  /// The same reply with a further line of it.
  func followed(by line: SMTPReply) -> SMTPReply {
    let all = [text, line.text].filter { !$0.isEmpty }.joined(separator: " ")
    let some = String.UnicodeScalarView(all.unicodeScalars.prefix(Self.longest))
    return SMTPReply(code: code, text: String(some))
  }

  /// The code of RFC 3463 in front of the words, such as 5.1.1; nil where there is none.
  package var enhanced: (group: Int, subject: Int, detail: Int)? {
    let word = text.utf8.prefix { $0 != 0x20 }
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Int? in
      guard (1...3).contains(part.count), part.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    return (numbers[0], numbers[1], numbers[2])
  }

  package var description: String { text.isEmpty ? "\(code)" : "\(code) \(text)" }

  private static func clean(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(longest) {
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      if !isControl { text.append(scalar) }
    }
    return String(text)
  }
}
