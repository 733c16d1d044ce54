@testable import Tabular

/// Whole files: text with delimiters, workbooks, and the parts of workbooks.
extension FuzzTarget {
  static let files: [FuzzTarget] = [
    FuzzTarget(name: "delimited") { read(TabularFile(name: "rows.csv", bytes: $0)) },
    FuzzTarget(name: "cutting") { cut($0) },
    FuzzTarget(name: "zip") { read(TabularFile(name: "rows.xlsx", bytes: $0)) },
    FuzzTarget(name: "sheet") { bytes in
      workbook { $0.parts[$0.parts.count - 1].content = text(bytes) }
    },
    FuzzTarget(name: "shared-texts") { bytes in workbook { $0.parts[4].content = text(bytes) } },
    FuzzTarget(name: "styles") { bytes in workbook { $0.parts[5].content = text(bytes) } },
    FuzzTarget(name: "relations") { bytes in
      workbook { $0.parts[Int(bytes.first ?? 0) % 4].content = text(bytes.dropFirst()) }
    },
  ]

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func workbook(_ change: (inout TestWorkbook) -> Void) {
    let row = "<row><c t='s'><v>0</v></c><c s='1'><v>40787</v></c></row>"
    var workbook = TestWorkbook(
      rows: row + row, shared: ["<t>id</t>"], cellFormats: "<xf numFmtId='14'/>")
    change(&workbook)
    read(TabularFile(name: "rows.xlsx", bytes: workbook.bytes))
  }

  /// Reads a file twice: the same rows, on lines that the file has, in order.
  private static func read(_ file: TabularFile) {
    let known: Set = ["id", "name", "external_id", "grade"]
    guard let layout = try? TabularLayout.find(in: file, isKnownHeader: known.contains) else {
      return
    }
    let first = rows(of: file, layout)
    require(first == rows(of: file, layout), "a second reading reads the same")
    require(first.map(\.line) == first.map(\.line).sorted(), "lines are in order")
    require(first.allSatisfy { $0.line > layout.headerLine }, "rows stand below the header")
  }

  private struct Row: Equatable {
    let line: Int
    let cells: [String]
    let problems: [RecordProblem]
  }

  private static func rows(of file: TabularFile, _ layout: TabularLayout) -> [Row] {
    var reader = RecordReader(file, layout)
    var rows: [Row] = []
    while let record = try? reader.next() {
      require(
        record.problems.allSatisfy { $0.line >= record.line && !$0.message.isEmpty },
        "problems stand in their record")
      rows.append(Row(line: record.line, cells: record.texts, problems: record.problems))
    }
    return rows
  }

  /// Cuts text by every delimiter and holds it against the reader of single bytes.
  private static func cut(_ bytes: [UInt8]) {
    let file = TabularFile(name: "x", bytes: bytes)
    let records = DelimitedRecords(
      TextStream(file, encoding: .utf8, from: 0), fileName: "x", delimiter: UInt8(ascii: ","))
    var cells: [[String]] = []
    while (try? records.advance()) == true {
      cells.append((0..<records.storage.width).map { Cell($0, of: records.storage).text })
    }
    require(cells == SlowReader.records(of: bytes), "cutting agrees with the slow reader")
  }
}
