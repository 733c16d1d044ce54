import CivilTime
import Documents
import Foundation
import Testing

@Suite("Workbooks of sheets")
struct WorkbookTests {
  private let day = Day(daysSince1970: 20_731)

  private var everyKind: Sheet {
    Sheet(
      name: "Matches",
      columns: [
        SheetColumn("Student"), SheetColumn("Met", .ratio(wholeTitle: "Expected")),
        SheetColumn("Minutes", .integer), SheetColumn("Share", .decimal(places: 1)),
        SheetColumn("Started", .date), SheetColumn("Entered", .instant),
      ],
      rows: [
        [
          .text("Ana"), .ratio(9, of: 11), .integer(1_234), .decimal(0.75), .date(day),
          .instant(Instant(microsecondsSince1970: 1_790_000_000_000_000), offsetSeconds: 7_200),
        ],
        [.text("Bo"), .empty, .empty, .decimal(.nan), .empty],
      ])
  }

  @Test("Cells come back as what they are, a ratio as two columns")
  func kinds() throws {
    let rows = try WrittenBook([everyKind]).rows()
    #expect(rows[0] == ["Student", "Met", "Expected", "Minutes", "Share", "Started", "Entered"])
    #expect(
      rows[1] == ["Ana", "9", "11", "1234", "0.75", day.description, "2026-09-21 16:13:20"])
    #expect(rows[2].prefix(1) == ["Bo"] && rows[2].dropFirst().allSatisfy(\.isEmpty))
  }

  @Test("A sheet has a bold, frozen row of titles with filters, widths and formats")
  func furniture() throws {
    let book = try WrittenBook([everyKind])
    let sheet = try book.part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains(#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft""#))
    #expect(sheet.contains(#"<autoFilter ref="A1:G3"/>"#))
    #expect(sheet.contains(#"<col min="7" max="7" width="17.7"#))
    let styles = try book.part("xl/styles.xml")
    #expect(styles.contains(#"formatCode="yyyy\-mm\-dd""#) || styles.contains("yyyy-mm-dd\""))
    #expect(styles.contains("<b/>"))
  }

  @Test("A workbook has these parts and no others: nothing in it calculates, runs or links")
  func structure() throws {
    #expect(
      try WrittenBook([everyKind]).parts.sorted() == [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
        "docProps/custom.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
        "xl/theme/theme1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml",
      ])
  }

  @Test("The same sheets give the same bytes, and the file bears the date of its facts")
  func sameBytes() throws {
    let first = try WrittenBook([everyKind])
    let again = try WrittenBook([everyKind])
    #expect(first.bytes == again.bytes)
    let properties = try first.part("docProps/core.xml")
    #expect(properties.contains("2026-09-21T14:13:20Z"))
    #expect(properties.contains("<dc:title>Check-ins</dc:title>"))
    #expect(try first.part("docProps/custom.xml").contains("<vt:lpwstr>en</vt:lpwstr>"))
  }

  @Test("Pages that are read from the right have sheets that begin at the right")
  func rightToLeft() throws {
    var properties = WrittenBook.properties
    properties.dir = .rightToLeft
    let book = try WrittenBook([everyKind], properties)
    #expect(try book.part("xl/worksheets/sheet1.xml").contains("rightToLeft=\"1\""))
  }

  @Test("A sheet without rows and a sheet without columns are sheets all the same")
  func empty() throws {
    let book = try WrittenBook([
      Sheet(name: "None", columns: [SheetColumn("Student")], rows: []),
      Sheet(name: "Nothing", columns: [], rows: []),
    ])
    #expect(try book.sheetNames == ["None", "Nothing"])
    #expect(try book.part("xl/worksheets/sheet1.xml").contains(#"<autoFilter ref="A1"#))
  }

  @Test("The days around Excel's invented 29 February 1900 come back as they were")
  func oldDays() throws {
    let days = ["1900-01-01", "1900-02-28", "1900-03-01", "2199-12-31"]
    let rows = days.compactMap { Day($0) }.map { [SheetCell.date($0), .text("x")] }
    let columns = [SheetColumn("day", .date), SheetColumn("sign")]
    let book = try WrittenBook([Sheet(name: "Days", columns: columns, rows: rows)])
    #expect(try book.rows().dropFirst().map { $0[0] } == days)
  }

  @Test("A number with more digits than a spreadsheet keeps is written as text")
  func longNumbers() throws {
    let rows = [[SheetCell.integer(1_234_567_890_123_456_789), .integer(.min), .text("x")]]
    let columns = [SheetColumn("a", .integer), SheetColumn("b", .integer), SheetColumn("c")]
    let book = try WrittenBook([Sheet(name: "Long", columns: columns, rows: rows)])
    #expect(try book.rows()[1] == ["1234567890123456789", String(Int.min), "x"])
  }
}
