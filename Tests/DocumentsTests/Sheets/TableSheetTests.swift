import Documents
import Testing

@Suite("Tables of reports as sheets")
struct TableSheetTests {
  private let table = Table(
    caption: "Class",
    columns: ["Student", "Met", "Hours", "Weeks", "Last met", "Mixed", "None"].map {
      Table.Column(Phrase(text: $0))
    },
    rows: [
      [
        .header("\(name: "=Ana")"), .progress(Progress(9, of: 11, label: "9 of 11")),
        .number(1.5, "1.5 h"), .strip([.met, .missed], label: "met, missed"),
        .text("Nov 2", detail: "9 days ago"), .number(3, "three"), .empty,
      ],
      [
        .header("Bo"), .empty, .number(2, "2 h"), .strip([], label: ""), .text("Nov 9"),
        .text("many"), .empty,
      ],
    ])

  @Test("Numbers stay numbers, progress becomes two columns, small print a column of its own")
  func conversion() {
    let sheet = Sheet(table, name: "Class")
    #expect(
      sheet.columns.map(\.title) == [
        "Student", "Met", "Hours", "Weeks", "Last met", "Last met (detail)", "Mixed", "None",
      ])
    #expect(
      sheet.columns.map(\.kind) == [
        .text, .ratio(wholeTitle: "Met (of)"), .decimal(places: 2), .text, .text, .text, .text,
        .text,
      ])
    #expect(
      sheet.rows == [
        [
          .text("=Ana"), .ratio(9, of: 11), .decimal(1.5), .text("met, missed"), .text("Nov 2"),
          .text("9 days ago"), .decimal(3), .empty,
        ],
        [
          .text("Bo"), .empty, .decimal(2), .text(""), .text("Nov 9"), .empty, .text("many"),
          .empty,
        ],
      ])
  }

  @Test("A table goes through CSV and a workbook alike")
  func written() throws {
    let sheet = Sheet(table, name: "Class")
    let csv = String(decoding: try SheetRenderer.csv(sheet), as: UTF8.self).split(separator: "\r\n")
    #expect(csv[1] == "'=Ana,9,11,1.5,\"met, missed\",Nov 2,9 days ago,3.0,")
    let rows = try WrittenBook([sheet]).rows()
    #expect(rows[1].prefix(4) == ["=Ana", "9", "11", "1.5"])
  }
}
