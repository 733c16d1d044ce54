/// The rows of a sheet, one after the other, unpacked and parsed as they are asked for.
final class SheetRecords: RawRecords {
  let storage = RecordStorage(capacity: 1 << 12)
  private let workbook: Workbook
  private let fileName: String
  private let byteCount: Int
  private let rows: SheetListener
  private var markup: Markup?
  private var isAtEnd = false

  init(_ workbook: Workbook, of file: TabularFile) {
    self.workbook = workbook
    fileName = file.name
    byteCount = file.byteCount
    rows = SheetListener(workbook)
  }

  /// As many of the file's bytes as stand for the part of the sheet that is unpacked.
  var bytesRead: Int {
    Int(Double(byteCount) * (markup?.progress ?? 0))
  }

  func advance() throws(TabularError) -> Bool {
    while true {
      if try takeRow() { return true }
      if isAtEnd { return false }
      isAtEnd = try !opened().advance()
    }
  }

  private func opened() throws(TabularError) -> Markup {
    if let markup { return markup }
    let opened = try workbook.sheet(listener: rows)
    markup = opened
    return opened
  }

  private func takeRow() throws(TabularError) -> Bool {
    if let fault = rows.fault { throw TabularError(file: fileName, reason: fault) }
    guard let row = rows.takeRow() else { return false }
    storage.fill(row)
    return true
  }
}

/// One row of a sheet: its text, and where each cell ends in it.
struct SheetRow {
  let line: Int
  let bytes: ArraySlice<UInt8>
  /// Where each cell's text starts and ends, counted from the row's first byte.
  let cells: ArraySlice<RecordStorage.Place>
  /// The columns whose formulas have no value.
  let unsaved: [Int]
}

extension RecordStorage {
  /// Takes the cells of a sheet's row.
  func fill(_ row: SheetRow) {
    while text.count < row.bytes.count { growText() }
    while cells.count < row.cells.count { growCells(keeping: 0) }
    for (place, byte) in row.bytes.enumerated() { text[place] = byte }
    for (index, cell) in row.cells.enumerated() { cells[index] = cell }
    textCount = row.bytes.count
    (width, extent, line) = (row.cells.count, 0..<textCount, row.line)
    problems = row.unsaved.map {
      RecordProblem(kind: .unsavedFormula, column: $0, line: row.line)
    }
  }
}
