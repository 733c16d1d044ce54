package import CivilTime

/// A mail as the outbox lists it.
package struct MailEntry: Sendable, Equatable {
  package let id: OutgoingMail.ID
  package let messageID: String
  package let kind: String
  package let policy: String
  /// The ids that rosters use.
  package let recipient: String?
  package let student: String?
  package let program: String?
  package let address: String
  package let subject: String
  package let state: MailState
  package let reason: String?
  /// The server's last words.
  package let reply: String?
  package let attempts: Int
  package let nextAt: Instant
  package let createdAt: Instant
  package let createdBy: String
  package let endedAt: Instant?
  package let sha256: String?
  package let files: [OutgoingMail.File]
}

/// Which mails are meant; nil is any.
package struct MailFilter: Sendable {
  package var ids: [OutgoingMail.ID]?
  package var states: [MailState]?
  package var kind: String?
  package var address: String?
  /// The id of a recipient in a roster.
  package var recipient: String?
  /// Of this batch of reports.
  package var batch: Int64?
  package var limit = 1_000

  package init() {}
}
