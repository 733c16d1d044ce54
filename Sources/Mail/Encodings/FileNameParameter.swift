/// A file's name as parameters of Content-Disposition: in ASCII where it is short and plain, else as
/// RFC 2231 has it, in numbered pieces where it is long.
///
/// Never both: of two, some programs read the wrong one.
enum FileNameParameter {
  private static let longestPiece = 54
  private static let longestName = 200

  /// - Returns: parameters, each to stand after a semicolon.
  /// - Throws: `MailProblem` for a name that is empty or too long, leads into a folder, or holds a
  ///   control character.
  static func parameters(of name: String) throws(MailProblem) -> [String] {
    try HeaderText.check(name, in: "file name")
    guard !name.isEmpty, name.utf8.count <= longestName else {
      throw MailProblem("file name", "is empty or longer than \(longestName) bytes")
    }
    guard !name.utf8.contains(where: { $0 == slash || $0 == backslash }) else {
      throw MailProblem("file name", "leads into a folder")
    }
    let isSimple = name.utf8.allSatisfy { isSafe($0) || $0 == space }
    if isSimple, name.utf8.count <= longestPiece { return ["filename=\"\(name)\""] }
    return extended(name)
  }

  /// Cut between characters, for programs read each piece by itself.
  private static func extended(_ name: String) -> [String] {
    var pieces: [String] = []
    var piece = "UTF-8''"
    for scalar in name.unicodeScalars {
      let next = Array(String(scalar).utf8).map { byte in
        isSafe(byte) ? String(UnicodeScalar(byte)) : escaped(byte)
      }.joined()
      if piece.utf8.count + next.utf8.count > longestPiece {
        pieces.append(piece)
        piece = ""
      }
      piece += next
    }
    guard !pieces.isEmpty else { return ["filename*=\(piece)"] }
    return (pieces + [piece]).enumerated().map { "filename*\($0)*=\($1)" }
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = [
      UInt8(ascii: "%"), ASCII.upperHexadecimal[Int(byte >> 4)],
      ASCII.upperHexadecimal[Int(byte & 15)],
    ]
    return String(decoding: digits, as: UTF8.self)
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    ASCII.isLetterOrDigit(byte) || "-_.".utf8.contains(byte)
  }
}

private let slash = UInt8(ascii: "/")
private let backslash = UInt8(ascii: "\\")
private let space = UInt8(ascii: " ")
