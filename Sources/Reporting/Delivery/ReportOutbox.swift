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
  /// - Returns: how many mails are new, and who has no address.
  /// - Throws: `DatabaseError`.
  package func enqueue(
    _ letters: [ReportMail.Letter], _ mail: ReportMail, by actor: String, in tx: Transaction
  ) throws -> (mails: Int, withoutAddress: [ID<Person>]) {
    let people = try tx.all(
      .mailRecipients(Array(Set(letters.map(\.recipient))), tenant: tx.tenant))
    let known = Dictionary(people.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
    var mails: [OutgoingMail] = []
    var withoutAddress: [ID<Person>] = []
    for letter in letters {
      if let recipient = known[letter.recipient], let address = recipient.address {
        mails.append(mail.mail(letter, to: address, languages: recipient.languages))
      } else {
        withoutAddress.append(letter.recipient)
      }
    }
    let added = try enqueue(mails, by: actor, in: tx)
    return (added.count { $0 != nil }, withoutAddress)
  }
}

/// Where somebody gets mail, and what they read.
struct MailRecipient: Sendable {
  let person: ID<Person>
  let address: String?
  let languages: [String]
}
