package import Database
package import Programs

extension Outbox {
  /// Puts the reports of a batch in, each for the person it is for.
  ///
  /// Addresses and languages are read once for all.
  ///
  /// - Parameters:
  ///   - letters: the finished files.
  ///   - mail: which report they are of.
  ///   - actor: who sends them.
  ///   - tx: the transaction in which the batch is finished.
  /// - Returns: how many mails are new, and who is not written to and why.
  /// - Throws: `DatabaseError`.
  package func enqueue(
    _ letters: [ReportMail.Letter], _ mail: ReportMail, by actor: String, in tx: Transaction
  ) throws -> (mails: Int, undelivered: [ID<Person>: UndeliveredLetter.Reason]) {
    let people = try tx.all(
      .mailRecipients(Array(Set(letters.map(\.recipient))), tenant: tx.tenant))
    let known = Dictionary(people.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
    var mails: [OutgoingMail] = []
    var undelivered: [ID<Person>: UndeliveredLetter.Reason] = [:]
    for letter in letters {
      let recipient = known[letter.recipient]
      if let recipient, let address = recipient.address, recipient.obstacle == nil {
        mails.append(mail.mail(letter, to: address, languages: recipient.languages))
      } else {
        undelivered[letter.recipient] = recipient?.obstacle ?? .noAddress
      }
    }
    let added = try enqueue(mails, by: actor, in: tx)
    return (added.count { $0 != nil }, undelivered)
  }
}

/// Where somebody gets mail, and what they read.
struct MailRecipient: Sendable {
  let person: ID<Person>
  let address: String?
  let languages: [String]
  /// Why reports are not mailed there.
  let obstacle: UndeliveredLetter.Reason?
}
