import Database
import Tabular

/// One kind of file in a OneRoster set: its columns, how a row is checked, how it is staged.
protocol OneRosterTable: Sendable {
  associatedtype Checker: RowChecker
  typealias Column = Checker.Column
  typealias Row = Checker.Row

  static var file: OneRosterFile { get }
  static var fields: [StagedField<Column, Row>] { get }
  static func checker() -> Checker
}

/// Whether a record of a set still stands.
enum OneRosterStatus: String, Sendable {
  case active, inactive, tobedeleted
}

extension OneRosterStatus: CellValue {
  static func parse(_ cell: String) -> Result<OneRosterStatus, CellFault> {
    if let status = OneRosterStatus(rawValue: Folding.plain(cell)) { return .success(status) }
    return .failure(
      CellFault(
        "status.unknown", "\(cell.quoted) is no status of OneRoster",
        hint: "It is active, tobedeleted, or blank in a bulk file."))
  }
}

/// Several ids in one cell, separated by commas.
enum OneRosterIDs {
  static func parse(_ cell: String?) -> [String] {
    guard let cell else { return [] }
    return cell.utf8.split { ",;|".utf8.contains($0) }
      .map { Folding.trimmed(Substring($0)) }.filter { !$0.isEmpty }
  }
}

extension RowCells {
  /// The id of another record; blank is an error.
  mutating func reference(_ column: Column) -> String? {
    required(
      column,
      CellFault(
        "reference.missing", "\(column.name) is empty",
        hint: "The export leaves it out; ask for it.")
    ) { PersonID.parse($0) }?.text
  }
}
