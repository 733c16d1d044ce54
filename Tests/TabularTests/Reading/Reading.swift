import Tabular

/// A file read to its end.
struct Reading {
  struct Row: Equatable {
    let line: Int
    let number: Int
    let cells: [String]
    let problems: [RecordProblem]
  }

  let layout: TabularLayout
  let rows: [Row]
  let summary: ReadingSummary

  init(
    _ file: TabularFile, sheet: String? = nil, known: Set<String> = []
  ) throws(TabularError) {
    layout = try TabularLayout.find(in: file, sheet: sheet) { known.contains($0.lowercased()) }
    var reader = RecordReader(file, layout)
    var rows: [Row] = []
    while let record = try reader.next() {
      rows.append(
        Row(
          line: record.line, number: record.number, cells: record.texts,
          problems: record.problems))
    }
    self.rows = rows
    summary = reader.summary
  }

  init(_ bytes: [UInt8], known: Set<String> = []) throws(TabularError) {
    try self.init(TabularFile(name: "rows.csv", bytes: bytes), known: known)
  }

  init(_ text: String, known: Set<String> = []) throws(TabularError) {
    try self.init(Array(text.utf8), known: known)
  }

  var cells: [[String]] { rows.map(\.cells) }
  var lines: [Int] { rows.map(\.line) }
  var codes: [[String]] { rows.map { $0.problems.map(\.code) } }
  var isFlawless: Bool { rows.allSatisfy(\.problems.isEmpty) }
}
