package import Tabular

/// All rows of a file, checked, in memory and without a database: how a round from files alone
/// reads its rosters.
package struct CheckedRows<Checker: RowChecker>: Sendable {
  /// A row and where it stands.
  package struct Placed: Sendable {
    /// The physical line on which the record starts, counted from 1.
    package let line: Int
    /// The number of the record below the header, counted from 1.
    package let record: Int
    package let row: Checker.Row
  }

  package let mapping: ColumnMapping<Checker.Column>
  /// The rows in which nothing is wrong.
  package private(set) var rows: [Placed] = []
  /// Everything that is wrong with the others.
  package private(set) var errors: [ImportProblem] = []
  package let warnings: [ImportProblem]

  /// Reads a file.
  ///
  /// - Throws: `ImportError` where it is no table or lacks a column that every such file has.
  package init(
    _ file: TabularFile, by checker: Checker, dateOrder: DateOrder? = nil
  ) throws {
    let mapped = try MappedFile<Checker.Column>(file, dateOrder: dateOrder)
    mapping = mapped.mapping
    var checker = checker
    var rows: [Placed] = []
    let checked = try mapped.forEach(&checker) { row, cells, _ in
      guard !cells.isRejected else { return }
      rows.append(Placed(line: cells.line, record: cells.number, row: row))
    }
    self.rows = rows
    errors = try ErrorList([checked.errors]).all()
    warnings = checked.warnings.problems
  }

  /// Takes out rows whose key another row has before them, each with an error that names both.
  package mutating func refuseRepetitions<Key: Hashable>(
    of column: Checker.Column, key: (Checker.Row) -> Key?, text: (Key) -> String
  ) {
    var lines: [Key: Int] = [:]
    var repeated: [ImportProblem] = []
    rows.removeAll { placed in
      guard let key = key(placed.row) else { return false }
      guard let first = lines.updateValue(placed.line, forKey: key) else { return false }
      lines[key] = first
      repeated.append(
        ImportProblem(
          line: placed.line, record: placed.record, column: mapping.spelling(of: column),
          value: text(key), .repeated(text(key), line: placed.line, firstLine: first)))
      return true
    }
    errors = (errors + repeated).sorted()
  }
}

extension CellFault {
  /// The same id on two lines of a file.
  package static func repeated(_ id: String, line: Int, firstLine: Int) -> CellFault {
    CellFault(
      "id.duplicate_in_file", "\(id.quoted) on line \(line) is already on line \(firstLine)",
      hint: "Keep one of the two.")
  }
}
