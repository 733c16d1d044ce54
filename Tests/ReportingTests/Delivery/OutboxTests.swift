import Database
import Reporting
import Support
import Testing

@Suite("The outbox", .tenant)
struct OutboxTests {
  private struct Refusal: Error {}

  @Test("A mail is there if what it tells of happened, and else it is not")
  func sameTransaction() async throws {
    let scene = try MailScene()
    let outbox = try scene.outbox()
    await #expect(throws: Refusal.self) {
      try await scene.test.database.tenant(scene.test.riverside) { tx in
        try outbox.enqueue([scene.mail("lost")], by: "test", in: tx)
        throw Refusal()
      }
    }
    #expect(try await scene.states().isEmpty)
    try await scene.enqueue([scene.mail("kept")])
    #expect(try await scene.states() == ["kept": "pending 0"])
    #expect(try await scene.states(of: scene.test.hillcrest).isEmpty)
  }

  @Test("The same is mailed once to a tenant's people, however often it is put in")
  func dedupKeys() async throws {
    let scene = try MailScene()
    let first = try await scene.enqueue([scene.mail("a"), scene.mail("b")])
    let second = try await scene.enqueue([scene.mail("b"), scene.mail("c")])
    #expect(first.allSatisfy { $0 != nil })
    #expect(second.map { $0 != nil } == [false, true])
    #expect(try await scene.enqueue([scene.mail("a")], of: scene.test.hillcrest)[0] != nil)
    let transport = ScriptedTransport()
    _ = try await scene.deliver(by: transport)
    #expect(transport.all.count == 3)
  }

  @Test("Names of mails are their own, and nobody's to guess from another tenant's")
  func messageIDs() async throws {
    let scene = try MailScene()
    let transport = ScriptedTransport()
    for tenant in [scene.test.riverside, scene.test.hillcrest] {
      try await scene.enqueue([scene.mail("a"), scene.mail("b")], of: tenant)
      _ = try await scene.deliver(by: transport, of: tenant)
    }
    let names = transport.all.map(\.id)
    #expect(Set(names).count == 4)
    for name in names {
      let halves = name.split(separator: "@")
      #expect(halves.last == "riverside.example.org")
      #expect(halves.first?.count == 26)
      let letters = Set("abcdefghijklmnopqrstuvwxyz234567")
      #expect(halves.first?.allSatisfy(letters.contains) == true)
    }
  }

  @Test("Ten thousand mails are put in by one statement, in flat memory")
  func manyMails() async throws {
    let scene = try MailScene()
    let ids = try await scene.enqueue(
      (0..<10_000).map { scene.mail("many/\($0)", to: "p\($0)@example.org") })
    #expect(Set(ids.compactMap(\.self)).count == 10_000)
  }
}
