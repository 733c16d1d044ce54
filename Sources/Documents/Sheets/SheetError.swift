/// Why a sheet could not be written.
package enum SheetError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The system or the library refused: no room, no permission, no such folder.
  case cannotWrite(path: String, reason: String)
  /// Rows are numbered as spreadsheets show them: the titles are row 1.
  case tooManyRows(sheet: String, limit: Int)
  case tooManyColumns(sheet: String, Int)
  case tooManyCells(sheet: String, row: Int, cells: Int, columns: Int)
  case misplacedRatio(sheet: String, row: Int, column: String)

  /// Whether a disk is full or may not be written to.
  package var isOfDisk: Bool {
    guard case .cannotWrite(_, let reason) = self else { return false }
    return SheetPlace.isOfDisk(reason)
  }

  package var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      "\(path): \(reason); make room or choose another place, then write it again."
    case .tooManyRows(let sheet, let limit):
      "\(sheet): a sheet has room for \(limit) rows; choose a shorter period, or CSV."
    case .tooManyColumns(let sheet, let count):
      "\(sheet): \(count) columns, but a sheet has room for \(SheetLayout.mostColumns)."
    case .tooManyCells(let sheet, let row, let cells, let columns):
      "\(sheet), row \(row): \(cells) cells for \(columns) columns."
    case .misplacedRatio(let sheet, let row, let column):
      "\(sheet), row \(row): a ratio in the column '\(column)', which has no room for the whole."
    }
  }
}
