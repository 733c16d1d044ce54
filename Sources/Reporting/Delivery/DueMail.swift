import CivilTime
import Database
import Programs

/// A mail whose time has come, as the outbox keeps it.
struct DueMail: Sendable {
  let id: OutgoingMail.ID
  /// How often it was claimed before.
  let claim: Int64
  let messageID: String
  let kind: String
  let policy: OutgoingMail.Policy
  let recipient: ID<Person>?
  let student: ID<Person>?
  let program: Program.ID?
  /// Whether the recipient is a guardian, who may have lost the right to be told.
  let isToGuardian: Bool
  let address: String
  let sender: String
  let replyTo: String?
  let subject: String
  let text: String
  let files: JSONText
  let isBulk: Bool
  let createdAt: Instant
  let sha256: String?
}

/// A mail that this run alone may send, once.
struct MailClaim: Sendable {
  let id: OutgoingMail.ID
  let number: Int64
}
