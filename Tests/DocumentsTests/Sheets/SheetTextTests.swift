import Documents
import Testing

@Suite("Text in sheets")
struct SheetTextTests {
  private func sheet(_ texts: [String]) -> Sheet {
    Sheet(
      name: "Texts", columns: [SheetColumn("text"), SheetColumn("sign")],
      rows: texts.map { [.text($0), .text("x")] })
  }

  private func back(_ texts: [String]) throws -> [String] {
    try WrittenBook([sheet(texts)]).rows().dropFirst().map { $0.first ?? "" }
  }

  @Test("What looks like a formula stays text in a workbook, to the letter")
  func formulas() throws {
    let texts = [
      "=HYPERLINK(\"http://example.org\")", "+1 555 0100", "-2+3", "@SUM(A1)", "\u{FF1D}1+1",
      "=cmd|' /C calc'!A0", "{=1}", "http://example.org", "1e5", "0123",
    ]
    let book = try WrittenBook([sheet(texts)])
    #expect(try book.rows().dropFirst().map { $0[0] } == texts)
    let part = try book.part("xl/worksheets/sheet1.xml")
    #expect(!part.contains("<f>") && !part.contains("<hyperlink"))
    #expect(part.contains("inlineStr"))
  }

  @Test("What looks like a formula is guarded in CSV, in every column of text; numbers are not")
  func formulasInCSV() throws {
    let sheet = Sheet(
      name: "Texts", columns: [SheetColumn("=title"), SheetColumn("n", .integer)],
      rows: [
        [.text("=1+1"), .integer(-5)], [.text("\u{FF1D}1"), .decimal(-0.5)],
        [.text("a,\"b\"\n"), .empty], [.text("\t=1")], [.text("-7"), .ratio(1, of: 2)],
      ])
    #expect(throws: SheetError.misplacedRatio(sheet: "Texts", row: 6, column: "n")) {
      try SheetRenderer.csv(sheet)
    }
    var fitting = sheet
    fitting.rows.removeLast()
    let csv = String(decoding: try SheetRenderer.csv(fitting), as: UTF8.self)
    #expect(
      csv == "\u{FEFF}'=title,n\r\n'=1+1,-5\r\n'\u{FF1D}1,-0.5\r\n\"a,\"\"b\"\"\n\",\r\n'\t=1,\r\n")
  }

  @Test("Characters that XML cannot hold are shown as replaced, and none of them spoils the file")
  func hostile() throws {
    let texts = ["a\u{0}b", "a\u{1B}[31mb", "a\u{FFFE}b", "x]]></t>&<&amp;", "\u{10FFFF}\u{1F600}"]
    #expect(
      try back(texts) == [
        "a\u{FFFD}b", "a\u{FFFD}[31mb", "a\u{FFFD}b", "x]]></t>&<&amp;", "\u{10FFFF}\u{1F600}",
      ])
  }

  @Test("What looks like a workbook's escape comes back as it was typed")
  func escapes() throws {
    let texts = ["_x0041_", "a_x005F_b", "_x000D__x000A_", "_x", "__x00e9_", "_xZZZZ_"]
    let part = try WrittenBook([sheet(texts)]).part("xl/worksheets/sheet1.xml")
    for escape in ["_x005F_x0041_", "a_x005F_x005F_b", "_x005F_x000D__x005F_x000A_", ">_x<"] {
      #expect(part.contains(escape))
    }
    #expect(try back(texts) == texts)
  }

  @Test("A text is cut at 32,767 units and says so; one that just fits is kept")
  func length() throws {
    let longest = String(repeating: "é", count: 32_767)
    let wide = String(repeating: "\u{1F600}", count: 16_384)
    let back = try back([longest, longest + "x", wide])
    #expect(back[0] == longest)
    #expect(back[1].utf16.count == 32_767 && back[1].hasSuffix("é\u{2026}"))
    #expect(back[2].utf16.count == 32_767 && back[2].hasSuffix("\u{1F600}\u{2026}"))
    let shortened = try withFolder {
      try SheetRenderer.write(
        Workbook(WrittenBook.properties, sheets: [sheet([longest, longest + "x", wide])]),
        to: $0 + "/book.xlsx")
    }
    #expect(shortened == 2)
  }

  @Test("Names of sheets follow the rules of spreadsheets, whatever they were")
  func names() throws {
    let long = "A very long name of a sheet that nobody can read"
    let names = [
      "Grade 9/10: [new]?*\\", "grade 9-10- -new----", "'quoted'", "", "History", long, long,
      "\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}",
      "<script>&\"",
    ]
    let written = try WrittenBook(names.map { Sheet(name: $0, columns: [], rows: []) }).sheetNames
    #expect(
      written.prefix(7) == [
        "Grade 9-10- -new----", "grade 9-10- -new---- (2)", "quoted", "\u{2014}", "History (2)",
        "A very long name of a sheet tha", "A very long name of a sheet (2)",
      ])
    #expect(written[7].utf16.count == 30)
    #expect(written[8] == "&lt;script&gt;&amp;&quot;")
  }
}
