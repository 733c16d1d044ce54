import Testing

@testable import Tabular

@Suite("Titles, headers and totals")
struct HeaderTests {
  static let report = """
    Lincoln Middle School,,,
    "Students, printed 2026-09-01",,,

    Student ID,First Name,Last Name,Grade
    1001,Ana,Abara,6
    1002,Bo,Brandt,7
    ,,,
    Total students:,2,,
    Page 1 of 1
    """

  @Test("Title lines above the header and totals below the rows are skipped and listed")
  func report() throws {
    let reading = try Reading(Self.report)
    #expect(reading.layout.headerLine == 4)
    #expect(reading.layout.header.names == ["Student ID", "First Name", "Last Name", "Grade"])
    #expect(reading.lines == [5, 6])
    #expect(reading.summary.skipped.map(\.line) == [1, 2, 8, 9])
    #expect(
      reading.summary.skipped.map(\.text).prefix(2) == [
        "Lincoln Middle School", "Students, printed 2026-09-01",
      ])
  }

  @Test("Known names find a header that its shape would not show")
  func known() throws {
    let text = "School,Lincoln\nTerm,Fall\nName,Grade\nAna,6\nBo,7\n"
    let reading = try Reading(text, known: ["school", "name", "grade"])
    #expect(reading.layout.headerLine == 3)
    #expect(reading.cells == [["Ana", "6"], ["Bo", "7"]])
    #expect(try Reading(text).layout.headerLine == 1)
  }

  @Test("Without any title the first line is the header, also over ragged rows")
  func plain() throws {
    let reading = try Reading("a,b,c,d\n1\n1,2\n1,2,3,4,5\n1,2,3,4\n")
    #expect(reading.layout.headerLine == 1)
    #expect(reading.codes == [["row.too_short"], ["row.too_short"], ["row.too_long"], []])
  }

  @Test("A total in the middle of the rows is a row like any other")
  func middle() throws {
    let reading = try Reading("id,hours\n1,2\nTotal,2\n3,4\nTotal,6\n")
    #expect(reading.cells == [["1", "2"], ["Total", "2"], ["3", "4"]])
    #expect(reading.rows.map(\.number) == [1, 2, 3])
    #expect(reading.lines == [2, 3, 4])
    #expect(reading.summary.skipped.map(\.line) == [5])
  }

  @Test(
    "A last row that only resembles a total stays a row",
    arguments: [
      "Page,Anna,9,x", "1005", "1005,An", "Total,Anna,9,x", "Anna Page", "Summer,Joy,7,y",
      "Records,Bob,,",
    ])
  func rowsStay(_ row: String) throws {
    let reading = try Reading("id,name,grade,site\n1,Ana,6,x\n2,Bo,7,y\n\(row)\n")
    #expect(reading.rows.count == 3)
    #expect(reading.summary.skipped.isEmpty)
  }

  @Test(
    "Totals and footers of many kinds are recognised at the end",
    arguments: [
      "Total: 2 students", "TOTAL,,2,", "Totales,2,3,4", "Printed: 2026-09-01,,,", "Total,,,",
      "End of report", "Página 1 de 3", "Records: 2", "2 students enrolled as of today",
    ])
  func totals(_ line: String) throws {
    let reading = try Reading("id,name,grade,site\n1,Ana,6,x\n2,Bo,7,y\n\n\(line)\n")
    #expect(reading.rows.count == 2)
    #expect(reading.summary.skipped.map(\.line) == [5])
  }

  @Test("More lookalikes than a report has footers are rows, in their order")
  func manyTotals() throws {
    let reading = try Reading(
      "id,n\n" + (1...40).map { "Total,\($0)\n" }.joined())
    #expect(reading.cells.map { $0[1] } == (1...40 - 6).map(String.init))
    #expect(reading.summary.skipped.count == 6)
  }
}
