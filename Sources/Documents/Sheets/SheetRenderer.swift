/// Writes sheets as XLSX or CSV; the same sheets give the same bytes.
package enum SheetRenderer {
  /// How many rows a column's width is measured on.
  private static let measuredRows = 200

  /// Writes a workbook to a file, each column as wide as its cells want it.
  ///
  /// - Parameters:
  ///   - workbook: its sheets and what it says about itself.
  ///   - streams: sheets that follow them, in little memory.
  ///   - path: the file.
  /// - Returns: how many cells were cut because their text was longer than a workbook may hold.
  /// - Throws: `SheetError`; a file that this made is removed then.
  @discardableResult
  package static func write(
    _ workbook: Workbook, streams: [SheetStream] = [], to path: String
  ) throws -> Int {
    var file = try XLSXFile.begin(path, workbook.properties)
    for sheet in workbook.sheets {
      try file.sheet(sheet.name, columns: fitted(sheet)) { rows in
        for row in sheet.rows { try rows.row(row) }
      }
    }
    for stream in streams {
      try file.sheet(stream.name, columns: stream.columns) { rows in
        for number in 0..<stream.count { try rows.row(stream.row(number)) }
      }
    }
    let shortened = file.shortenedCells
    try file.finish()
    return shortened
  }

  /// A sheet as CSV in UTF-8, with the mark by which Excel knows it.
  ///
  /// - Throws: `SheetError` for a row that does not fit its columns.
  package static func csv(_ sheet: Sheet) throws(SheetError) -> [UInt8] {
    var csv = try SheetCSV(sheet.name, columns: sheet.columns)
    for row in sheet.rows { try csv.row(row) }
    return csv.take()
  }

  private static func fitted(_ sheet: Sheet) -> [SheetColumn] {
    var columns = sheet.columns
    for index in columns.indices where columns[index].width == nil && columns[index].kind == .text {
      let widths = sheet.rows.prefix(measuredRows).map { row in
        guard row.indices.contains(index), case .text(let text) = row[index] else { return 0 }
        return TextWidth.columns(of: text) + 2
      }
      let titleWidth = TextWidth.columns(of: columns[index].title) + 4
      columns[index].width = min(SheetColumn.widest, max(10, titleWidth, widths.max() ?? 0))
    }
    return columns
  }
}
