import CivilTime
import Database
import Reporting

/// Mails and suppressed addresses as rows and as a card.
enum MailListing {
  static func of(
    _ mails: [MailEntry], _ counts: [MailState: Int], isForPeople: Bool
  ) -> Listing {
    var listing = Listing(
      isForPeople
        ? ["mail", "kind", "recipient", "address", "state", "reason", "attempts", "since"]
        : columns)
    for mail in mails {
      listing.add(
        isForPeople
          ? [
            .text("\(mail.id)"), .text(mail.kind), .text(mail.recipient), .text(mail.address),
            .text(mail.state.rawValue), .text(mail.reason), .number(mail.attempts),
            .text("\(mail.endedAt ?? mail.createdAt)"),
          ] : fields(of: mail))
    }
    listing.totals = MailState.allCases.compactMap { state in
      counts[state].map { (state.rawValue, $0) }
    }
    return listing
  }

  static func card(_ mail: MailEntry) -> Card {
    var card = Card()
    for (column, field) in zip(columns, fields(of: mail)) { card.add(column, field) }
    card.add("sha256", .text(mail.sha256))
    card.add("files", .list(mail.files.map(\.path)))
    return card
  }

  static func of(_ suppressions: [MailSuppression]) -> Listing {
    var listing = Listing(["address", "reason", "note", "since", "by"])
    for one in suppressions {
      listing.add([
        .text(one.address), .text(one.reason.rawValue), .text(one.note), .text("\(one.since)"),
        .text(one.enteredBy),
      ])
    }
    return listing
  }

  private static let columns = [
    "mail", "message_id", "kind", "policy", "recipient", "student", "program", "address",
    "subject", "state", "reason", "reply", "attempts", "next_at", "created_at", "created_by",
    "ended_at",
  ]

  private static func fields(of mail: MailEntry) -> [Field] {
    let isWaiting = mail.state == .pending || mail.state == .deferred
    return [
      .text("\(mail.id)"), .text(mail.messageID), .text(mail.kind), .text(mail.policy),
      .text(mail.recipient), .text(mail.student), .text(mail.program), .text(mail.address),
      .text(mail.subject), .text(mail.state.rawValue), .text(mail.reason), .text(mail.reply),
      .number(mail.attempts), .text(isWaiting ? "\(mail.nextAt)" : nil),
      .text("\(mail.createdAt)"), .text(mail.createdBy), .text(mail.endedAt?.description),
    ]
  }
}
