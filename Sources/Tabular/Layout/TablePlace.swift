/// Where the table is among the records of a file.
struct TablePlace: Sendable {
  let header: TableHeader
  /// The physical line of the header, counted from 1.
  let headerLine: Int
  let titles: [SkippedLine]
  /// How many records stand above the header, blank ones included.
  let recordsAbove: Int
  /// Why the header cannot be read.
  let fault: TabularError.Reason?

  /// The table among the first records of a file; nil where all of them are blank.
  init?(in rows: [SampleRow], isKnownHeader: (String) -> Bool) {
    guard let index = HeaderSearch.header(in: rows, isKnownHeader: isKnownHeader) else {
      return nil
    }
    header = TableHeader(
      cells: rows[index].cells, reach: rows[(index + 1)...].map(\.reach).max() ?? 0)
    headerLine = rows[index].line
    titles = rows[..<index].filter { $0.filled > 0 }
      .map { SkippedLine(line: $0.line, cells: $0.cells) }
    recordsAbove = index
    fault = rows[index].fault
  }
}
