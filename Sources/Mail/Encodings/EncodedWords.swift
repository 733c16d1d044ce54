/// Text in headers: plain where it is plain ASCII, else as words of RFC 2047.
enum EncodedWords {
  /// Short enough that a word fits the line beside the longest name of a header.
  private static let longestWord = 64
  private static let prefix = "=?utf-8?"

  /// A subject as words with a space between each two, to be folded there.
  ///
  /// - Throws: `MailProblem` for a line break or another control character.
  static func words(of text: String, in part: String) throws(MailProblem) -> [String] {
    try HeaderText.check(text, in: part)
    return isPlain(text) ? text.split(separator: " ").map(String.init) : encoded(text)
  }

  /// A person's or an organisation's name before an address, likewise.
  ///
  /// - Throws: `MailProblem` for a line break or another control character.
  static func phrase(of name: String) throws(MailProblem) -> [String] {
    try HeaderText.check(name, in: "name")
    guard isPlain(name) else { return encoded(name) }
    if name.utf8.allSatisfy({ ASCII.isAtom($0) || $0 == space }) {
      return name.split(separator: " ").map(String.init)
    }
    return name.utf8.count <= longestWord ? [quoted(name)] : encoded(name)
  }

  /// Whether folding gives back the very text, and nobody takes a part of it for an encoded word.
  private static func isPlain(_ text: String) -> Bool {
    let words = text.utf8.split(separator: space, omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.count <= longestWord && word.allSatisfy(ASCII.isVisible)
        && !word.starts(with: "=?".utf8)
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Readable escapes where most letters are ASCII, base64 where most are not.
  private static func encoded(_ text: String) -> [String] {
    let escaped = text.utf8.reduce(0) { $0 + (isSafe($1) || $1 == space ? 1 : 3) }
    return escaped <= (text.utf8.count + 2) / 3 * 4 ? escapedWords(text) : base64Words(text)
  }

  private static func escapedWords(_ text: String) -> [String] {
    let room = longestWord - prefix.utf8.count - 4
    return cut(text, every: room) { scalar in
      UTF8.encode(scalar).map { $0.reduce(0) { $0 + (isSafe($1) || $1 == space ? 1 : 3) } } ?? 0
    }.map { piece in
      var word = Array("\(prefix)Q?".utf8)
      for byte in piece.utf8 {
        if byte == space {
          word.append(UInt8(ascii: "_"))
        } else if isSafe(byte) {
          word.append(byte)
        } else {
          word.append(UInt8(ascii: "="))
          word.append(ASCII.upperHexadecimal[Int(byte >> 4)])
          word.append(ASCII.upperHexadecimal[Int(byte & 15)])
        }
      }
      return String(decoding: word, as: UTF8.self) + "?="
    }
  }

  private static func base64Words(_ text: String) -> [String] {
    let room = (longestWord - prefix.utf8.count - 4) / 4 * 3
    return cut(text, every: room) { UTF8.width($0) }.map { piece in
      let letters = Base64.encoded(Array(piece.utf8))
      return "\(prefix)B?\(String(decoding: letters, as: UTF8.self))?="
    }
  }

  /// Cuts between characters, for no word may hold a part of one.
  private static func cut(
    _ text: String, every room: Int, _ length: (Unicode.Scalar) -> Int
  ) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let next = length(scalar)
      if used + next > room, !piece.isEmpty {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
        used = 0
      }
      piece.append(scalar)
      used += next
    }
    if !piece.isEmpty { pieces.append(String(piece)) }
    return pieces
  }

  /// What needs no escape in a name either.
  private static func isSafe(_ byte: UInt8) -> Bool {
    ASCII.isLetterOrDigit(byte) || "!*+-/".utf8.contains(byte)
  }
}

private let space = UInt8(ascii: " ")
