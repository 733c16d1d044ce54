package import CivilTime
package import Database
import Mail
package import Programs
import Relationships

/// Reminders of a program: promises, meetings that nobody wrote down, screenings.
///
/// Each is sent once. All that one person is to be told at a time is one mail, which waits in the
/// outbox until the program's quiet hours are over.
package struct Reminders: Sendable {
  /// The kind of mail that a reminder is.
  static let mailKind = "reminder"

  private let database: Pool
  private let ids: IdentifierSource

  package init(database: Pool, ids: IdentifierSource) {
    self.database = database
    self.ids = ids
  }

  /// Who would be reminded of what, and who not and why.
  ///
  /// - Parameters:
  ///   - program: whose people.
  ///   - tenant: whose program.
  ///   - day: the day it is for; nil is the day it is where the program is.
  /// - Returns: every reminder, sent or not.
  /// - Throws: `DatabaseError`.
  package func preview(
    of program: Program, tenant: Tenant.ID, asOf day: Day?
  ) async throws -> ReminderPlan {
    try await database.tenant(tenant, readOnly: true) { tx in
      try Self.plan(program, day, by: "", tx)
    }
  }

  /// Puts the mails of all reminders that are due into the outbox.
  ///
  /// - Parameters:
  ///   - program: whose people.
  ///   - tenant: whose program.
  ///   - sender: in whose name; answers go to the program's contact, where it has one.
  ///   - actor: who sends them.
  ///   - day: the day it is for; nil is the day it is where the program is.
  ///   - dryRun: does the same and rolls it back.
  /// - Returns: what was sent, and what not and why.
  /// - Throws: `DatabaseError`.
  package func send(
    of program: Program, tenant: Tenant.ID, from sender: MailSender, by actor: String,
    asOf day: Day? = nil, dryRun: Bool
  ) async throws -> ReminderPlan {
    try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try send(of: program, from: sender, by: actor, asOf: day, in: tx)
    }
  }

  /// The same within the transaction of whoever needs it.
  @discardableResult
  package func send(
    of program: Program, from sender: MailSender, by actor: String, asOf day: Day? = nil,
    in tx: Transaction
  ) throws -> ReminderPlan {
    let replyTo = program.contact.email.flatMap { try? Mailbox($0) } ?? sender.replyTo
    let outbox = Outbox(
      sender: MailSender(from: sender.from, replyTo: replyTo, domain: sender.domain), ids: ids)
    let plan = try Self.plan(program, day, by: actor, tx)
    for letter in plan.letters { try Self.enqueue(letter, of: plan, outbox, tx) }
    return plan
  }

  /// Writes down what a letter reminds of, then puts it into the outbox; what another run has written
  /// down meanwhile is left to that.
  private static func enqueue(
    _ letter: ReminderPlan.Letter, of plan: ReminderPlan, _ outbox: Outbox, _ tx: Transaction
  ) throws {
    guard let first = letter.reminders.first else { return }
    let key = "reminder:\(letter.recipient.map { "\($0.id)" } ?? "contact"):\(first.key)"
    let new = Set(
      try tx.all(
        .insertReminders(letter, mailKey: key, of: plan.program.id, tenant: tx.tenant)))
    guard !new.isEmpty else { return }
    let rest = ReminderPlan.Letter(
      recipient: letter.recipient, address: letter.address,
      reminders: letter.reminders.filter { new.contains($0.key) })
    let words = ReminderLetter(letter: rest, program: plan.program)
    var mail = OutgoingMail(
      dedupKey: key, kind: Self.mailKind, address: letter.address, subject: words.subject,
      text: words.text)
    mail.recipient = letter.recipient?.id
    mail.program = plan.program.id
    mail.isBulk = letter.recipient != nil
    mail.notBefore = plan.notBefore
    try outbox.enqueue([mail], by: plan.actor, in: tx)
  }

  /// Whatever is known by now counts, whenever a clock said that it was entered.
  private static let anyTime = Instant(microsecondsSince1970: 7_258_118_399_000_000)

  private static func plan(
    _ program: Program, _ day: Day?, by actor: String, _ tx: Transaction
  ) throws -> ReminderPlan {
    let tenant = tx.tenant
    let settings =
      try tx.first(.reminderSettings(of: program.id, tenant: tenant)) ?? ReminderSettings.usual
    let clock = try tx.one(.reminderClock(settings.quiet, in: program.timeZone))
    let view = ConsistencyView(
      tenant: tenant, program: program.id, asOf: day ?? clock.day, enteredBy: Self.anyTime)
    let facts = program.closedOn == nil ? try tx.all(.reminderFacts(view)) : []
    let people = Array(Set(facts.compactMap(\.person)))
    return ReminderPlan(
      facts, try tx.all(.reminderRecipients(people, in: program.id, tenant: tenant)),
      sent: Set(try tx.all(.sentReminders(facts.map(\.key), tenant: tenant))), settings,
      of: program, notBefore: clock.notBefore, by: actor)
  }
}
