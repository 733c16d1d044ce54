import Documents
import Testing

@Suite("Documents as mail")
struct MailRendererTests {
  private let hostile = "\u{202E}\"\u{301}><script>alert(1)</script><img src=x onerror=1>\r\nBcc: x"

  private func mail(
    _ blocks: [Block], title: Phrase = "Ana's weeks", dir: TextDirection = .leftToRight,
    picture: (Drawing) -> [UInt8]? = { _ in nil }
  ) -> MailParts {
    let document = Document(
      title: title, lang: dir == .leftToRight ? "en" : "ar", dir: dir,
      footer: Document.Footer(
        text: "Riverside \(name: hostile)",
        page: Document.PageNumber(before: "", between: "", after: "")),
      blocks: blocks)
    return MailRenderer.render(document, picture: picture)
  }

  private func html(_ mail: MailParts) -> String { String(decoding: mail.html, as: UTF8.self) }

  private func everything(_ name: Phrase) -> [Block] {
    let strip = HeatStrip(
      StripMark.allCases + StripMark.allCases, labels: [StripLabel(cell: 0, text: name)],
      dir: .leftToRight)
    let cells: [Cell] = [
      .header(name, detail: name), .text(name, detail: name), .number(1, name),
      .strip([.met, .missed], label: name), .progress(Progress(1, of: 2, label: name)),
    ]
    let columns = cells.map { _ in Table.Column(name) }
    return [
      .heading(1, name), .heading(2, name), .heading(3, name), .para(name.strong), .note(name),
      .list(List(.bullets, [List.Item(lead: name, text: name), List.Item(text: name)])),
      .list(List(.facts, [List.Item(lead: name, text: name)])),
      .list(List(.definitions, [List.Item(lead: name, text: name)])),
      .table(Table(caption: name, columns: columns, rows: [cells])),
      .table(Table(caption: name, columns: Array(columns.prefix(3)), rows: [cells])),
      .figure(
        Figure(
          strip, label: name, key: StripMark.allCases.map { KeyEntry($0, meaning: name) },
          caption: name)),
      .figure(Figure(Drawing(width: 9, height: 9, label: name), caption: name)),
      .callout(Callout(.notice, title: name, [name])), .callout(Callout(.quote, [name])),
      .pageBreak,
    ]
  }

  @Test("A mail runs nothing, fetches nothing and leads nowhere, whatever is written in it")
  func nothingForeign() {
    let parts = mail(everything("\(name: hostile)"), title: "\(name: hostile)") { _ in [1] }
    let page = html(parts).lowercased()
    for bad in [
      "<script", "<style", "<link", "<a ", "<svg", "<form", "http", "url(", "@import", "\u{202E}",
      "position:", "class=",
    ] { #expect(!page.contains(bad), "\(bad)") }
    #expect(page.components(of: "<img").count == 2)
    #expect(page.components(of: "src=\"").dropFirst().allSatisfy { $0.hasPrefix("cid:figure-") })
    #expect(page.components(of: "&lt;script&gt;").count > 20)
  }

  @Test("A subject is one line, and the text part has the same words")
  func subjectAndText() {
    let parts = mail([.para("Met 9 of 11 weeks.")], title: "Ana\r\nBcc: x@example.org")
    #expect(parts.subject == "Ana Bcc: x@example.org")
    #expect(String(decoding: parts.text, as: UTF8.self).hasPrefix("Met 9 of 11 weeks.\n"))
  }

  @Test("A mail says its language and direction, also where only the inner table survives")
  func language() {
    let page = html(mail([.para("x")], dir: .rightToLeft))
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">"))
    #expect(page.components(of: "lang=\"ar\" dir=\"rtl\"").count == 3)
    #expect(page.contains("<td align=\"right\""))
  }

  @Test("The line beside the subject is the first paragraph, cut, or what is asked for")
  func preheader() {
    let long = Phrase(text: String(repeating: "word ", count: 40))
    #expect(html(mail([.para(long)])).contains(String(repeating: "word ", count: 22) + "\u{2026}"))
    let document = Document(
      title: "T", lang: "en", dir: .leftToRight,
      footer: Document.Footer(
        text: "", page: Document.PageNumber(before: "", between: "", after: "")),
      blocks: [.para("first")])
    let page = html(MailRenderer.render(document, preheader: "9 of 11"))
    #expect(page.contains("mso-hide:all\">9 of 11&#847;"))
  }

  @Test("A strip is a table of coloured cells, a sign in each, in rows that fit a telephone")
  func strips() {
    let strip = HeatStrip(
      [.met, .missed, .hold] + Array(repeating: .met, count: 13),
      labels: [StripLabel(cell: 0, text: "Sep"), StripLabel(cell: 4, text: "Oct")],
      dir: .leftToRight)
    let page = html(
      mail([
        .figure(Figure(strip, label: "Met", key: [KeyEntry(.met, meaning: "met")], caption: ""))
      ]))
    #expect(page.contains("role=\"img\" aria-label=\"Met\""))
    #expect(page.components(of: "bgcolor=\"#1f5aa8\"").count == 16)
    #expect(page.components(of: "\u{2713}</td>").count == 16)
    #expect(page.contains(">\u{2016}</td>") && page.contains(">\u{2013}</td>"))
    #expect(page.contains("<td colspan=\"4\"") && page.contains(">Sep</td><td colspan=\"4\""))
    #expect(!page.contains("<img"))
  }

  @Test("Another figure is a picture in the mail; without one it is told in words")
  func pictures() {
    let chart = Figure(Drawing(width: 300, height: 90, label: "Scores: 3, 5"), caption: "Scores")
    let drawn = mail([.figure(chart)]) { _ in [0x89, 0x50] }
    #expect(drawn.pictures.map(\.bytes) == [[0x89, 0x50]])
    #expect(drawn.pictures.map(\.fileName) == ["figure-1.png"])
    let page = html(drawn)
    #expect(page.contains("<img src=\"cid:\(drawn.pictures[0].contentID)\" alt=\"Scores: 3, 5\""))
    #expect(html(mail([.figure(chart)])).contains(">Scores: 3, 5</p>"))
  }

  @Test(
    "Every colour of a mail is one of the light colours of a page")
  func colours() {
    let light = Palette.light
    let known = Set(
      [
        light.paper, light.ink, light.muted, light.rule, light.accent, light.onAccent, light.tint,
      ].map { String($0 | 0x100_0000, radix: 16).dropFirst() })
    let colours = html(mail(everything("x"))).components(of: "#").dropFirst()
      .filter { !$0.hasPrefix("847") && !$0.hasPrefix("39;") }.map { $0.prefix(6) }
    #expect(colours.count > 100)
    #expect(Set(colours).subtracting(known) == [])
  }

  @Test("The same document gives the same bytes, and a mail stays far below what programs clip")
  func bytes() {
    let blocks = everything("\(name: hostile)")
    #expect(mail(blocks) == mail(blocks))
    #expect(mail(blocks).html.count < 50_000)
  }
}

extension String {
  /// The pieces between the places where a text stands.
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
