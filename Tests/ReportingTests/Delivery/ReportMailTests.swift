import CivilTime
import Checksums
import Database
import Foundation
import Jobs
import Mail
import Programs
import Reporting
import Support
import Testing

@Suite("Reports by mail", .tenant)
struct ReportMailTests {
  /// Eva is the guardian of Ana, of a program in the first tenant; a letter is ready for her.
  private static func letter(
    _ scene: BatchScene
  ) async throws -> (letter: ReportMail.Letter, mail: ReportMail) {
    let folder = try TemporaryFolder.make()
    let bytes = Array("%PDF-1.7".utf8)
    try Data(bytes).write(to: URL(filePath: "\(folder)/S1-G1.pdf"))
    let office = scene.riverside
    let people = try await scene.imports.test.database.tenant(office.tenant.id) { tx in
      try tx.query(
        """
        SELECT k.guardian_id, k.student_id FROM trellis.student_guardians k
          JOIN trellis.people g ON g.tenant_id = \(tx.tenant) AND g.person_id = k.guardian_id
         WHERE k.tenant_id = \(tx.tenant) AND g.external_id = 'G1'
        """, as: ID<Person>.self, ID<Person>.self)
    }
    let (guardian, student) = try #require(people.first)
    return (
      ReportMail.Letter(
        to: guardian, about: student, path: "\(folder)/S1-G1.pdf",
        sha256: SHA256.hexadecimal(of: bytes), format: .pdf),
      ReportMail("guardian", of: office.program, asOf: scene.asOf, edition: 1)
    )
  }

  private static func enqueue(
    _ scene: BatchScene, edition: Int = 1
  ) async throws -> (mails: Int, undelivered: [ID<Person>: UndeliveredLetter.Reason]) {
    let (letter, mail) = try await letter(scene)
    let outbox = try MailScene(test: scene.imports.test).outbox()
    return try await scene.imports.test.database.tenant(scene.riverside.tenant.id) { tx in
      try outbox.enqueue([letter], mail, by: "test", in: tx)
    }
  }

  @Test("A guardian gets a note in words that name no pupil, and the report as a file")
  func note() async throws {
    let scene = try await BatchScene.make()
    #expect(try await Self.enqueue(scene).mails == 1)
    #expect(try await Self.enqueue(scene).mails == 0)
    let transport = ScriptedTransport()
    let mails = MailScene(test: scene.imports.test)
    #expect(try await mails.deliver(by: transport)[.sent] == 1)
    let sent = try #require(transport.all.first)
    #expect(sent.recipient == "eva@river.example.org")
    let text = String(decoding: sent.bytes, as: UTF8.self)
    #expect(text.contains("Subject: Your report from"))
    #expect(text.contains("filename=\"report-\(scene.asOf).pdf\""))
    #expect(text.contains("List-Unsubscribe: <mailto:office@riverside.example.org"))
    for name in ["Ana", "Childone", "Eva", "Guardone", "S1"] { #expect(!text.contains(name)) }
  }

  @Test("Who lost the right to be told since then is told nothing")
  func blockedMeanwhile() async throws {
    let scene = try await BatchScene.make()
    _ = try await Self.enqueue(scene)
    try await scene.imports.test.arrange(
      """
      UPDATE trellis.student_guardians SET may_receive = 'blocked'
       WHERE tenant_id = \(scene.riverside.tenant.id)
      """)
    let transport = ScriptedTransport()
    let mails = MailScene(test: scene.imports.test)
    #expect(try await mails.deliver(by: transport)[.suppressed] == 1)
    #expect(transport.all.isEmpty)
    #expect(
      try await Array(mails.states().values) == ["suppressed recipient_blocked 0"])
  }

  @Test("Whoever shares an address with a blocked guardian is told nothing until that is mended")
  func sharedAddress() async throws {
    let scene = try await BatchScene.make()
    _ = try await Self.enqueue(scene)
    try await scene.imports.test.arrange(
      """
      UPDATE trellis.people SET email = 'eva@river.example.org'
       WHERE tenant_id = \(scene.riverside.tenant.id) AND external_id = 'G2'
      """)
    try await scene.imports.test.arrange(
      """
      UPDATE trellis.student_guardians k SET may_receive = 'blocked'
        FROM trellis.people g
       WHERE k.tenant_id = \(scene.riverside.tenant.id) AND g.person_id = k.guardian_id
         AND g.external_id = 'G2'
      """)
    let transport = ScriptedTransport()
    let mails = MailScene(test: scene.imports.test)
    _ = try await mails.deliver(by: transport)
    #expect(
      try await Array(mails.states().values) == ["suppressed contact_of_blocked_guardian 0"])
  }

  @Test("A job whose mails are all sent is done, and one whose mail was put off waits for it")
  func jobEnds() async throws {
    let mails = try MailScene()
    let ids = try await mails.enqueue([mails.mail("a"), mails.mail("b", to: "max@example.org")])
    func tally(_ transport: ScriptedTransport) async throws -> DeliveryTally {
      try await mails.deliver(ids.compactMap(\.self), by: transport)
    }
    let first = try await tally(
      ScriptedTransport { sent in
        sent.recipient.hasPrefix("max")
          ? .deferred(SMTPReply(code: 451, text: "")) : .accepted("")
      })
    #expect(try #require(first.secondsUntilNext) > 200)
    try await mails.letTimePass()
    #expect(try await tally(ScriptedTransport()).secondsUntilNext == nil)
    #expect(try await tally(ScriptedTransport()).secondsUntilNext == nil)
  }

  @Test("The jobs that send mails are enqueued with them, fifty each")
  func jobs() async throws {
    let mails = try MailScene()
    try await mails.enqueue((0..<120).map { mails.mail("\($0)") })
    let jobs = try await mails.test.database.tenant(mails.test.riverside, readOnly: true) { tx in
      try JobQueue.list(JobFilter(), in: tx)
    }
    #expect(jobs.map(\.kind) == [DeliveryJob.kind, DeliveryJob.kind, DeliveryJob.kind])
    #expect(try jobs.map { try $0.arguments.texts("mails").count }.sorted() == [20, 50, 50])
  }
}
