package import CivilTime
import Database
import Programs

/// Whom a program would remind of what on a day, and why others are not.
package struct ReminderPlan: Sendable {
  /// By recipient, the program's contact last.
  package let reminders: [Reminder]
  /// Mails are not sent before; nil is at once.
  package let notBefore: Instant?
  let program: Program
  let actor: String

  /// One mail for all that one recipient is reminded of.
  struct Letter: Sendable {
    let recipient: Reminder.Recipient?
    let address: String
    let reminders: [Reminder]
  }

  init(
    _ facts: [ReminderFact], _ people: [Reminder.Recipient], sent: Set<String>,
    _ settings: ReminderSettings, of program: Program, notBefore: Instant?, by actor: String
  ) {
    self.program = program
    self.notBefore = notBefore
    self.actor = actor
    let known = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let contact = program.contact.email
    reminders = facts.compactMap { fact in
      let recipient = fact.person.flatMap { known[$0] }
      guard fact.person == nil || recipient != nil else { return nil }
      let obstacle =
        sent.contains(fact.key)
        ? .alreadySent
        : recipient.map { Self.obstacle(to: $0, fact.kind, settings) }
          ?? (contact == nil ? .noAddress : nil)
      return Reminder(
        kind: fact.kind, key: fact.key, day: fact.day, recipient: recipient,
        mentor: fact.mentor, obstacle: obstacle)
    }.sorted { Self.order($0) < Self.order($1) }
  }

  /// How many mails they are.
  package var mailCount: Int { letters.count }

  /// What would be mailed, each recipient once.
  var letters: [Letter] {
    let due = reminders.filter { $0.obstacle == nil }
    return Dictionary(grouping: due) { $0.recipient?.id }
      .compactMap { _, reminders in
        guard let first = reminders.first,
          let address = first.recipient.map(\.email) ?? program.contact.email
        else { return nil }
        return Letter(recipient: first.recipient, address: address, reminders: reminders)
      }
      .sorted { ($0.recipient?.externalID ?? "~") < ($1.recipient?.externalID ?? "~") }
  }

  private static func obstacle(
    to recipient: Reminder.Recipient, _ kind: ReminderKind, _ settings: ReminderSettings
  ) -> Reminder.Obstacle? {
    let isStudent = recipient.role == "student"
    if !recipient.isEnrolled { return .notEnrolled }
    if isStudent, !settings.toStudents { return .studentsNotMailed }
    if recipient.optedOut.contains(kind) { return .optedOut }
    guard recipient.email != nil else { return .noAddress }
    if isStudent, recipient.isShared { return .sharedAddress }
    return recipient.recentMails >= settings.weeklyCap ? .weeklyCap : nil
  }

  private static func order(_ reminder: Reminder) -> (Int, String, String, Int, String) {
    (
      reminder.recipient == nil ? 1 : 0, reminder.recipient?.role ?? "",
      reminder.recipient?.externalID ?? "", reminder.day.daysSince1970, reminder.key
    )
  }
}
