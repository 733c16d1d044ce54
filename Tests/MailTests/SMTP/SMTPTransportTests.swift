import Support
import Testing

@testable import Mail

@Suite("Sending by SMTP")
struct SMTPTransportTests {
  private static let message = Array("Subject: x\r\n\r\n.dot\r\n..dots\r\nend\r\n".utf8)

  private static func settings(_ server: ScriptedMailServer) -> SMTPSettings {
    var settings = SMTPSettings(
      host: "127.0.0.1", port: server.port, encryption: .none, domain: "riverside.example.org")
    settings.replySeconds = 60
    return settings
  }

  private static func send(
    _ transport: SMTPTransport, _ message: [UInt8] = message, to: String = "eva@example.org"
  ) async throws -> MailOutcome {
    await transport.send(
      message, try MessageID("a@example.org"), from: try MailAddress("news@example.org"),
      to: try MailAddress(to))
  }

  /// What becomes of a message where one line is answered otherwise than usual.
  private static func outcome(
    answering verb: String, _ answer: ScriptedMailServer.Answer, extensions: [String] = [],
    _ change: (inout SMTPSettings) -> Void = { _ in }
  ) async throws -> MailOutcome {
    let server = try ScriptedMailServer(extensions: extensions) { line in
      line.hasPrefix(verb) && (verb != "" || line == "") ? answer : nil
    }
    defer { server.stop() }
    var settings = settings(server)
    if case .hang = answer { settings.replySeconds = 1 }
    change(&settings)
    let transport = SMTPTransport(settings)
    let outcome = try await send(transport)
    await transport.close()
    return outcome
  }

  @Test("Many messages go over one connection, each to its one recipient, dots and all")
  func oneConnection() async throws {
    let server = try ScriptedMailServer()
    defer { server.stop() }
    let transport = SMTPTransport(Self.settings(server))
    for number in 0..<20 {
      let outcome = try await Self.send(transport, to: "p\(number)@example.org")
      #expect(outcome == .accepted("250 2.0.0 Taken"))
    }
    await transport.close()
    #expect(server.connections == 1)
    #expect(server.delivered.map(\.to) == (0..<20).map { ["p\($0)@example.org"] })
    #expect(server.delivered.allSatisfy { $0.from == "news@example.org" })
    #expect(server.delivered.allSatisfy { $0.message == Self.message })
  }

  @Test("A large message arrives whole")
  func largeMessage() async throws {
    let server = try ScriptedMailServer()
    defer { server.stop() }
    let line = Array((String(repeating: ".", count: 70) + "\r\n").utf8)
    let message = (0..<40_000).flatMap { _ in line }
    let outcome = try await Self.send(SMTPTransport(Self.settings(server)), message)
    #expect(outcome == .accepted("250 2.0.0 Taken"))
    let isWhole = server.delivered.first?.message == message
    #expect(isWhole)
  }

  @Test("A recipient or a message that is refused for good is; an unknown address is a bounce")
  func refusals() async throws {
    #expect(
      try await Self.outcome(answering: "RCPT", .say("550 5.1.1 No such user"))
        == .refused(SMTPReply(code: 550, text: "5.1.1 No such user"), isBounce: true))
    #expect(
      try await Self.outcome(answering: "RCPT", .say("550 5.7.1 Not from you"))
        == .refused(SMTPReply(code: 550, text: "5.7.1 Not from you"), isBounce: false))
    #expect(
      try await Self.outcome(answering: ".", .say("554 Looks like spam"))
        == .refused(SMTPReply(code: 554, text: "Looks like spam"), isBounce: false))
    #expect(
      try await Self.outcome(answering: "DATA", .say("554-No\r\n554 thanks"))
        == .refused(SMTPReply(code: 554, text: "No thanks"), isBounce: false))
  }

  @Test("What a server puts off is tried again", arguments: ["RCPT", "DATA", "."])
  func putOff(verb: String) async throws {
    #expect(
      try await Self.outcome(answering: verb, .say("451 4.7.1 Greylisted"))
        == .deferred(SMTPReply(code: 451, text: "4.7.1 Greylisted")))
    #expect(
      try await Self.outcome(answering: verb, .say("452 Full"))
        == .deferred(SMTPReply(code: 452, text: "Full")))
  }

  @Test("A server that refuses everybody is nobody's bounce")
  func nobodysFault() async throws {
    let login: (inout SMTPSettings) -> Void = {
      $0.login = .init(user: "news", password: "secret")
    }
    let outcomes = [
      try await Self.outcome(
        answering: "AUTH", .say("535 5.7.8 Wrong"), extensions: ["AUTH PLAIN"], login),
      try await Self.outcome(answering: "NOTHING", .drop) { $0.encryption = .starttls },
      try await Self.outcome(answering: "STARTTLS", .say("454 Not now"), extensions: ["STARTTLS"]) {
        $0.encryption = .starttls
      },
      try await Self.outcome(answering: "MAIL", .say("550 5.7.1 Who are you")),
      try await Self.outcome(answering: "", .say("554 Go away")),
    ]
    for outcome in outcomes {
      guard case .misconfigured(let words) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(!words.contains("secret"))
    }
  }

  @Test("A server that is not there, or too busy for anybody, is unreachable")
  func unreachable() async throws {
    let server = try ScriptedMailServer()
    server.stop()
    guard case .unreachable = try await Self.send(SMTPTransport(Self.settings(server))) else {
      Issue.record("a port that nobody listens on")
      return
    }
    for answer in [ScriptedMailServer.Answer.drop, .hang] {
      guard case .unreachable = try await Self.outcome(answering: "EHLO", answer) else {
        Issue.record("a server that says nothing after its greeting")
        continue
      }
    }
    #expect(try await Self.outcome(answering: "", .say("421 Busy")) == .unreachable("421 Busy"))
    #expect(try await Self.outcome(answering: "MAIL", .say("451 Busy")) == .unreachable("451 Busy"))
  }

  @Test(
    "Before the dot a lost or silent connection has delivered nothing",
    arguments: ["MAIL", "RCPT", "DATA"])
  func lostBeforeDot(verb: String) async throws {
    for answer in [ScriptedMailServer.Answer.drop, .hang] {
      guard case .interrupted = try await Self.outcome(answering: verb, answer) else {
        Issue.record("\(verb) \(answer)")
        continue
      }
    }
  }

  @Test("After the dot nobody knows")
  func lostAfterDot() async throws {
    for answer in [ScriptedMailServer.Answer.drop, .hang] {
      guard case .unclear = try await Self.outcome(answering: ".", answer) else {
        Issue.record("\(answer)")
        continue
      }
    }
  }

  @Test("After a broken connection the next message goes over a new one")
  func reconnects() async throws {
    let server = try ScriptedMailServer { line in line.contains("lost@") ? .drop : nil }
    defer { server.stop() }
    let transport = SMTPTransport(Self.settings(server))
    #expect(try await Self.send(transport) == .accepted("250 2.0.0 Taken"))
    guard case .interrupted = try await Self.send(transport, to: "lost@example.org") else {
      Issue.record("the connection was lost")
      return
    }
    #expect(try await Self.send(transport) == .accepted("250 2.0.0 Taken"))
    #expect(server.connections == 2)
    #expect(server.delivered.count == 2)
  }

  @Test("A login is asked for in a form that the server knows, and never printed")
  func login() async throws {
    let server = try ScriptedMailServer(extensions: ["AUTH PLAIN"]) { line in
      if line.hasPrefix("AUTH") { return .say("334 ") }
      return line == "AG5ld3MAc2VjcmV0" ? .say("235 2.7.0 Welcome") : nil
    }
    defer { server.stop() }
    var settings = Self.settings(server)
    settings.login = .init(user: "news", password: "secret")
    #expect(try await Self.send(SMTPTransport(settings)) == .accepted("250 2.0.0 Taken"))
    #expect(server.commands.contains { $0.hasPrefix("AUTH PLAIN") })
    #expect(!"\(settings)".contains("secret"))
    #expect(!String(reflecting: settings).contains("secret"))
  }

  @Test("A run that is cancelled sends nothing more")
  func cancelled() async throws {
    let server = try ScriptedMailServer()
    defer { server.stop() }
    let transport = SMTPTransport(Self.settings(server))
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await Self.send(transport)
    }
    task.cancel()
    guard case .interrupted = try await task.value else {
      Issue.record("it was sent")
      return
    }
    #expect(server.delivered.isEmpty)
  }
}
