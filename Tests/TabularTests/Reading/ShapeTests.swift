import Testing

@testable import Tabular

@Suite("The shape of rows")
struct ShapeTests {
  @Test("A row with more cells than the header is an error that keeps its cells")
  func tooLong() throws {
    let reading = try Reading("id,name\n1,Ana,extra\n2,Bo\n")
    #expect(reading.codes == [["row.too_long"], []])
    #expect(reading.rows[0].problems[0].kind == .tooLong(cells: 3, columns: 2))
    #expect(reading.cells[0] == ["1", "Ana", "extra"])
    #expect(!reading.rows[0].problems[0].isWarning)
  }

  @Test("A row with fewer cells reads the missing ones as blank, with a warning")
  func tooShort() throws {
    let file = TabularFile(name: "rows.csv", bytes: Array("id,name,grade\n1,Ana,5\n2\n".utf8))
    var reader = RecordReader(file, try TabularLayout.find(in: file))
    _ = try reader.next()
    let record = try #require(try reader.next())
    #expect(record.count == 3)
    #expect(record.width == 1)
    #expect(record.text(2) == "")
    #expect(record.problems.map(\.code) == ["row.too_short"])
    #expect(record.problems.map(\.isWarning) == [true])
  }

  @Test("Blank columns at the right end and blank rows are dropped and counted")
  func blanks() throws {
    let reading = try Reading("id,name,, \n1,Ana,,\n,,,\n \t,\u{A0},,\n2,Bo,,\n,\n")
    #expect(reading.layout.header.names == ["id", "name"])
    #expect(reading.layout.header.blankColumns == 2)
    #expect(reading.cells == [["1", "Ana"], ["2", "Bo"]])
    #expect(reading.summary.blankRows == 3)
    #expect(reading.summary.rowsWithBlankSurplus == 2)
    #expect(reading.isFlawless)
  }

  @Test("Columns of the same name are told apart by number, blank ones by position")
  func duplicateHeaders() {
    let header = TableHeader(
      cells: ["Phone", "phone", "Phone (2)", "", "Column 4", "First\nName", "Phone"])
    #expect(
      header.names == [
        "Phone", "phone (3)", "Phone (2)", "Column 4 (2)", "Column 4", "First Name", "Phone (4)",
      ])
    #expect(header.spelled[1] == "phone")
    #expect(TableHeader(cells: ["Phone", "Phone"]).names == ["Phone", "Phone (2)"])
  }

  @Test("A last column without a name is kept where rows fill it")
  func unnamedLast() throws {
    let reading = try Reading("id,name,\n1,Ana,x\n2,Bo,\n3,Cy,,y\n")
    #expect(reading.layout.header.names == ["id", "name", "Column 3"])
    #expect(reading.layout.header.spelled == ["id", "name", ""])
    #expect(reading.codes == [[], [], ["row.too_long"]])
  }

  @Test("A record of one column is read, and a quoted blank in it is a blank row")
  func singleColumn() throws {
    let reading = try Reading("external_id\n1001\n\"\"\n1002\n")
    #expect(reading.cells == [["1001"], ["1002"]])
    #expect(reading.summary.blankRows == 1)
  }

  @Test("A row wider than any spreadsheet is an error that tells its width; the others are read")
  func tooWide() throws {
    let wide = "a,b\n" + String(repeating: ",", count: 20_000) + "\"x\"\"y\"\n1,2\n"
    let reading = try Reading(wide)
    #expect(reading.codes == [["row.too_long"], []])
    #expect(reading.rows[0].problems[0].kind == .tooLong(cells: 20_001, columns: 2))
    #expect(reading.cells[1] == ["1", "2"])
  }

  @Test("A header wider than any spreadsheet is refused as no table")
  func headerTooWide() {
    let header = (0..<20_000).map { "c\($0)" }.joined(separator: ",")
    #expect(throws: TabularError(file: "rows.csv", reason: .tooManyColumns(line: 1))) {
      try Reading(header + "\n1,2\n")
    }
  }

  @Test("A header of 10,000 long names is read to its last column")
  func longHeader() throws {
    let names = (0..<10_000).map { "a rather long name of a column \($0)" }
    let cells = names.indices.map(String.init)
    let text = "Report\n" + names.joined(separator: ",") + "\n" + cells.joined(separator: ",")
    let reading = try Reading(text + "\n")
    #expect(reading.layout.header.names == names)
    #expect(reading.cells == [cells])
    #expect(reading.isFlawless)
  }

  @Test(
    "A row that does not end within 4 MiB is an error, and the rows below it are read",
    arguments: zip(["\n", "\r\n", "\r"], ["x", "abcdef,\"c\"", "\"\""]))
  func tooLongLine(_ end: String, _ filling: String) throws {
    let line = String(repeating: filling, count: (5 << 20) / filling.utf8.count)
    let reading = try Reading(["a,b", "1,2", "7" + line, "3,4", "", "5,6"].joined(separator: end))
    #expect(reading.rows.count == 4)
    #expect(reading.lines == [2, 3, 4, 6])
    #expect(reading.codes[1].contains("row.too_long"))
    #expect(reading.codes.count { $0.isEmpty } == 3)
    #expect(reading.cells.last == ["5", "6"])
    #expect(reading.summary.blankRows == 1)
  }

  @Test("A header that does not end within 4 MiB is refused")
  func tooLongHeader() {
    let text = "a," + String(repeating: "x", count: 5 << 20) + "\n1,2\n"
    #expect(throws: TabularError(file: "rows.csv", reason: .recordTooLong(line: 1))) {
      try Reading(text)
    }
  }

  @Test("A quote that does not close within 4 MiB is given up where it opened")
  func quoteTooLong() throws {
    let rows = String(repeating: "2,abcdefghijklmnopqrstuvwxyz\n", count: 200_000)
    let reading = try Reading("a,b\n1,\"x\n" + rows)
    #expect(reading.rows.count == 200_001)
    #expect(reading.codes[0] == ["quote.unclosed"])
    #expect(reading.codes.count { !$0.isEmpty } == 1)
    #expect(reading.lines.last == 200_002)
  }
}
