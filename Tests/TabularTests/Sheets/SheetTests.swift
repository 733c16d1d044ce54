import Testing

@testable import Tabular

@Suite("Workbooks")
struct SheetTests {
  private func read(
    _ workbook: TestWorkbook, sheet: String? = nil, name: String = "roster.xlsx"
  ) throws -> Reading {
    try Reading(TabularFile(name: name, bytes: workbook.bytes), sheet: sheet)
  }

  private static let header = "<row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
  private static let names = ["<t>id</t>", "<t>name</t>"]

  @Test("Shared, inline, computed, logical and failed cells are read as the sheet shows them")
  func kinds() throws {
    let rows =
      Self.header + "<row r='2'><c r='A2'><v>1001</v></c><c r='B2' t='s'><v>2</v></c></row>"
      + "<row r='3'><c t='n'><v>1002.0</v></c><c t='inlineStr'><is><r><t>B</t></r><r><t>o</t></r></is></c></row>"
      + "<row r='4'><c><v>1.5</v></c><c t='str'><f>A1</f><v>C&amp;y</v></c></row>"
      + "<row r='5'><c t='b'><v>1</v></c><c t='e'><v>#REF!</v></c></row>"
    let shared = Self.names + ["<r><t>A</t></r><r><t>na</t></r><rPh><t>guide</t></rPh>"]
    let reading = try read(TestWorkbook(rows: rows, shared: shared))
    #expect(reading.layout.header.names == ["id", "name"])
    #expect(reading.layout.sheet == "Roster")
    #expect(
      reading.cells == [["1001", "Ana"], ["1002", "Bo"], ["1.5", "C&y"], ["TRUE", "#REF!"]])
    #expect(reading.lines == [2, 3, 4, 5])
  }

  @Test("Rows and cells that the sheet leaves out are blank and keep the places of the others")
  func gaps() throws {
    let rows =
      "<row r='3'><c r='B3' t='s'><v>0</v></c><c r='D3' t='s'><v>1</v></c></row>"
      + "<row r='7'><c r='B7'><v>1</v></c></row><row r='8'/><row r='9'><c r='D9'><v>2</v></c></row>"
    let reading = try read(TestWorkbook(rows: rows, shared: Self.names))
    #expect(reading.layout.header.names == ["Column 1", "id", "Column 3", "name"])
    #expect(reading.layout.headerLine == 3)
    #expect(reading.cells == [["", "1"], ["", "", "", "2"]])
    #expect(reading.lines == [7, 9])
    #expect(reading.isFlawless)
  }

  @Test("Numbers that the sheet shows as dates and times are read in ISO 8601")
  func dates() throws {
    let formats = "<numFmt numFmtId='164' formatCode='[$-409]d\\-mmm\\-yy;@'/>"
    let cellFormats =
      "<xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='20'/><xf numFmtId='22'/>"
    let rows =
      Self.header + "<row><c s='1'><v>40787</v></c><c s='2'><v>1</v></c></row>"
      + "<row><c s='3'><v>0.625</v></c><c s='4'><v>40787.6458333333</v></c></row>"
      + "<row><c s='1'><v>59</v></c><c s='1'><v>61</v></c></row>"
      + "<row><c s='0'><v>40787</v></c><c s='1'><v>-5</v></c></row>"
    let reading = try read(
      TestWorkbook(rows: rows, shared: Self.names, formats: formats, cellFormats: cellFormats))
    #expect(
      reading.cells == [
        ["2011-09-01", "1900-01-01"], ["15:00", "2011-09-01 15:30"], ["1900-02-28", "1900-03-01"],
        ["40787", "-5"],
      ])
  }

  @Test("A workbook that counts days from 1904 is read by that count")
  func from1904() throws {
    let rows = Self.header + "<row><c s='1'><v>39325</v></c><c s='1'><v>0</v></c></row>"
    let reading = try read(
      TestWorkbook(
        rows: rows, shared: Self.names, cellFormats: "<xf numFmtId='14'/>",
        workbookProperties: "date1904='1'"))
    #expect(reading.cells == [["2011-09-01", "1904-01-01"]])
  }

  @Test(
    "Formats are told apart by their places for day, year, hour and second",
    arguments: [
      ("yyyy-mm-dd", .date), ("d/m", .date), ("h:mm AM/PM", .time), ("[h]:mm", .time),
      ("0.00", .number), ("#,##0 \"days\"", .number), ("[Red]0", .number), ("\\d0", .number),
      ("General", .number), ("mm:ss", .time), ("0;[Red]d", .number),
    ] as [(String, CellStyles.Kind)])
  func formats(_ format: String, _ kind: CellStyles.Kind) {
    #expect(CellStyles.kind(of: format) == kind)
  }

  @Test("Long numbers that lost digits keep the look by which the damage is known")
  func longNumbers() throws {
    let rows =
      Self.header + "<row><c><v>1.23456789012346E+17</v></c><c><v>123456789012</v></c></row>"
    let reading = try read(TestWorkbook(rows: rows, shared: Self.names))
    #expect(reading.cells == [["1.23456789012346E+17", "123456789012"]])
    #expect(SpreadsheetDamage.of(reading.cells[0][0].utf8) == .scientific)
  }

  @Test("The first sheet that is not hidden is read, or the one that is named")
  func sheets() throws {
    let rows = Self.header + "<row><c><v>1</v></c><c><v>2</v></c></row>"
    let hidden = TestWorkbook(
      rows: rows, shared: Self.names, sheets: [("Lists", "state='hidden'"), ("Roster", "")])
    #expect(try read(hidden).layout.sheet == "Roster")
    let two = TestWorkbook(rows: rows, shared: Self.names, sheets: [("Notes", ""), ("Roster", "")])
    #expect(try read(two, sheet: "roster").cells == [["1", "2"]])
    #expect(try read(two, sheet: "2").layout.sheet == "Roster")
    let expected = TabularError(
      file: "roster.xlsx",
      reason: .workbook(.noSheet(named: "Kids", available: ["Notes", "Roster"])))
    #expect(throws: expected) { try read(two, sheet: "Kids") }
    #expect(expected.hint == "Its sheets are: 1 Notes, 2 Roster.")
  }

  @Test("A formula without its value is an error of its cell, not a blank one")
  func unsavedFormulas() throws {
    let rows =
      Self.header + "<row r='2'><c><f>A1</f></c><c t='str'><f>A1</f><v></v></c></row>"
      + "<row r='3'><c/><c><f>A1</f></c></row><row r='4'><c><f>A1</f><v>7</v></c></row>"
    let reading = try read(TestWorkbook(rows: rows, shared: Self.names))
    #expect(reading.cells == [["", ""], ["", ""], ["7"]])
    #expect(
      reading.codes == [["spreadsheet.formula_unsaved"], ["spreadsheet.formula_unsaved"], []])
    #expect(reading.rows.map { $0.problems.map(\.column) } == [[0], [1], []])
  }

  @Test("Characters that XML cannot hold come back from their escapes")
  func escapes() {
    #expect(
      SheetText.unescaped(Array("a_x000D_b_x005F_x_x00ZZ_".utf8)) == Array("a\rb_x_x00ZZ_".utf8))
  }

  @Test("A workbook named .csv is refused with what to do")
  func misnamed() {
    #expect(throws: TabularError(file: "roster.csv", reason: .kind(.xlsx))) {
      try read(TestWorkbook(rows: Self.header), name: "roster.csv")
    }
  }

  @Test("A part that declares a document type is refused")
  func documentType() {
    var workbook = TestWorkbook(rows: Self.header, shared: Self.names)
    workbook.parts[4].content = "<!DOCTYPE sst [<!ENTITY a 'aaaa'>]><sst><si><t>&a;</t></si></sst>"
    #expect(
      throws: TabularError(
        file: "roster.xlsx", reason: .workbook(.documentType(part: "xl/sharedStrings.xml")))
    ) { try read(workbook) }
  }

  @Test("A part that claims to unpack beyond all proportion is refused before it is unpacked")
  func bomb() {
    var workbook = TestWorkbook(rows: Self.header, shared: Self.names)
    workbook.claimedSizes["xl/worksheets/sheet0.xml"] = 3_000_000_000
    #expect(
      throws: TabularError(
        file: "roster.xlsx", reason: .workbook(.tooLarge(part: "xl/worksheets/sheet0.xml")))
    ) { try read(workbook) }
  }

  @Test(
    "Broken XML, and cells that name no place or no text, are refused as damage",
    arguments: [
      "<row r='1'><c", "<row r='2'/><row r='2'/>", "<row><c r='A1'/><c r='A1'/></row>",
      "<row><c r='1A'/></row>", "<row><c r='XFE1'/></row>", "<row><c/><row/></row>",
      "<row><c><c/></c></row>", "<c/>",
      "<row><c t='s'><v>99</v></c></row>",
    ])
  func damaged(_ rows: String) throws {
    let error = #expect(throws: TabularError.self) {
      try read(TestWorkbook(rows: rows + "<row r='9'/>", shared: Self.names))
    }
    #expect(error?.code == "file.workbook_damaged")
  }

  @Test("A damaged archive is read or refused, never more", arguments: 0..<4)
  func mutation(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let rows = Self.header + "<row><c><v>1</v></c><c t='s'><v>1</v></c></row>"
    let whole = TestWorkbook(rows: rows, shared: Self.names).bytes
    for _ in 0..<100 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if Bool.random(using: &random) {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      }
      guard let reading = try? Reading(TabularFile(name: "x.xlsx", bytes: bytes)) else { continue }
      #expect(reading.rows.count <= 3)
    }
  }
}
