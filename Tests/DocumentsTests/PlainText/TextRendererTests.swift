import Documents
import Testing

@Suite("Documents as plain text")
struct TextRendererTests {
  private func text(_ blocks: [Block], footer: Phrase = "") -> String {
    let document = Document(
      title: "Report", lang: "en", dir: .leftToRight,
      footer: Document.Footer(
        text: footer, page: Document.PageNumber(before: "", between: "", after: "")),
      blocks: blocks)
    return String(decoding: TextRenderer.render(document), as: UTF8.self)
  }

  @Test("Headings are underlined, paragraphs wrapped, and one blank line stands between")
  func flow() {
    let words = String(repeating: "word ", count: 20)
    #expect(
      text([.heading(1, "Ana's weeks"), .para(Phrase(text: words)), .heading(2, "Next")])
        == """
        Ana's weeks
        ===========

        word word word word word word word word word word word word word word
        word word word word word word

        Next
        ----

        """)
  }

  @Test("Lists hang, facts stand in two columns, and the footer closes the text")
  func lists() {
    let bullets = List(
      .bullets,
      [
        List.Item(lead: "Mon", text: Phrase(text: String(repeating: "abcd ", count: 16))),
        List.Item(text: "two"),
      ])
    let facts = List(
      .facts, [List.Item(lead: "9 of 11", text: "weeks met"), List.Item(lead: "3", text: "weeks")])
    let terms = List(.definitions, [List.Item(lead: "Met", text: "a conversation")])
    #expect(
      text([.list(bullets), .list(facts), .list(terms)], footer: "Riverside")
        == """
        - Mon abcd abcd abcd abcd abcd abcd abcd abcd abcd abcd abcd abcd abcd
          abcd abcd abcd
        - two

        9 of 11  weeks met
        3        weeks

        - Met: a conversation

        \(String(repeating: "-", count: 72))
        Riverside

        """)
  }

  @Test("Columns are aligned by what is seen: wide characters count two, marks none")
  func table() {
    let table = Table(
      caption: "Class", columns: ["Student", "Met", "Last"].map { Table.Column($0) },
      rows: [
        [.header("\(name: "王小明")"), .number(9, "9"), .text("Nov 2", detail: "9 days")],
        [.header("\(name: "Zoe\u{308}")"), .number(11, "11"), .empty],
      ])
    #expect(
      text([.table(table)])
        == """
        Class:

        Student  Met  Last
        -------  ---  --------------
        王小明     9  Nov 2 (9 days)
        Zoe\u{308}       11

        """)
  }

  @Test("A table that is too wide becomes a block for each row, without what is empty")
  func wideTable() {
    let long = Phrase(text: String(repeating: "long ", count: 8))
    let table = Table(
      caption: "", columns: ["Student", "Note", "Next", "Weeks"].map { Table.Column($0) },
      rows: [
        [.header("Ana"), .text(long), .text(long), .strip([.met], label: "met once")],
        [.header("Bo"), .empty, .progress(Progress(1, of: 2, label: "1 of 2")), .empty],
      ])
    #expect(
      text([.table(table)])
        == """
        Ana
          Note: long long long long long long long long
          Next: long long long long long long long long
          Weeks: met once

        Bo
          Next: 1 of 2

        """)
  }

  @Test("A figure is told by its label, and neither says again what the other says")
  func figures() {
    let strip = HeatStrip([.met], labels: [], dir: .leftToRight)
    let same = Figure(strip.drawing(label: "Met once. In order: met"), caption: "Met once.")
    let other = Figure(strip.drawing(label: "In order: met"), caption: "Met once.")
    #expect(text([.figure(same)]) == "Met once. In order: met\n")
    let less = Figure(strip.drawing(label: "Met once"), caption: "Met once.")
    #expect(text([.figure(other)]) == "Met once.\nIn order: met\n")
    #expect(text([.figure(less)]) == "Met once.\n")
  }

  @Test("Notices are indented, and words to be copied stand as a quotation")
  func callouts() {
    #expect(
      text([
        .callout(Callout(.notice, title: "Next meeting", ["Monday"])),
        .callout(Callout(.quote, ["Thank you."])), .pageBreak,
      ])
        == """
        Next meeting:
          Monday

        > Thank you.

        \(String(repeating: "-", count: 72))

        """)
  }

  @Test(
    "No line is wider than the page, in any script",
    arguments: [
      String(repeating: "漢字かな、", count: 60), String(repeating: "x", count: 200),
      String(repeating: "مرحبا ", count: 60), String(repeating: "👩‍👩‍👧‍👦", count: 80), "",
    ])
  func width(_ words: String) {
    let lines = text([.para(Phrase(text: words))]).split(separator: "\n")
    for line in lines { #expect(columns(of: line) <= 72) }
    #expect(lines.joined().filter { $0 != " " } == words.filter { $0 != " " })
    #expect(!lines.contains { $0.first == "、" })
  }

  private func columns(of line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      let isMark =
        scalar.properties.isJoinControl || scalar.properties.generalCategory == .nonspacingMark
      let isWide = (0x3000...0x9FFF).contains(scalar.value) || scalar.value >= 0x1F000
      return sum + (isMark ? 0 : isWide ? 2 : 1)
    }
  }
}
