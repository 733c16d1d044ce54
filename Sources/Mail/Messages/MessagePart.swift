/// A part of a message: its own header and body, or parts of its own.
indirect enum MessagePart {
  /// UTF-8 as quoted-printable: `plain` or `html`.
  case text(String, [UInt8])
  case file(MailFile)
  /// `mixed`, `alternative` or `related`.
  case parts(String, [MessagePart])

  /// Adds the part with its header.
  ///
  /// - Parameters:
  ///   - bytes: what comes before.
  ///   - boundary: what separates parts; made longer at each level.
  /// - Throws: `MailProblem`.
  func append(to bytes: inout [UInt8], boundary: String) throws(MailProblem) {
    var header = HeaderLines()
    switch self {
    case .text(let subtype, let text):
      header.add("Content-Type", ["text/\(subtype);", "charset=utf-8"])
      header.add("Content-Transfer-Encoding", ["quoted-printable"])
      bytes += header.bytes + [0x0D, 0x0A]
      QuotedPrintable.append(text, to: &bytes)
    case .file(let file):
      try Self.describe(file, in: &header)
      bytes += header.bytes + [0x0D, 0x0A]
      Base64.append(lines: file.bytes, to: &bytes)
    case .parts(let subtype, let parts):
      header.add("Content-Type", ["multipart/\(subtype);", "boundary=\"\(boundary)\""])
      bytes += header.bytes + [0x0D, 0x0A]
      for (place, part) in parts.enumerated() {
        bytes += "--\(boundary)\r\n".utf8
        try part.append(to: &bytes, boundary: "\(boundary).\(place)")
        bytes += [0x0D, 0x0A]
      }
      bytes += "--\(boundary)--\r\n".utf8
    }
  }

  private static func describe(
    _ file: MailFile, in header: inout HeaderLines
  ) throws(MailProblem) {
    let type = file.mediaType.split(separator: "/", omittingEmptySubsequences: false)
    guard type.count == 2, type.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isToken) }) else {
      throw MailProblem("media type", "is not one such as application/pdf")
    }
    header.add("Content-Type", [file.mediaType])
    header.add("Content-Transfer-Encoding", ["base64"])
    let kind = file.contentID == nil ? "attachment" : "inline"
    let words = try [kind] + FileNameParameter.parameters(of: file.name)
    header.add(
      "Content-Disposition",
      words.enumerated().map { $0 == words.count - 1 ? $1 : $1 + ";" })
    if let contentID = file.contentID {
      header.add("Content-ID", ["<\(try MessageID(contentID))>"])
    }
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    ASCII.isLetterOrDigit(byte) || "-.+".utf8.contains(byte)
  }
}
