/// A sheet whose rows are made one by one as they are written: it may have any number of them.
package struct SheetStream: Sendable {
  package let name: String
  package let columns: [SheetColumn]
  package let count: Int
  /// The cells of a row, from 0; the same each time it is asked for.
  package let row: @Sendable (Int) -> [SheetCell]

  package init(
    name: String, columns: [SheetColumn], count: Int, row: @escaping @Sendable (Int) -> [SheetCell]
  ) {
    self.name = name
    self.columns = columns
    self.count = count
    self.row = row
  }

  /// The sheet as CSV, piece by piece.
  ///
  /// - Parameter body: takes what has been written so far.
  /// - Throws: `SheetError` for a row that does not fit its columns.
  package func csv(_ body: ([UInt8]) -> Void) throws(SheetError) {
    var csv = try SheetCSV(name, columns: columns)
    for number in 0..<count {
      try csv.row(row(number))
      if number.isMultiple(of: Self.rowsInPiece) { body(csv.take()) }
    }
    body(csv.take())
  }

  private static let rowsInPiece = 500
}
