import CivilTime
import Database
import Mail
import Programs
import Support
import Testing

@testable import Reporting

@Suite("Reminders", .tenant)
struct RemindersTests {
  /// Each pair of the scene has promised something of both sides that is due in two days.
  private struct Desk {
    let scene: MonthScene
    let reminders: Reminders
    let wishes: ReminderWishes
    var program: Program

    init() async throws {
      scene = try await MonthScene.make()
      let test = scene.batch.imports.test
      reminders = Reminders(database: test.database, ids: test.identifiers)
      wishes = ReminderWishes(database: test.database, ids: test.identifiers)
      program = scene.batch.riverside.program
    }

    var tenant: Tenant.ID { scene.batch.riverside.tenant.id }
    private var test: TestDatabase { scene.batch.imports.test }

    /// `M1 commitment_due`, with why it is not sent.
    func preview(_ kind: ReminderKind = .commitmentDue) async throws -> [String] {
      let plan = try await reminders.preview(of: program, tenant: tenant, asOf: scene.asOf)
      return Self.lines(plan, kind)
    }

    func send() async throws -> [String] {
      let sender = MailSender(
        from: try Mailbox("Riverside <news@riverside.example.org>"), domain: "example.org")
      let plan = try await test.database.tenant(tenant) { [self] tx in
        try reminders.send(of: program, from: sender, by: "test", asOf: scene.asOf, in: tx)
      }
      return Self.lines(plan, .commitmentDue)
    }

    func set(_ change: (inout ReminderSettings) -> Void) async throws {
      var settings = try await wishes.settings(of: program.id, tenant: tenant)
      change(&settings)
      try await wishes.set(
        settings, of: program.id, tenant: tenant, by: "test", dryRun: false)
    }

    /// Recipient, reply address, text, and whether it waits, of each mail.
    func mails() async throws -> [(String, String?, String, Bool, Bool)] {
      try await test.database.tenant(tenant, readOnly: true) { tx in
        try tx.query(
          """
          SELECT address, reply_to, subject || body, next_at > now(), bulk FROM trellis.mails
           WHERE tenant_id = \(tx.tenant) AND kind = 'reminder' ORDER BY address
          """, as: String.self, String?.self, String.self, Bool.self, Bool.self)
      }
    }

    private static func lines(_ plan: ReminderPlan, _ kind: ReminderKind) -> [String] {
      plan.reminders.filter { $0.kind == kind }.map { reminder in
        "\(reminder.recipient?.externalID ?? "contact") \(reminder.obstacle?.rawValue ?? "sends")"
      }
    }
  }

  @Test("Whoever promised is reminded, students only where the program mails them")
  func promises() async throws {
    let desk = try await Desk()
    let students = ["S1", "S2", "S3"].map { "\($0) students_not_mailed" }
    #expect(
      try await desk.preview() == ["M1 sends", "M2 no_address", "M2 no_address"] + students)
    try await desk.set { $0.toStudents = true }
    #expect(
      try await desk.preview().suffix(3) == ["S1 sends", "S2 no_address", "S3 no_address"])
  }

  @Test("A reminder is sent once, and names neither a pupil nor what was written")
  func once() async throws {
    let desk = try await Desk()
    #expect(try await desk.send().first == "M1 sends")
    #expect(try await desk.send().first == "M1 already_sent")
    let mails = try await desk.mails()
    #expect(mails.map(\.0) == ["ada@river.example.org"])
    let text = try #require(mails.first?.2)
    #expect(text.contains("Hello Ada"))
    for secret in ["Ana", "Child", "Promise", "S1"] {
      #expect(!text.contains(secret), "\(secret) is in: \(text)")
    }
    #expect(mails.first?.4 == true, "it says how to get no more")
  }

  @Test("Whoever wants no reminders gets none, until they are wanted again")
  func optedOut() async throws {
    let desk = try await Desk()
    for (isWanted, line) in [(false, "M1 opted_out"), (true, "M1 sends")] {
      try await desk.wishes.change(
        "M1", role: "mentor", [.commitmentDue], isWanted: isWanted, tenant: desk.tenant,
        by: "test", dryRun: false)
      #expect(try await desk.preview().first == line)
    }
    await #expect(throws: ReminderError.nobody("M9")) {
      try await desk.wishes.change(
        "M9", role: "mentor", [.commitmentDue], isWanted: false, tenant: desk.tenant,
        by: "test", dryRun: false)
    }
  }

  @Test("Nobody gets more mails in a week than the program allows")
  func weeklyCap() async throws {
    let desk = try await Desk()
    try await desk.set { $0.weeklyCap = 1 }
    #expect(try await desk.send().first == "M1 sends")
    try await desk.scene.execute(
      desk.scene.batch.riverside,
      "UPDATE trellis.commitments SET due_on = due_on - 1 WHERE tenant_id = \(desk.tenant)")
    #expect(try await desk.preview().first == "M1 weekly_cap")
  }

  @Test("In quiet hours a mail waits in the outbox until they are over", arguments: [true, false])
  func quiet(isQuiet: Bool) async throws {
    let desk = try await Desk()
    try await desk.set { $0.quiet = QuietHours(from: 0, until: isQuiet ? 23 * 60 + 59 : 0) }
    _ = try await desk.send()
    #expect(try await desk.mails().map(\.3) == [isQuiet])
  }

  @Test("A reminder that waits does not go to who wants none by then, nor in quiet hours")
  func changedMeanwhile() async throws {
    let desk = try await Desk()
    try await desk.set { $0.quiet = QuietHours(from: 0, until: 0) }
    _ = try await desk.send()
    let mails = MailScene(test: desk.scene.batch.imports.test)
    let transport = ScriptedTransport()
    try await desk.set { $0.quiet = QuietHours(from: 0, until: 23 * 60 + 59) }
    #expect(try await mails.deliver(by: transport).remaining == 1)
    #expect(try await desk.mails().map(\.3) == [true])
    try await desk.set { $0.quiet = QuietHours(from: 0, until: 0) }
    try await mails.letTimePass()
    try await desk.wishes.change(
      "M1", role: "mentor", [.commitmentDue], isWanted: false, tenant: desk.tenant, by: "test",
      dryRun: false)
    #expect(try await mails.deliver(by: transport)[.suppressed] == 1)
    #expect(try await Array(mails.states().values) == ["suppressed opted_out 0"])
    #expect(transport.all.isEmpty)
  }

  @Test("Screenings that run out are told to the program's contact, whom answers go to")
  func screenings() async throws {
    var desk = try await Desk()
    try await desk.scene.execute(
      desk.scene.batch.riverside,
      """
      UPDATE trellis.enrollments SET screening_expires_on = \(desk.scene.asOf + 10)
       WHERE tenant_id = \(desk.tenant) AND role = 'mentor'
      """)
    #expect(
      try await desk.preview(.screeningExpiring) == ["contact no_address", "contact no_address"])
    desk.program.contact.email = "office@river.example.org"
    #expect(try await desk.preview(.screeningExpiring) == ["contact sends", "contact sends"])
    _ = try await desk.send()
    let mails = try await desk.mails()
    #expect(mails.map(\.0) == ["ada@river.example.org", "office@river.example.org"])
    #expect(mails.map(\.1) == Array(repeating: "office@river.example.org", count: 2))
    #expect(mails.last?.2.contains("Mentor M1, until") == true)
  }

  @Test("Nobody who has left, or whose pair rests, is reminded")
  func atRest() async throws {
    let desk = try await Desk()
    try await desk.scene.execute(
      desk.scene.batch.riverside,
      """
      INSERT INTO trellis.match_holds (tenant_id, hold_id, match_id, from_on, entered_at, entered_by)
      SELECT m.tenant_id, gen_random_uuid(), m.match_id, \(desk.scene.asOf - 1), now(), 'test'
        FROM trellis.matches m
        JOIN trellis.people p ON p.tenant_id = m.tenant_id AND p.person_id = m.mentor_id
       WHERE m.tenant_id = \(desk.tenant) AND p.external_id = 'M2'
      """)
    #expect(try await desk.preview() == ["M1 sends", "S1 students_not_mailed"])
    try await desk.scene.execute(
      desk.scene.batch.riverside,
      """
      UPDATE trellis.enrollments SET status = 'on_hold'
       WHERE tenant_id = \(desk.tenant) AND role = 'mentor'
      """)
    #expect(try await desk.preview().first == "M1 not_enrolled")
  }
}
