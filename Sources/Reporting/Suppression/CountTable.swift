/// People counted by row and column, as a table with totals shows them: 6 rows are sites, 4 columns
/// are grades.
package struct CountTable: Sendable, Hashable {
  package let rows: Int
  package let columns: Int
  /// Row after row; never negative.
  package let counts: [Int]

  /// - Returns: nil where the counts do not fill the rows, or one is negative.
  package init?(columns: Int, _ counts: [Int]) {
    guard columns > 0, counts.count.isMultiple(of: columns), counts.allSatisfy({ $0 >= 0 }) else {
      return nil
    }
    rows = counts.count / columns
    self.columns = columns
    self.counts = counts
  }

  /// A place in the table; the row after the last holds the columns' totals, the column after the
  /// last the rows'.
  package struct Place: Sendable, Hashable {
    package let row: Int
    package let column: Int

    package init(_ row: Int, _ column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// How many people a place counts, totals included.
  package subscript(place: Place) -> Int {
    let ofRows = place.row < rows ? place.row..<place.row + 1 : 0..<rows
    let ofColumns = place.column < columns ? place.column..<place.column + 1 : 0..<columns
    return ofRows.reduce(0) { sum, row in
      ofColumns.reduce(sum) { $0 + counts[row * columns + $1] }
    }
  }

  /// Every place, the totals' too.
  var places: [Place] {
    (0...rows).flatMap { row in (0...columns).map { Place(row, $0) } }
  }

  /// The lines whose last place is the sum of those before: the rows, then the columns.
  var lines: [[Place]] {
    (0...rows).map { row in (0...columns).map { Place(row, $0) } }
      + (0...columns).map { column in (0...rows).map { Place($0, column) } }
  }
}
