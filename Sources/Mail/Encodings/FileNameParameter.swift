/// A file's name as parameters of Content-Disposition: for old programs in ASCII, for all others as
/// it is (RFC 2231), in numbered pieces where it is long.
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
    return ["filename=\"\(fallback(for: name))\""] + extended(name)
  }

  /// The same with an underscore for whatever is no plain letter.
  private static func fallback(for name: String) -> String {
    let bytes = name.unicodeScalars.map { scalar -> UInt8 in
      let byte = UInt8(exactly: scalar.value) ?? 0
      return isSafe(byte) || byte == space ? byte : UInt8(ascii: "_")
    }
    // The ending tells programs what the file is.
    let tail = bytes.count > longestPiece ? Array(bytes.suffix(8)) : []
    return String(decoding: bytes.prefix(longestPiece - tail.count) + tail, as: UTF8.self)
  }

  private static func extended(_ name: String) -> [String] {
    var pieces: [String] = []
    var piece = "UTF-8''"
    for byte in name.utf8 {
      let next = isSafe(byte) ? String(UnicodeScalar(byte)) : escaped(byte)
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
