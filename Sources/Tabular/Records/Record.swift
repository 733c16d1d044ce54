/// One row below the header, with as many cells as the header has columns.
///
/// Good until the reader goes on to the next record.
package struct Record {
  private let storage: RecordStorage
  /// The number of columns of the header, which is the number of cells here.
  package let count: Int

  init(_ storage: RecordStorage, columns: Int) {
    self.storage = storage
    count = columns
  }

  /// The physical line of the file, counted from 1, on which the record starts.
  package var line: Int { storage.line }

  /// The number of the record below the header, counted from 1; blank rows do not count.
  package var number: Int { storage.number }

  /// The number of cells as the file has them; a row can be too short or too long.
  package var width: Int { storage.width }

  /// What is wrong or odd about the record and its cells.
  package var problems: [RecordProblem] { storage.problems }

  /// The cell of a column, empty where the row is too short; surplus cells are counted on.
  package subscript(column: Int) -> Cell {
    Cell(column, of: storage)
  }

  /// The text of a column's cell.
  package func text(_ column: Int) -> String {
    self[column].text
  }

  /// The texts of all cells of the file's row, also surplus ones.
  package var texts: [String] {
    (0..<width).map { text($0) }
  }
}
