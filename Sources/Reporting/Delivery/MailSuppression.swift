package import CivilTime

/// An address that gets nothing: since when, and why.
package struct MailSuppression: Sendable, Equatable {
  package enum Reason: String, Sendable {
    /// Two mails to it came back.
    case bounced
    case byHand = "by_hand"
  }

  package let address: String
  package let reason: Reason
  package let note: String?
  package let since: Instant
  package let enteredBy: String
}
