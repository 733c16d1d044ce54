/// What a reader has noticed so far; complete at the end of the file.
package struct ReadingSummary: Sendable {
  /// A cell that holds characters which depend on the character set that was assumed.
  package struct ChangedCell: Sendable, Equatable {
    package let line: Int
    package let column: String
    package let text: String
  }

  /// The rows below the header that are not blank.
  package internal(set) var records = 0
  /// Blank rows, which are dropped.
  package internal(set) var blankRows = 0
  /// Columns without a name or content at the right end, which are dropped.
  package internal(set) var blankColumns = 0
  /// Rows with blank surplus cells, which are dropped.
  package internal(set) var rowsWithBlankSurplus = 0
  /// Cells that lost invisible spaces at their ends.
  package internal(set) var trimmedCells = 0
  /// Titles above the header and totals below the rows.
  package internal(set) var skipped: [SkippedLine] = []
  /// The first three cells that were converted from Windows-1252, for the eye to judge.
  package internal(set) var changedCells: [ChangedCell] = []
  /// How often each code of `RecordProblem` was met.
  package internal(set) var problemCounts: [String: Int] = [:]
}
