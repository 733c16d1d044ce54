/// One of the first records of a file, in which its layout is looked for.
struct SampleRow: Equatable {
  let line: Int
  let cells: [String]
  /// The cells that are not blank.
  let filled: Int
  /// The cells up to the last one that is not blank.
  let reach: Int
  /// Why it cannot be a header, if it is one.
  let fault: TabularError.Reason?

  init(line: Int, cells: [String], fault: TabularError.Reason? = nil) {
    self.line = line
    self.cells = cells
    self.fault = fault
    filled = cells.count { !$0.isEmpty }
    reach = (cells.lastIndex { !$0.isEmpty } ?? -1) + 1
  }

  /// How many of its cells are names of columns.
  func hits(_ isKnownHeader: (String) -> Bool) -> Int {
    cells.count { (1...Self.longestName).contains($0.utf8.count) && isKnownHeader($0) }
  }

  /// No column has a longer name than this many bytes; a cell can have millions.
  private static let longestName = 200

  /// The first records of a file, blank ones included.
  static func first(
    _ limit: Int, of records: some RawRecords
  ) throws(TabularError) -> [SampleRow] {
    var rows: [SampleRow] = []
    var inspection = CellInspection()
    while rows.count < limit, try records.advance() {
      _ = inspection.inspect(records.storage)
      let cells = (0..<records.storage.width).map { index in
        let text = Cell(index, of: records.storage)
        return String(decoding: trimmed(text), as: UTF8.self)
      }
      rows.append(
        SampleRow(line: records.storage.line, cells: cells, fault: fault(records.storage)))
    }
    return rows
  }

  /// What would leave columns of a header without a name, or with the names of several.
  private static func fault(_ storage: RecordStorage) -> TabularError.Reason? {
    if storage.surplus > 0 { return .tooManyColumns(line: storage.line) }
    for problem in storage.problems {
      if problem.kind == .endless { return .recordTooLong(line: problem.line) }
      if problem.kind == .unclosedQuote { return .headerQuote(line: problem.line) }
    }
    return nil
  }

  private static func trimmed(_ cell: Cell) -> Cell.SubSequence {
    let isSpace: (UInt8) -> Bool = { $0 == ASCII.space || $0 == ASCII.tab }
    let rest = cell.drop(while: isSpace)
    let end = rest.lastIndex { !isSpace($0) } ?? rest.startIndex - 1
    return rest[rest.startIndex..<end + 1]
  }

  /// The most frequent of some widths above 1, and how often it is there; the first of equals.
  static func mostFrequent(_ widths: [Int]) -> (width: Int, count: Int) {
    var counts: [Int: Int] = [:]
    for width in widths where width > 1 { counts[width, default: 0] += 1 }
    var best = (width: 1, count: 0)
    for width in widths where counts[width, default: 0] > best.count {
      best = (width, counts[width, default: 0])
    }
    return best
  }
}
