import Checksums

extension MailMessage {
  /// The message as it goes over the wire: lines that end in CRLF, each of 998 bytes at most.
  ///
  /// The same message gives the same bytes, so that one that is sent again is the same one.
  ///
  /// - Throws: `MailProblem` for what cannot stand in a header, such as a line break in a name.
  package func bytes() throws(MailProblem) -> [UInt8] {
    var header = HeaderLines()
    try header.add("From", from)
    try header.add("To", to)
    if let replyTo { try header.add("Reply-To", replyTo) }
    header.add("Subject", try EncodedWords.words(of: subject, in: "subject"))
    header.add("Date", [MailDate.text(of: date)])
    header.add("Message-ID", ["<\(id)>"])
    // No robot may answer, and no "I am on holiday" either (RFC 3834).
    header.add("Auto-Submitted", ["auto-generated"])
    if let unsubscribe { header.add("List-Unsubscribe", ["<mailto:\(unsubscribe)?subject=stop>"]) }
    header.add("MIME-Version", ["1.0"])
    var bytes = header.bytes
    // An = never stands before a _ in either encoding, so no body can hold the boundary.
    try content.append(
      to: &bytes, boundary: "=_" + SHA256.hexadecimal(of: id.text).prefix(24))
    return bytes
  }

  private var content: MessagePart {
    let words = MessagePart.text("plain", text)
    guard let html else { return attached(words) }
    let page = MessagePart.text("html", html)
    let shown =
      pictures.isEmpty ? page : .parts("related", [page] + pictures.map(MessagePart.file))
    return attached(.parts("alternative", [words, shown]))
  }

  private func attached(_ body: MessagePart) -> MessagePart {
    attachments.isEmpty ? body : .parts("mixed", [body] + attachments.map(MessagePart.file))
  }
}
