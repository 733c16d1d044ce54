package import Mail

/// In whose name mail is sent.
package struct MailSender: Sendable {
  package let from: Mailbox
  package let replyTo: Mailbox?
  /// What Message-IDs end in.
  package let domain: String

  package init(from: Mailbox, replyTo: Mailbox? = nil, domain: String) {
    self.from = from
    self.replyTo = replyTo
    self.domain = domain
  }
}
