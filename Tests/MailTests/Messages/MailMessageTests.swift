import CivilTime
import Testing

@testable import Mail

@Suite("Mail as bytes")
struct MailMessageTests {
  private static let noon = Instant(microsecondsSince1970: 1_791_288_000_000_000)

  private static func message(
    subject: String = "News", from name: String = "Riverside", text: String = "Hello\n"
  ) throws -> MailMessage {
    MailMessage(
      from: Mailbox(name: name, address: try MailAddress("news@riverside.example.org")),
      to: Mailbox(address: try MailAddress("eva@example.org")), subject: subject,
      id: try MessageID("abc234@riverside.example.org"), date: noon, text: Array(text.utf8))
  }

  private static func read(_ message: MailMessage) throws -> ReadMessage {
    try #require(ReadMessage(try message.bytes()))
  }

  @Test("A plain mail has each header once, and its text")
  func plain() throws {
    let mail = try Self.read(try Self.message(text: "Dear family,\n\n.all is well. \nBye"))
    #expect(mail["from"] == "Riverside <news@riverside.example.org>")
    #expect(mail["to"] == "eva@example.org")
    #expect(mail["subject"] == "News")
    #expect(mail["date"] == "Tue, 06 Oct 2026 12:00:00 +0000")
    #expect(mail["message-id"] == "<abc234@riverside.example.org>")
    #expect(mail["auto-submitted"] == "auto-generated")
    #expect(mail["mime-version"] == "1.0")
    #expect(mail["list-unsubscribe"] == nil)
    #expect(mail.content == Array("Dear family,\n\n.all is well. \nBye\n".utf8))
  }

  @Test(
    "A subject is read back in any script, however long",
    arguments: [
      "Informe de Ana para octubre", "Año nuevo: ¿cómo va?", "你好，世界", "تقرير الشهر",
      "=?utf-8?Q?fake?=", "two  spaces", " edge ", "a\"b\\c", "👩‍👩‍👧 family", "",
      String(repeating: "long words in a row ", count: 80) + "end",
      String(repeating: "x", count: 2_000), String(repeating: "ünïcödé", count: 300),
    ])
  func subjects(subject: String) throws {
    let mail = try Self.read(try Self.message(subject: subject))
    #expect(mail.text(of: "subject") == subject)
  }

  @Test(
    "A name is read back with commas, quotes and other alphabets",
    arguments: ["Riverside Mentoring", "Smith, Ana", "O'Neill \"Ned\"", "Böll & Söhne", "学校"])
  func names(name: String) throws {
    let from = try #require(try Self.read(try Self.message(from: name))["from"])
    let words = try #require(EncodedWordReader.text(String(from.dropLast(29))))
    let plain =
      words.hasPrefix("\"")
      ? String(words.dropFirst().dropLast()).replacing("\\\"", with: "\"")
      : words
    #expect(plain == name)
    #expect(from.hasSuffix(" <news@riverside.example.org>"))
  }

  @Test(
    "What could end a header or begin another is refused",
    arguments: [
      "a\r\nBcc: x@example.org", "a\nb", "a\rb", "a\u{0}b", "a\u{85}b", "a\u{2028}b", "a\u{1B}b",
      "a\u{7F}b", "a\tb",
    ])
  func hostileText(text: String) throws {
    #expect(throws: MailProblem.self) { try Self.message(subject: text).bytes() }
    #expect(throws: MailProblem.self) { try Self.message(from: text).bytes() }
    #expect(throws: MailProblem.self) { try MailAddress("\(text)@example.org") }
    #expect(throws: MailProblem.self) { try MessageID("\(text)@example.org") }
    var message = try Self.message()
    message.attachments = [MailFile(name: text, mediaType: "application/pdf", bytes: [])]
    #expect(throws: MailProblem.self) { try message.bytes() }
    message.attachments = [MailFile(name: "a.pdf", mediaType: "a/\(text)", bytes: [])]
    #expect(throws: MailProblem.self) { try message.bytes() }
  }

  @Test(
    "An address is one name, one @ and one domain",
    arguments: [
      "", "eva", "eva@", "@example.org", "a@b@c", "a b@example.org", "eva@example..org",
      ".eva@example.org", "eva<x@example.org", "eva>@example.org", "eva,max@example.org",
      "\"eva\"@example.org", "évà@example.org", "eva@exämple.org", "eva@[127.0.0.1]",
      String(repeating: "a", count: 65) + "@example.org", "<eva@example.org>",
    ])
  func addresses(text: String) {
    #expect(throws: MailProblem.self) { try MailAddress(text) }
  }

  @Test("A page, its pictures and files stand in their parts, and come out as they went in")
  func parts() throws {
    var message = try Self.message(text: "Words =3D\n")
    message.html = Array("<p>Señal</p><img src=\"cid:figure-1@report.trellis\">".utf8)
    let picture = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let file = (0..<40_001).map { UInt8(truncatingIfNeeded: $0 &* 17) }
    message.pictures = [
      MailFile(
        name: "figure-1.png", mediaType: "image/png", bytes: picture,
        contentID: "figure-1@report.trellis")
    ]
    message.attachments = [
      MailFile(name: "informe año.pdf", mediaType: "application/pdf", bytes: file),
      MailFile(name: "report.pdf", mediaType: "application/pdf", bytes: Array(file.prefix(1))),
    ]
    let parts = try #require(try Self.read(message).parts)
    #expect(parts.count == 3)
    let body = try #require(parts.first?.parts)
    #expect(body.first?.content == Array("Words =3D\n".utf8))
    let related = try #require(body.last?.parts)
    #expect(related.first?.content == message.html.map { $0 + [0x0A] })
    #expect(related.last?["content-id"] == "<figure-1@report.trellis>")
    #expect(related.last?.content == picture)
    #expect(parts[1].content == file)
    #expect(parts[1].parameter("filename", of: "content-disposition") == "informe año.pdf")
    #expect(parts[2].content == [0])
    #expect(parts[2].parameter("filename", of: "content-disposition") == "report.pdf")
  }

  @Test(
    "The name of a file is read back in any script, however long",
    arguments: ["报告.pdf", "a b.pdf", "100%.pdf", String(repeating: "ñ", count: 90) + ".pdf"])
  func fileNames(name: String) throws {
    var message = try Self.message()
    message.attachments = [MailFile(name: name, mediaType: "application/pdf", bytes: [1])]
    let bytes = try message.bytes()
    let part = try #require(ReadMessage(bytes)?.parts?.last)
    #expect(part.parameter("filename", of: "content-disposition") == name)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 })
  }

  @Test("A name that leads into a folder is refused", arguments: ["../a.pdf", "a\\b.pdf", ""])
  func fileFolders(name: String) throws {
    var message = try Self.message()
    message.attachments = [MailFile(name: name, mediaType: "application/pdf", bytes: [])]
    #expect(throws: MailProblem.self) { try message.bytes() }
  }

  @Test("The same mail is the same bytes, and who wants no more knows where to write")
  func sameBytes() throws {
    var message = try Self.message(subject: "Año")
    message.unsubscribe = try MailAddress("office@riverside.example.org")
    #expect(try message.bytes() == message.bytes())
    let mail = try Self.read(message)
    #expect(mail["list-unsubscribe"] == "<mailto:office@riverside.example.org?subject=stop>")
  }

  @Test("A sender is read with a name, with quotes, or alone")
  func mailboxes() throws {
    let named = try Mailbox("\"Riverside, Mentoring\" <news@example.org>")
    #expect(named.name == "Riverside, Mentoring")
    #expect(try Mailbox(named.description) == named)
    #expect(try Mailbox("news@example.org").name == "")
    #expect(throws: MailProblem.self) { try Mailbox("News <news@example.org> x") }
    #expect(throws: MailProblem.self) { try Mailbox("News <news@example.org\r\n>") }
  }
}
