import Tabular

/// Something about one cell, row or file that the person who brings the file should know.
///
/// Among a report's errors it stops the row; among warnings and notices it doesn't.
package struct ImportProblem: Sendable, Hashable {
  /// The physical line on which the record starts, counted from 1; nil where the file is meant.
  package let line: Int?
  /// The number of the record below the header, counted from 1.
  package let record: Int?
  /// The column as the file spells it; nil where the whole row is meant.
  package let column: String?
  /// The cell as it was typed.
  package let value: String?
  /// What scripts match on, and never changes: `date.invalid`.
  package let code: String
  /// Why, as a clause.
  package let message: String
  /// What to do, as a sentence.
  package let hint: String

  package init(
    line: Int?, record: Int?, column: String?, value: String?, _ fault: CellFault
  ) {
    self.line = line
    self.record = record
    self.column = column
    self.value = value
    code = fault.code
    message = fault.message
    hint = fault.hint
  }

  /// Something about the file as a whole.
  package init(_ code: String, _ message: String, hint: String) {
    self.init(
      line: nil, record: nil, column: nil, value: nil, CellFault(code, message, hint: hint))
  }

  /// What the reader of the file found in a record.
  init(_ problem: RecordProblem, record: borrowing Record, headers: [String]) {
    let column = problem.column.flatMap { headers.indices.contains($0) ? headers[$0] : nil }
    self.init(
      line: record.line, record: record.number, column: column,
      value: problem.column.map { record.text($0) },
      CellFault(problem.code, problem.message, hint: problem.hint))
  }
}

extension ImportProblem: Comparable {
  package static func < (a: ImportProblem, b: ImportProblem) -> Bool {
    (a.line ?? 0, a.column ?? "", a.code) < (b.line ?? 0, b.column ?? "", b.code)
  }
}

extension CellFault {
  /// A required cell that is empty, of somebody or something that is new: `name.missing`.
  static func missing(_ column: String, code: String, of noun: String) -> CellFault {
    CellFault(
      code, "\(column) is empty", hint: "A new \(noun) needs one; fill the cell in.")
  }
}

extension ImportProblem {
  /// The very same file was imported before, and that was not undone.
  static func repeated(_ file: String, _ past: PastImport) -> ImportProblem {
    ImportProblem(
      "file.repeated",
      "\(past.appliedBy) imported this very file at \(past.appliedAt)"
        + (past.file == file ? "" : ", as \(past.file)"),
      hint: "What it says is known already; 'trellis import show \(past.id)' says what it did.")
  }
}
