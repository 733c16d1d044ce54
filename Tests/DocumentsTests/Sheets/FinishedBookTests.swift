import Foundation
import Testing

@testable import Documents

@Suite("Workbooks that lost something on the way to the disk")
struct FinishedBookTests {
  private let sheets = ["One", "Two"].map {
    Sheet(name: $0, columns: [SheetColumn("a")], rows: [[.text("x")], [.text("y")]])
  }

  @Test("A workbook is whole only with every byte of the rows that were written")
  func rows() throws {
    let book = try WrittenBook(sheets)
    let sheet = try book.part("xl/worksheets/sheet1.xml")
    let start = try #require(sheet.range(of: "<sheetData>")).upperBound
    let end = try #require(sheet.range(of: "</sheetData>")).lowerBound
    let count = sheet[start..<end].utf8.count
    try withFolder { folder in
      let path = folder + "/book.xlsx"
      try Data(book.bytes).write(to: URL(filePath: path))
      #expect(FinishedBook.isWhole(path, rowBytes: [count, count]))
      #expect(!FinishedBook.isWhole(path, rowBytes: [count, count + 1]))
      #expect(!FinishedBook.isWhole(path, rowBytes: [count - 1, count]))
      #expect(!FinishedBook.isWhole(path, rowBytes: [count]))
      #expect(!FinishedBook.isWhole(path, rowBytes: [count, count, count]))
    }
  }

  @Test("A file that is cut, or that is no archive, is not whole")
  func cut() throws {
    let book = try WrittenBook(sheets)
    try withFolder { folder in
      let path = folder + "/book.xlsx"
      for length in [book.bytes.count - 1, 100, 0] {
        try Data(book.bytes.prefix(length)).write(to: URL(filePath: path))
        #expect(!FinishedBook.isWhole(path, rowBytes: [1, 1]))
      }
    }
  }
}
