import Checksums
import Mail

/// Why a mail cannot be written; a code for the outbox and the worklist.
struct UnwritableMail: Error, Equatable {
  let reason: String

  static let changed = UnwritableMail(reason: "file_changed")
  static let missing = UnwritableMail(reason: "file_missing")
  static let tooLarge = UnwritableMail(reason: "too_large")
  static let address = UnwritableMail(reason: "address_invalid")
  static let other = UnwritableMail(reason: "content_changed")
  static let unmailable = UnwritableMail(reason: "unmailable")
}

/// A mail as it goes over the wire.
struct MailContent: Sendable {
  /// More is refused nearly everywhere.
  private static let largest = 20 << 20

  let id: MessageID
  let sender: MailAddress
  let recipient: MailAddress
  let bytes: [UInt8]
  let sha256: String

  /// Writes a mail from what the outbox and the files say; the same says the same, to the last byte.
  ///
  /// - Throws: `UnwritableMail`.
  init(_ mail: DueMail) throws(UnwritableMail) {
    do throws(MailProblem) {
      recipient = try MailAddress(mail.address)
    } catch {
      throw .address
    }
    guard let files = [OutgoingMail.File](mail.files) else { throw .unmailable }
    let parts = try Self.read(files)
    do throws(MailProblem) {
      id = try MessageID(mail.messageID)
      let from = try Mailbox(mail.sender)
      sender = from.address
      let page = zip(files, parts).first { $0.0.role == .page }?.1
      var message = MailMessage(
        from: from, to: Mailbox(address: recipient), subject: mail.subject, id: id,
        date: mail.createdAt, text: Array(mail.text.utf8), html: page?.bytes)
      message.attachments = zip(files, parts).filter { $0.0.role == .attachment }.map(\.1)
      if let text = mail.replyTo {
        let replyTo = try Mailbox(text)
        message.replyTo = replyTo
        if mail.isBulk { message.unsubscribe = replyTo.address }
      }
      bytes = try message.bytes()
    } catch {
      throw .unmailable
    }
    sha256 = SHA256.hexadecimal(of: bytes)
    // Under one Message-ID never two texts.
    guard mail.sha256 == nil || mail.sha256 == sha256 else { throw .other }
  }

  private static func read(
    _ files: [OutgoingMail.File]
  ) throws(UnwritableMail) -> [MailFile] {
    var total = 0
    var parts: [MailFile] = []
    for file in files {
      guard let bytes = FileBytes.read(file.path) else { throw .missing }
      guard SHA256.hexadecimal(of: bytes) == file.sha256 else { throw .changed }
      total += bytes.count
      guard total <= largest else { throw .tooLarge }
      parts.append(MailFile(name: file.name, mediaType: file.mediaType, bytes: bytes))
    }
    return parts
  }
}
