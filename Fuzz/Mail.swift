@testable import Mail

/// What mail is made of, and what servers say.
extension FuzzTarget {
  static let mail: [FuzzTarget] = [
    FuzzTarget(name: "mail-headers") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      var header = HeaderLines()
      if let words = try? EncodedWords.words(of: text, in: "subject") {
        header.add("Subject", words)
      }
      if let words = try? EncodedWords.phrase(of: text) { header.add("From", words) }
      if let words = try? FileNameParameter.parameters(of: text) { header.add("Name", words) }
      if let mailbox = try? Mailbox(text) { try? header.add("To", mailbox) }
      checkLines(header.bytes)
    },
    FuzzTarget(name: "mail-body") { bytes in
      var body: [UInt8] = []
      QuotedPrintable.append(bytes, to: &body)
      Base64.append(lines: bytes, to: &body)
      checkLines(body)
    },
    FuzzTarget(name: "mail-replies") { bytes in
      var transcript = SMTPTranscript()
      for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if line.first == UInt8(ascii: ">") {
          transcript.said(line.dropFirst())
        } else if line == [UInt8(ascii: ".")] {
          transcript.ended()
        } else {
          transcript.heard(line)
        }
        _ = transcript.reply?.enhanced
        require((transcript.reply?.text.utf8.count ?? 0) <= 1_200, "a reply is short")
      }
      for code in [Int32(0), 28, 55, 67] {
        if case .accepted = SMTPVerdict.outcome(code, transcript, "") {
          require(code == 0, "what failed was not accepted")
        }
      }
    },
  ]

  /// Lines are ASCII without controls, not too long, and end in CRLF.
  private static func checkLines(_ bytes: [UInt8]) {
    var length = 0
    var previous: UInt8 = 0
    for byte in bytes {
      require(byte != 0x0A || previous == 0x0D, "a line ends in CRLF")
      require(previous != 0x0D || byte == 0x0A, "no CR stands alone")
      require(
        (0x20...0x7E).contains(byte) || [0x09, 0x0A, 0x0D].contains(byte), "lines are ASCII")
      length = byte == 0x0A ? 0 : length + 1
      require(length <= 999, "a line is not too long")
      previous = byte
    }
  }
}
