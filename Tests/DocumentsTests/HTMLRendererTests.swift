import Documents
import Testing

@Suite("Documents as HTML")
struct HTMLRendererTests {
  private let hostile = "\u{202E}\"\u{301}><script>alert(1)</script><img src=x onerror=1>"

  private func document(_ blocks: [Block], dir: TextDirection = .leftToRight) -> Document {
    Document(
      title: "Report", lang: "en", dir: dir,
      footer: Document.Footer(
        text: "Foot \(name: "\"}</style><script>")",
        page: Document.PageNumber(before: "Page ", between: " of ", after: "")),
      blocks: blocks)
  }

  private func html(_ blocks: [Block], dir: TextDirection = .leftToRight) -> String {
    String(decoding: HTMLRenderer.render(document(blocks, dir: dir)), as: UTF8.self)
  }

  private func body(_ blocks: [Block], dir: TextDirection = .leftToRight) -> String {
    let page = html(blocks, dir: dir)
    guard let start = page.firstRange(of: "<body>") else { return "" }
    return String(page[start.lowerBound...])
  }

  /// One of every block and cell, each with a hostile name in every place that takes a phrase.
  private var everything: [Block] {
    let name: Phrase = "\(name: hostile)"
    let strip = HeatStrip(
      StripMark.allCases, labels: [StripLabel(cell: 0, text: name)], dir: .leftToRight)
    return [
      .heading(1, name), .heading(2, name), .heading(3, name), .para(name.strong), .note(name),
      .list(List(.bullets, [List.Item(lead: name, text: name), List.Item(text: name)])),
      .list(List(.facts, [List.Item(lead: name, text: name)])),
      .list(List(.definitions, [List.Item(lead: name, text: name)])),
      .table(
        Table(
          caption: name, columns: [Table.Column(name), Table.Column(name), Table.Column(name)],
          rows: [
            [.header(name, detail: name), .text(name, detail: name), .number(1, name)],
            [.strip([.met], label: name), .progress(Progress(1, of: 2, label: name)), .empty],
          ])),
      .figure(
        Figure(
          strip.drawing(label: name),
          key: [KeyEntry(sign: HeatStrip.sign(.met), meaning: name)], caption: name)),
      .callout(Callout(.notice, title: name, [name])), .callout(Callout(.quote, [name])),
      .pageBreak,
    ]
  }

  @Test("No place of a document lets a name become markup")
  func hostileNames() {
    let page = HTMLRenderer.render(document(everything))
    #expect(!page.containsSequence("<script"))
    #expect(!page.containsSequence("<img"))
    #expect(!page.containsSequence("\u{202E}"))
    #expect(page.occurrences(of: "</style>") == 1)
    #expect(page.occurrences(of: "&lt;script&gt;") >= 20)
  }

  @Test("The same document gives the same bytes")
  func deterministic() {
    #expect(HTMLRenderer.render(document(everything)) == HTMLRenderer.render(document(everything)))
  }

  @Test("Names are isolated from the direction of the sentence around them")
  func isolation() {
    let sentence: Phrase = "\(name: "مريم") met \(name: "Dan") \(3) times."
    #expect(body([.para(sentence)]).contains("<p><bdi>مريم</bdi> met <bdi>Dan</bdi> 3 times.</p>"))
  }

  @Test("A page says its language and direction, and that nothing may run or be fetched")
  func head() {
    let page = html([], dir: .rightToLeft)
    #expect(
      page.hasPrefix(
        "<!doctype html>\n<html lang=\"en\" dir=\"rtl\"><head><meta charset=\"utf-8\"/>"))
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("url("))
  }

  @Test("Scripts without an italic are not slanted by force")
  func upright() {
    let italics = html([]).split(separator: "}").filter { $0.contains("italic") }
    #expect(!italics.isEmpty)
    for rule in italics { #expect(rule.contains("font-synthesis:weight")) }
  }

  @Test("Printed pages are numbered, page x of y")
  func pageNumbers() {
    #expect(html([]).contains(#"content:"Page " counter(page) " of " counter(pages) """#))
  }

  @Test("Column heads and row heads have a scope, and a cell knows its column when it stands alone")
  func tables() {
    let table = Table(
      caption: "Class", columns: [Table.Column("Student"), Table.Column("Last met")],
      rows: [[.header("Ada"), .text("Nov 2", detail: "9 days ago")]])
    let page = body([.table(table)])
    #expect(page.contains(#"<th role="columnheader" scope="col">Student</th>"#))
    #expect(page.contains(#"<th role="rowheader" scope="row"><span>Ada</span></th>"#))
    #expect(
      page.contains(
        #"data-label="Last met"><span>Nov 2</span><span class="detail">9 days ago</span></td>"#))
  }

  @Test("A figure is an image with a name; its key is decoration beside words")
  func figures() {
    let strip = HeatStrip([.met, .missed], labels: [], dir: .leftToRight)
    let figure = Figure(
      strip.drawing(label: "Met one of two weeks"),
      key: [KeyEntry(sign: HeatStrip.sign(.met), meaning: "met")], caption: "One of two.")
    let page = body([.figure(figure)])
    #expect(page.contains(#"direction="ltr" role="img"><title>Met one of two weeks</title>"#))
    #expect(page.utf8.occurrences(of: "aria-hidden") == 1)
    #expect(page.contains("<figcaption>One of two.</figcaption>"))
  }

  @Test("A table of many columns is marked, so that it gives way sooner than a small one")
  func wideTables() {
    func page(_ count: Int) -> String {
      let columns = (0..<count).map { _ in Table.Column("Column") }
      let cells = [Cell.header("Row")] + (1..<count).map { _ in Cell.text("Cell") }
      return String(
        decoding: HTMLRenderer.render(
          document([.table(Table(caption: "Table", columns: columns, rows: [cells]))])),
        as: UTF8.self)
    }
    #expect(page(7).contains("<table role=\"table\" class=\"wide\">"))
    #expect(page(6).contains("<table role=\"table\" class=\"cards\">"))
    #expect(page(3).contains("<table role=\"table\" class=\"slim\">"))
  }
}

extension Sequence<UInt8> {
  func occurrences(of text: String) -> Int {
    let bytes = Array(self)
    let sought = Array(text.utf8)
    guard bytes.count >= sought.count else { return 0 }
    return (0...(bytes.count - sought.count))
      .count { bytes[$0] == sought[0] && bytes[$0..<($0 + sought.count)].elementsEqual(sought) }
  }

  func containsSequence(_ text: String) -> Bool { occurrences(of: text) > 0 }
}
