import Testing

@testable import Tabular

@Suite("Files that are no table")
struct FileKindTests {
  static let kinds: [(FileKind, [UInt8])] = [
    (.xlsx, Array("PK\u{3}\u{4}....[Content_Types].xml".utf8)),
    (.ods, Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8)),
    (.zip, Array("PK\u{3}\u{4}students.csv".utf8)),
    (.xls, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]),
    (.pdf, Array("%PDF-1.7\n".utf8)),
    (.html, Array("\u{FEFF}\n  <!DOCTYPE html><html>".utf8)),
    (.html, Array("<table><tr>".utf8)),
    (.gzip, [0x1F, 0x8B, 8]),
    (.rtf, Array("{\\rtf1".utf8)),
    (.image, [0x89, 0x50, 0x4E, 0x47, 0x0D]),
    (.utf32, [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]),
  ]

  @Test("A workbook, archive, PDF or web page named .csv is called by its name", arguments: kinds)
  func named(_ kind: FileKind, _ bytes: [UInt8]) {
    let expected = TabularError(file: "rows.csv", reason: .kind(kind))
    #expect(throws: expected) { try Reading(bytes) }
    #expect(expected.message.hasPrefix("rows.csv is \(kind.name), "))
    #expect(expected.code == "file.\(kind.rawValue)")
  }

  @Test(
    "An empty file is refused, also one of blank lines",
    arguments: ["", "\n\n", "\u{FEFF}", " , ,\n", "sep=;\n"])
  func empty(_ text: String) {
    #expect(throws: TabularError(file: "rows.csv", reason: .empty)) { try Reading(text) }
  }

  @Test(
    "A header alone is refused and its line named",
    arguments: ["id,name", "id,name\n\n,\n", "id,name\nTotal,0\n"])
  func headerAlone(_ text: String) {
    #expect(throws: TabularError(file: "rows.csv", reason: .headerAlone(line: 1))) {
      try Reading(text)
    }
  }

  @Test("A missing file and a folder are told apart")
  func paths() {
    #expect(throws: TabularError(file: "/nowhere/x.csv", reason: .missing)) {
      try TabularFile.open("/nowhere/x.csv")
    }
    #expect(throws: TabularError(file: "/tmp", reason: .folder)) { try TabularFile.open("/tmp") }
  }
}
