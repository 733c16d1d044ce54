package import CivilTime

/// A mail to one recipient, who is never told of another.
package struct MailMessage: Sendable {
  package var from: Mailbox
  package var to: Mailbox
  package var replyTo: Mailbox?
  package var subject: String
  package var id: MessageID
  package var date: Instant
  /// UTF-8.
  package var text: [UInt8]
  /// UTF-8; shows the pictures by `cid:`.
  package var html: [UInt8]?
  package var pictures: [MailFile] = []
  package var attachments: [MailFile] = []
  /// Where whoever wants no more of the same writes; for mail to many alone.
  package var unsubscribe: MailAddress?

  package init(
    from: Mailbox, to: Mailbox, subject: String, id: MessageID, date: Instant, text: [UInt8],
    html: [UInt8]? = nil
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.id = id
    self.date = date
    self.text = text
    self.html = html
  }
}

/// A file that travels in a mail.
package struct MailFile: Sendable {
  package let name: String
  /// `application/pdf`.
  package let mediaType: String
  package let bytes: [UInt8]
  /// By which HTML shows it, `figure-1@report.trellis`; nil for an attachment.
  package let contentID: String?

  package init(name: String, mediaType: String, bytes: [UInt8], contentID: String? = nil) {
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
    self.contentID = contentID
  }
}
