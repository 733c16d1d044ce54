import Checksums
import Database
import Foundation
import Mail
import Reporting
import Support
import Testing

@Suite("Deliveries", .tenant)
struct DeliveriesTests {
  private static func reply(_ code: Int, _ text: String = "x") -> SMTPReply {
    SMTPReply(code: code, text: text)
  }

  @Test("What waits is sent once, to one recipient each, and no other tenant's")
  func sends() async throws {
    let scene = try MailScene()
    try await scene.enqueue((0..<120).map { scene.mail("\($0)", to: "p\($0)@example.org") })
    try await scene.enqueue([scene.mail("other")], of: scene.test.hillcrest)
    let transport = ScriptedTransport()
    let tally = try await scene.deliver(by: transport)
    #expect(tally[.sent] == 120)
    #expect(tally.remaining == 0)
    #expect(tally.secondsUntilNext == nil)
    #expect(Set(transport.all.map(\.recipient)).count == 120)
    #expect(Set(try await scene.states().values) == ["sent 1"])
    #expect(try await scene.states(of: scene.test.hillcrest) == ["other": "pending 0"])
    #expect(try await scene.deliver(by: transport).total == 0)
    #expect(transport.all.count == 120)
  }

  @Test("While a server talks the mail is written down as being sent, and no transaction is open")
  func claimedBefore() async throws {
    let scene = try MailScene()
    try await scene.enqueue([scene.mail("a")])
    let transport = ScriptedTransport { _ in
      let states = try? await scene.states()
      return states == ["a": "sending 1"] ? .accepted("") : .unclear("\(states ?? [:])")
    }
    #expect(try await scene.deliver(by: transport)[.sent] == 1)
  }

  @Test("What is put off is tried again later, with the same name and bytes, for three days")
  func putOff() async throws {
    let scene = try MailScene()
    try await scene.enqueue([scene.mail("a")])
    let transport = ScriptedTransport { _ in .deferred(Self.reply(451)) }
    let tally = try await scene.deliver(by: transport)
    #expect(tally[.deferred] == 1)
    #expect((120...360).contains(try #require(tally.secondsUntilNext)))
    #expect(try await scene.deliver(by: transport).total == 0)
    try await scene.letTimePass(hours: 71)
    let second = try await scene.deliver(by: transport)
    #expect((361...720).contains(try #require(second.secondsUntilNext)))
    try await scene.letTimePass(hours: 2)
    #expect(try await scene.deliver(by: transport)[.failed] == 1)
    #expect(try await scene.states() == ["a": "failed given_up 3"])
    #expect(Set(transport.all.map(\.id)).count == 1)
    #expect(Set(transport.all.map(\.bytes)).count == 1)
  }

  @Test("An address that two mails came back from gets nothing more; one that is full does")
  func bounces() async throws {
    let scene = try MailScene()
    let keys = ["a", "b", "c"]
    try await scene.enqueue(
      keys.map { scene.mail($0, to: "Gone@example.org") } + [
        scene.mail("full1", to: "full@example.org"), scene.mail("full2", to: "full@example.org"),
        scene.mail("full3", to: "full@example.org"),
      ])
    let transport = ScriptedTransport { sent in
      .refused(Self.reply(550), isBounce: sent.recipient.hasPrefix("Gone"))
    }
    let tally = try await scene.deliver(by: transport)
    #expect(tally[.failed] == 5)
    #expect(transport.all.filter { $0.recipient == "Gone@example.org" }.count == 2)
    let states = try await scene.states()
    #expect(keys.count { states[$0] == "failed refused 1" } == 2)
    try await scene.enqueue([scene.mail("later", to: "gone@EXAMPLE.org")])
    _ = try await scene.deliver(by: transport)
    #expect(try await scene.states()["later"] == "suppressed address_suppressed 0")
    #expect(try await scene.states().values.filter { $0.hasPrefix("suppressed") }.count == 2)
  }

  @Test("A wrong setting or a server out of order is nobody's bounce, and ends the run")
  func stops() async throws {
    let scene = try MailScene()
    try await scene.enqueue([scene.mail("a"), scene.mail("b", to: "max@example.org")])
    for outcome in [MailOutcome.misconfigured("no login"), .unreachable("nobody listens")] {
      let transport = ScriptedTransport { _ in outcome }
      let tally = try await scene.deliver(by: transport)
      #expect(tally.stop != nil)
      #expect(tally.remaining == 2)
      #expect(transport.all.count == 1)
      #expect(try await scene.states() == ["a": "pending 0", "b": "pending 0"])
    }
    #expect(try await scene.deliver(by: ScriptedTransport())[.sent] == 2)
  }

  @Test("After three broken connections in a row a run gives up and keeps the rest")
  func brokenConnections() async throws {
    let scene = try MailScene()
    try await scene.enqueue((0..<10).map { scene.mail("\($0)") })
    let transport = ScriptedTransport { _ in .interrupted("lost") }
    let tally = try await scene.deliver(by: transport)
    #expect(transport.all.count == 3)
    #expect(tally.stop == .unreachable("lost"))
    #expect(tally[.deferred] == 3)
    #expect(tally.remaining == 10)
  }

  @Test("Where no answer came a mail is sent again as it was, or waits for somebody")
  func noAnswer() async throws {
    let scene = try MailScene()
    try await scene.enqueue([scene.mail("again"), scene.mail("once") { $0.policy = .once }])
    let lost = ScriptedTransport { _ in .unclear("no answer") }
    _ = try await scene.deliver(by: lost)
    #expect(
      try await scene.states() == ["again": "deferred no_answer 1", "once": "unknown no_answer 1"])
    try await scene.letTimePass()
    let transport = ScriptedTransport()
    #expect(try await scene.deliver(by: transport)[.sent] == 1)
    #expect(transport.all.first == lost.all.first { $0.id == transport.all.first?.id })
  }

  @Test("What a run left half sent when it died is sent again as it was, or waits for somebody")
  func brokenOff() async throws {
    let scene = try MailScene()
    let ids = try await scene.enqueue([
      scene.mail("again"), scene.mail("once") { $0.policy = .once },
    ])
    for id in ids {
      try await scene.test.arrange(
        """
        UPDATE trellis.mails SET state = 'sending', claim_no = 7, claimed_at = now(),
               first_tried_at = now(), attempts = 1, body_sha256 = '', claimed_by = 'job 7/1'
         WHERE mail_id = \(id)
        """)
    }
    // It may be another run that is sending them at this moment.
    #expect(
      try await scene.deliver(by: ScriptedTransport(), run: DeliveryRun("job 7/2")).remaining == 2)
    let transport = ScriptedTransport()
    let tally = try await scene.deliver(
      ids.compactMap(\.self), by: transport, run: DeliveryRun("job 7/2", after: ["job 7/1"]))
    #expect(tally[.unknown] == 1)
    #expect(try await scene.states()["once"] == "unknown broken_off 1")
    // Under one Message-ID never two texts: what was sent first had another checksum.
    #expect(try await scene.states()["again"] == "failed content_changed 1")
    #expect(transport.all.isEmpty)
  }

  @Test("A run that lost a mail to another can change nothing of it")
  func fenced() async throws {
    let scene = try MailScene()
    let id = try #require(try await scene.enqueue([scene.mail("a")])[0])
    let slow = ScriptedTransport { _ in
      // Meanwhile the first run is taken for dead, and another sends the mail.
      let tally = try? await scene.deliver(
        [id], by: ScriptedTransport(), run: DeliveryRun("job 7/2", after: ["job 7/1"]))
      return tally?[.sent] == 1
        ? .refused(Self.reply(550), isBounce: true) : .unclear("\(tally as Any)")
    }
    let tally = try await scene.deliver([id], by: slow, run: DeliveryRun("job 7/1"))
    #expect(tally[.failed] == 0)
    #expect(try await scene.states() == ["a": "sent 2"])
  }

  @Test("A domain gets so many mails a minute and no more")
  func rate() async throws {
    let scene = try MailScene()
    try await scene.enqueue(
      (0..<5).map { scene.mail("a\($0)", to: "p\($0)@one.example.org") }
        + (0..<2).map { scene.mail("b\($0)", to: "p\($0)@two.example.org") })
    let slow = ScriptedTransport { _ in
      await scene.keepMinute() ? .accepted("250 Taken") : .unclear("the clock went on")
    }
    let tally = try await scene.deliver(by: slow, rate: 3)
    #expect(tally[.sent] == 5)
    #expect(tally.remaining == 2)
    #expect((5...60).contains(try #require(tally.secondsUntilNext)))
    try await scene.test.arrange(
      """
      UPDATE trellis.mails SET claimed_at = claimed_at - interval '1 hour'
       WHERE tenant_id = \(scene.test.riverside)
      """)
    #expect(try await scene.deliver(by: ScriptedTransport(), rate: 3)[.sent] == 2)
  }

  @Test("However many runs send, a domain gets no more than its share")
  func rateOfAll() async throws {
    let scene = try MailScene()
    let ids = try await scene.enqueue(
      (0..<4).map { scene.mail("\($0)", to: "p\($0)@one.example.org") })
    let last = try #require(ids[3])
    // Both runs look when one mail of the two is claimed.
    let first = ScriptedTransport { _ in
      let other = try? await scene.deliver([last], by: ScriptedTransport(), rate: 2)
      return await scene.keepMinute() && other != nil ? .accepted("") : .unclear("")
    }
    #expect(try await scene.deliver(by: first, rate: 2)[.sent] == 1)
    #expect(try await scene.states().values.filter { $0 == "sent 1" }.count == 2)
  }

  @Test("What a server has said is written down though the next mail cannot be claimed")
  func outcomeKept() async throws {
    let scene = try MailScene()
    let ids = try await scene.enqueue([scene.mail("a"), scene.mail("b")])
    // There is no further number of tries: whoever claims it fails.
    try await scene.test.arrange(
      """
      UPDATE trellis.mails SET attempts = 2147483647, next_at = next_at + interval '1 microsecond'
       WHERE mail_id = \(try #require(ids[1]))
      """)
    await #expect(throws: DatabaseError.self) {
      try await scene.deliver(by: ScriptedTransport())
    }
    #expect(
      try await scene.states() == ["a": "sent 1", "b": "pending 2147483647"])
  }

  @Test("A file that is not there for three days ends its mail")
  func fileGone() async throws {
    let scene = try MailScene()
    try await scene.enqueue([
      scene.mail("a") {
        $0.files = [
          .init(role: .attachment, path: "/nowhere/a.pdf", sha256: "", name: "a", mediaType: "a/b")
        ]
      }
    ])
    let first = try await scene.deliver(by: ScriptedTransport())
    #expect(first[.deferred] == 1)
    #expect((120...360).contains(try #require(first.secondsUntilNext)))
    try await scene.letTimePass(hours: 73)
    #expect(try await scene.deliver(by: ScriptedTransport())[.failed] == 1)
    #expect(try await scene.states() == ["a": "failed file_missing 2"])
  }

  @Test("A file that is not what it was ends its mail, and one that is not there puts it off")
  func files() async throws {
    let scene = try MailScene()
    let folder = try TemporaryFolder.make()
    let bytes = Array("%PDF-1.7".utf8)
    try Data(bytes).write(to: URL(filePath: "\(folder)/a.pdf"))
    func attached(_ name: String, sha256: String) -> (inout OutgoingMail) -> Void {
      {
        $0.files = [
          .init(
            role: .attachment, path: "\(folder)/\(name)", sha256: sha256, name: name,
            mediaType: "application/pdf")
        ]
      }
    }
    let sum = SHA256.hexadecimal(of: bytes)
    try await scene.enqueue([
      scene.mail("good", attached("a.pdf", sha256: sum)),
      scene.mail("changed", attached("a.pdf", sha256: SHA256.hexadecimal(of: "x"))),
      scene.mail("missing", attached("b.pdf", sha256: sum)),
      scene.mail("address", to: "nobody"),
      scene.mail("subject", to: "max@example.org"),
    ])
    try await scene.test.arrange(
      "UPDATE trellis.mails SET subject = E'a\\r\\nBcc: x@y.org' WHERE dedup_key = 'subject'")
    let transport = ScriptedTransport()
    _ = try await scene.deliver(by: transport)
    #expect(
      try await scene.states() == [
        "good": "sent 1", "changed": "failed file_changed 0", "missing": "deferred file_missing 1",
        "address": "failed address_invalid 0", "subject": "failed unmailable 0",
      ])
    let sent = try #require(transport.all.first)
    #expect(String(decoding: sent.bytes, as: UTF8.self).contains("JVBERi0xLjc="))
  }

  @Test("A run that is asked to end writes down what it has sent")
  func cancelled() async throws {
    let scene = try MailScene()
    try await scene.enqueue((0..<10).map { scene.mail("\($0)") })
    let task = Task {
      try await scene.deliver(
        by: ScriptedTransport { _ in
          withUnsafeCurrentTask { $0?.cancel() }
          return .accepted("250")
        })
    }
    _ = try? await task.value
    let states = try await scene.states()
    #expect(states.values.filter { $0 == "sent 1" }.count == 1)
    #expect(states.values.filter { $0 == "pending 0" }.count == 9)
  }
}
