package import CivilTime
package import Database
package import Programs

/// One thing to remind somebody of, and whether that is done.
package struct Reminder: Sendable {
  /// Why nothing is sent.
  package enum Obstacle: String, Sendable, CaseIterable {
    /// It was sent before.
    case alreadySent = "already_sent"
    /// The person wants none of this kind.
    case optedOut = "opted_out"
    /// The program does not mail students.
    case studentsNotMailed = "students_not_mailed"
    /// The roster has no address; or the program no contact.
    case noAddress = "no_address"
    /// Others read the student's address too.
    case sharedAddress = "shared_address"
    /// The person is not, or not at the moment, in the program.
    case notEnrolled = "not_enrolled"
    /// The person has had as many mails as the program allows in a week.
    case weeklyCap = "weekly_cap"
  }

  package let kind: ReminderKind
  /// By identifiers and the day: the same is sent once.
  package let key: String
  /// The day that it is due, the last of the window, or the last of the screening.
  package let day: Day
  /// Nil is the program's contact.
  package let recipient: Recipient?
  /// The mentor whose screening it is.
  package let mentor: String?
  package let obstacle: Obstacle?

  /// Somebody of the roster.
  package struct Recipient: Sendable {
    package let id: ID<Person>
    package let externalID: String
    package let role: String
    let email: String?
    let isShared: Bool
    let isEnrolled: Bool
    /// Mails of the last seven days.
    let recentMails: Int
    let optedOut: Set<ReminderKind>

    package let name: String
    /// What they read, the best first.
    let languages: [String]
  }
}

/// A reminder as the facts have it, before anybody asks whether it may be sent.
struct ReminderFact: Sendable {
  let kind: ReminderKind
  let key: String
  let day: Day
  /// Nil is the program's contact.
  let person: ID<Person>?
  let mentor: String?
}
