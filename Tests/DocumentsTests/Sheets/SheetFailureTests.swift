import Documents
import Foundation
import Testing

@Suite("Sheets that cannot be written")
struct SheetFailureTests {
  private let columns = [SheetColumn("a"), SheetColumn("b")]

  private func reason(_ path: String) -> String? {
    do {
      try SheetRenderer.write(
        Workbook(
          WrittenBook.properties, sheets: [Sheet(name: "S", columns: columns, rows: [[.text("x")]])]
        ), to: path)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test("A full disk is told, and not only to the log")
  func full() {
    #expect(reason("/dev/full")?.hasPrefix("/dev/full: ") == true)
  }

  @Test("A folder that is not there, one that is read-only and one in the file's place are named")
  func places() throws {
    try withFolder { folder in
      #expect(
        reason(folder + "/none/book.xlsx")
          == "\(folder)/none/book.xlsx: no such file or directory; "
          + "make room or choose another place, then write it again.")
      #expect(reason(folder)?.contains("is a directory") == true)
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
      let isRoot = geteuid() == 0
      #expect((reason(folder + "/book.xlsx")?.contains("permission denied") == true) != isRoot)
    }
  }

  @Test("Rows that are given up leave no file behind; a file that was there keeps what it was")
  func givenUp() throws {
    struct Stop: Error {}
    try withFolder { folder in
      let (new, old) = (folder + "/new.xlsx", folder + "/old.xlsx")
      try Data("old".utf8).write(to: URL(filePath: old))
      for path in [new, old] {
        #expect(throws: Stop.self) {
          var file = try XLSXFile.begin(path, WrittenBook.properties)
          try file.sheet("S", columns: columns) { rows in
            try rows.row([.text("x")])
            throw Stop()
          }
          try file.finish()
        }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["old.xlsx"])
      #expect(try Data(contentsOf: URL(filePath: old)) == Data("old".utf8))
    }
  }

  @Test("A row that does not fit its columns is refused with its place")
  func misfits() throws {
    let wide = Sheet(name: "S", columns: columns, rows: [[], [.empty, .empty, .empty]])
    #expect(throws: SheetError.tooManyCells(sheet: "S", row: 3, cells: 3, columns: 2)) {
      try WrittenBook([wide])
    }
    let many = (0..<16_385).map { SheetColumn("\($0)") }
    #expect(throws: SheetError.tooManyColumns(sheet: "S", 16_385)) {
      try WrittenBook([Sheet(name: "S", columns: many, rows: [])])
    }
    let misplaced = Sheet(name: "S", columns: columns, rows: [[.ratio(1, of: 2)]])
    #expect(throws: SheetError.misplacedRatio(sheet: "S", row: 2, column: "a")) {
      try WrittenBook([misplaced])
    }
  }
}
