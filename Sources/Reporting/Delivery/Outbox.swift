package import Database
import Jobs
import Programs

/// Where mail waits until it is sent.
///
/// A mail is put in within the transaction of what it tells of: either both happened or neither.
package struct Outbox: Sendable {
  package let sender: MailSender
  private let ids: IdentifierSource

  package init(sender: MailSender, ids: IdentifierSource) {
    self.sender = sender
    self.ids = ids
  }

  /// Puts mails in, with the jobs that send them.
  ///
  /// - Parameters:
  ///   - mails: for the transaction's tenant.
  ///   - actor: who sends them.
  ///   - tx: the transaction of what they tell of.
  /// - Returns: each mail's identifier; nil where a mail of the same key is there already.
  /// - Throws: `DatabaseError`.
  @discardableResult
  package func enqueue(
    _ mails: [OutgoingMail], by actor: String, in tx: Transaction
  ) throws -> [OutgoingMail.ID?] {
    guard !mails.isEmpty else { return [] }
    let tenant = tx.tenant
    try tx.execute(.insertMailSecret(tenant: tenant))
    let secret = try tx.one(.mailSecret(tenant: tenant))
    let rows = mails.map { mail in
      NewMail(
        id: ids.next(), mail: mail,
        messageID: MessageName.of(mail.dedupKey, tenant: tenant, secret: secret)
          + "@\(sender.domain)")
    }
    let added = Set(try tx.all(.insertMails(rows, from: sender, by: actor, tenant: tenant)))
    let new = rows.map { added.contains($0.id) ? $0.id : nil }
    try JobQueue.enqueue(DeliveryJob.requests(for: new.compactMap(\.self)), in: tx)
    return new
  }
}

/// A mail with its names.
struct NewMail: Sendable {
  let id: OutgoingMail.ID
  let mail: OutgoingMail
  let messageID: String
}
