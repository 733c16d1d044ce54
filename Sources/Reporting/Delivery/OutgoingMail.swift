package import CivilTime
package import Database
package import Programs

/// A mail to be sent: to whom, about whom, and what it says.
package struct OutgoingMail: Sendable, Hashable {
  package typealias ID = Database.ID<OutgoingMail>

  /// What becomes of it where nobody can know whether it arrived: a connection that broke after the
  /// last byte, a process that was killed.
  package enum Policy: String, Sendable {
    /// It is sent again, the same to the last byte, so that programs show it once.
    case resend
    /// It waits for somebody to decide.
    case once
  }

  /// What is told to whom, by identifiers: the same key is mailed once.
  package let dedupKey: String
  /// `report.guardian`, `reminder`, ...
  package let kind: String
  package var policy = Policy.resend
  /// Nil for somebody who is in no roster.
  package var recipient: Database.ID<Person>?
  /// About whom it is; a guardian's right to be told is asked again before it goes.
  package var student: Database.ID<Person>?
  package var program: Program.ID?
  /// The batch of reports that it is of.
  package var batch: Int64?
  /// Of which students it tells; whether a teacher or a mentor still may know of them is asked again
  /// before it goes.
  package var told: [Database.ID<Person>] = []
  package let address: String
  /// Names no pupil: it is shown on locked screens.
  package let subject: String
  /// Plain text, which names no pupil either.
  package let text: String
  package var files: [File] = []
  /// One of many alike, which says how to get no more of them.
  package var isBulk = false
  /// It waits until then; nil goes at once.
  package var notBefore: Instant?

  package init(
    dedupKey: String, kind: String, address: String, subject: String, text: String
  ) {
    self.dedupKey = dedupKey
    self.kind = kind
    self.address = address
    self.subject = subject
    self.text = text
  }

  /// A file that it is made of, which must still be what it was when the mail goes.
  package struct File: Sendable, Hashable {
    package enum Role: String, Sendable {
      case attachment
      /// The page that is shown instead of the text.
      case page
    }

    package let role: Role
    /// Absolute.
    package let path: String
    package let sha256: String
    /// As the recipient sees it.
    package let name: String
    package let mediaType: String

    package init(role: Role, path: String, sha256: String, name: String, mediaType: String) {
      self.role = role
      self.path = path
      self.sha256 = sha256
      self.name = name
      self.mediaType = mediaType
    }
  }
}
