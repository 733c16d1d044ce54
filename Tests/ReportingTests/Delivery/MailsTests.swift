import CivilTime
import Database
import Foundation
import Jobs
import Mail
import Programs
import Relationships
import Reporting
import Support
import Testing

@Suite("What operators ask of the outbox", .tenant)
struct MailsTests {
  private static func mails(_ scene: MailScene) -> Mails {
    Mails(database: scene.test.database, ids: scene.test.identifiers)
  }

  private static let refusing = ScriptedTransport { _ in
    .refused(SMTPReply(code: 550, text: "5.1.1 No"), isBounce: true)
  }

  @Test("Mails are listed by state, with how many there are, and no other tenant's")
  func list() async throws {
    let scene = try MailScene()
    try await scene.enqueue([scene.mail("a"), scene.mail("b", to: "max@example.org")])
    try await scene.enqueue([scene.mail("other")], of: scene.test.hillcrest)
    _ = try await scene.deliver(
      by: ScriptedTransport { sent in
        sent.recipient.hasPrefix("max")
          ? .refused(SMTPReply(code: 554, text: "no"), isBounce: false) : .accepted("")
      })
    let all = try await Self.mails(scene).list(MailFilter(), of: scene.test.riverside)
    #expect(all.counts == [.sent: 1, .failed: 1])
    var filter = MailFilter()
    filter.states = [.failed]
    let failed = try await Self.mails(scene).list(filter, of: scene.test.riverside).mails
    #expect(failed.map(\.address) == ["max@example.org"])
    #expect(failed.first?.reply == "554 no")
    filter.address = "EVA@example.org"
    #expect(try await Self.mails(scene).list(filter, of: scene.test.riverside).mails.isEmpty)
  }

  @Test("A mail that failed goes once more when somebody says so, and a dry run changes nothing")
  func retry() async throws {
    let scene = try MailScene()
    try await scene.enqueue([scene.mail("a")])
    _ = try await scene.deliver(by: Self.refusing)
    var filter = MailFilter()
    filter.states = [.failed]
    #expect(
      try await Self.mails(scene).retry(filter, of: scene.test.hillcrest, dryRun: false).isEmpty)
    #expect(
      try await Self.mails(scene).retry(filter, of: scene.test.riverside, dryRun: true).count == 1)
    #expect(try await scene.deliver(by: ScriptedTransport()).total == 0)
    #expect(
      try await Self.mails(scene).retry(filter, of: scene.test.riverside, dryRun: false).count == 1)
    #expect(try await scene.deliver(by: ScriptedTransport())[.sent] == 1)
  }

  @Test("A mail whose job was cancelled goes when somebody says so; one that a job will send waits")
  func stranded() async throws {
    let scene = try MailScene()
    try await scene.enqueue([scene.mail("a")])
    var filter = MailFilter()
    filter.states = [.pending]
    let tenant = scene.test.riverside
    #expect(try await Self.mails(scene).retry(filter, of: tenant, dryRun: false).isEmpty)
    let jobs = try await scene.test.database.tenant(tenant) { tx in
      try JobQueue.cancel(try JobQueue.list(JobFilter(), in: tx).map(\.id), in: tx)
    }
    #expect(jobs.count == 1)
    #expect(try await Self.mails(scene).retry(filter, of: tenant, dryRun: false).count == 1)
    #expect(try await Self.mails(scene).retry(filter, of: tenant, dryRun: false).isEmpty)
  }

  @Test("An address that somebody suppressed gets nothing until it is free again")
  func suppress() async throws {
    let scene = try MailScene()
    let mails = Self.mails(scene)
    let tenant = scene.test.riverside
    let eva = try MailAddress("Eva@Example.org")
    #expect(try await mails.suppress(eva, note: "asked", of: tenant, by: "ann", dryRun: false))
    #expect(
      try await !mails.suppress(eva, note: nil, of: tenant, by: "ann", dryRun: false))
    #expect(try await mails.suppressions(of: tenant).map(\.address) == ["eva@example.org"])
    #expect(try await mails.suppressions(of: scene.test.hillcrest).isEmpty)
    try await scene.enqueue([scene.mail("a")])
    let transport = ScriptedTransport()
    #expect(try await scene.deliver(by: transport)[.suppressed] == 1)
    #expect(try await mails.unsuppress(eva, of: tenant, by: "ann", dryRun: false))
    #expect(try await !mails.unsuppress(eva, of: tenant, by: "ann", dryRun: false))
    var filter = MailFilter()
    filter.address = "eva@example.org"
    _ = try await mails.retry(filter, of: tenant, dryRun: false)
    #expect(try await scene.deliver(by: transport)[.sent] == 1)
  }

  @Test("After an address was freed, two new mails that come back suppress it again, not one")
  func bouncesSinceFreed() async throws {
    let scene = try MailScene()
    let mails = Self.mails(scene)
    try await scene.enqueue([scene.mail("a"), scene.mail("b")])
    _ = try await scene.deliver(by: Self.refusing)
    #expect(try await mails.suppressions(of: scene.test.riverside).count == 1)
    _ = try await mails.unsuppress(
      try MailAddress("eva@example.org"), of: scene.test.riverside, by: "ann", dryRun: false)
    try await scene.enqueue([scene.mail("c")])
    _ = try await scene.deliver(by: Self.refusing)
    #expect(try await mails.suppressions(of: scene.test.riverside).isEmpty)
    try await scene.enqueue([scene.mail("d")])
    _ = try await scene.deliver(by: Self.refusing)
    #expect(try await mails.suppressions(of: scene.test.riverside).count == 1)
  }

  @Test("What did not arrive stands in the program's worklist for a month")
  func worklist() async throws {
    let scene = try await BatchScene.make()
    let mails = MailScene(test: scene.imports.test)
    let office = scene.riverside
    try await mails.enqueue([mails.mail("a") { $0.program = office.program.id }])
    _ = try await mails.deliver(by: Self.refusing)
    // The database's clock says when a mail ended.
    let now = Date().timeIntervalSince1970 / 86_400
    let request = office.request(asOf: .init(daysSince1970: Int(now)))
    let items = try await scene.reports.work(request).filter { $0.kind == .deliveryFailed }
    #expect(items.map(\.sentence) == ["a mail to eva@example.org could not be delivered"])
    let later = office.request(asOf: .init(daysSince1970: Int(now) + 40))
    #expect(try await !scene.reports.work(later).contains { $0.kind == .deliveryFailed })
    let elsewhere = scene.hillcrest.request(asOf: .init(daysSince1970: Int(now)))
    #expect(try await !scene.reports.work(elsewhere).contains { $0.kind == .deliveryFailed })
  }

  @Test("Without a server each mail becomes a file, named by its Message-ID, there whole or not")
  func folder() async throws {
    let scene = try MailScene()
    let folder = try TemporaryFolder.make() + "/mail"
    try await scene.enqueue((0..<3).map { scene.mail("\($0)") })
    #expect(try await scene.deliver(by: FolderTransport(folder: folder))[.sent] == 3)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let listed = try await Self.mails(scene).list(MailFilter(), of: scene.test.riverside).mails
    #expect(
      Set(names) == Set(listed.map { "\($0.messageID.split(separator: "@")[0]).eml" }))
    try await scene.enqueue([scene.mail("x")])
    #expect(try await scene.deliver(by: FolderTransport(folder: "/dev/null/mail")).stop != nil)
    #expect(try await scene.states()["x"] == "pending 0")
  }
}
