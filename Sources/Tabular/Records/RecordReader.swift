/// Reads the rows of a table, one after the other, with flat memory.
///
/// ```swift
/// let file = try TabularFile.open("students.csv")
/// let layout = try TabularLayout.find(in: file, isKnownHeader: { names.contains($0) })
/// var reader = RecordReader(file, layout)
/// while let record = try reader.next() { … record.text(0) … }
/// ```
/// A second reading is a second reader with the same file and layout.
package struct RecordReader {
  package let layout: TabularLayout
  /// What has been noticed so far.
  package private(set) var summary = ReadingSummary()

  private let fileName: String
  private let keepsInvisible: Bool
  private var records: TableRecords
  private var recordsAbove: Int
  private var inspection = CellInspection()
  private var followsBlank = false
  private var isAtEnd = false
  /// Rows that will turn out to be totals if the file ends behind them.
  private var held: [RecordStorage] = []
  /// What comes before the next record of the file.
  private var ready: ArraySlice<RecordStorage> = []

  /// More rows than this in a row are no totals.
  private static let heldLimit = 16

  /// - Parameters:
  ///   - file: the file.
  ///   - layout: what was found out about it.
  ///   - keepsInvisible: hand cells over as they were typed, invisible spaces and damage included.
  package init(_ file: TabularFile, _ layout: TabularLayout, keepsInvisible: Bool = false) {
    self.layout = layout
    self.keepsInvisible = keepsInvisible
    fileName = file.name
    records = TableRecords(file, layout.form)
    recordsAbove = layout.place.recordsAbove + 1
    summary.skipped = layout.titles
    summary.blankColumns = layout.header.blankColumns
  }

  /// The columns' names.
  package var header: TableHeader { layout.header }

  /// How many bytes of the file have been read, for progress.
  package var bytesRead: Int { records.bytesRead }

  /// The next row that is not blank, or nil at the end.
  ///
  /// - Throws: `TabularError` when the file cannot be read on, or holds a header and no row.
  package mutating func next() throws(TabularError) -> Record? {
    if let storage = ready.popFirst() { return deliver(storage) }
    while !isAtEnd, try records.advance() {
      if recordsAbove > 0 {
        recordsAbove -= 1
        continue
      }
      let storage = records.storage
      if Self.isBlank(storage) {
        summary.blankRows += 1
        followsBlank = true
        continue
      }
      let mayBeTotal =
        TotalLine.mayBe(storage, columns: header.count, followsBlank: followsBlank)
        && !storage.isCutOff
      followsBlank = false
      if mayBeTotal, held.count < Self.heldLimit {
        held.append(RecordStorage(copying: storage))
      } else if held.isEmpty {
        return deliver(storage)
      } else {
        ready = held[...] + [storage]
        held = []
        return ready.popFirst().map { deliver($0) }
      }
    }
    try end()
    return nil
  }

  private mutating func end() throws(TabularError) {
    guard !isAtEnd else { return }
    isAtEnd = true
    summary.skipped += held.map { storage in
      SkippedLine(
        line: storage.line, cells: (0..<storage.width).map { Cell($0, of: storage).text })
    }
    if summary.records == 0 {
      throw TabularError(file: fileName, reason: .headerAlone(line: layout.headerLine))
    }
  }

  private mutating func deliver(_ storage: RecordStorage) -> Record {
    summary.records += 1
    storage.number = summary.records
    fit(storage)
    if !keepsInvisible, inspection.inspect(storage) {
      summary.trimmedCells = inspection.trimmedCells
      if layout.encoding == .windows1252, summary.changedCells.count < 3 { showChanges(storage) }
    }
    for problem in storage.problems { summary.problemCounts[problem.code, default: 0] += 1 }
    return Record(storage, columns: header.count)
  }

  /// Compares the row with the header: blank surplus cells go, other differences are noted.
  private mutating func fit(_ storage: RecordStorage) {
    let columns = header.count
    guard storage.width != columns else { return }
    var width = storage.width
    while width > columns, storage.surplus == 0, Cell(width - 1, of: storage).isBlank { width -= 1 }
    if width < storage.width { summary.rowsWithBlankSurplus += 1 }
    storage.width = width
    // A sheet does not store the blank cells at a row's end; their absence says nothing.
    guard width > columns || (width < columns && layout.sheet == nil) else { return }
    storage.problems.append(
      RecordProblem(
        kind: width > columns
          ? .tooLong(cells: width + storage.surplus, columns: columns)
          : .tooShort(cells: width, columns: columns),
        column: nil, line: storage.line))
  }

  private mutating func showChanges(_ storage: RecordStorage) {
    for column in 0..<min(storage.width, header.count) where summary.changedCells.count < 3 {
      let cell = Cell(column, of: storage)
      guard cell.contains(where: { $0 >= 0x80 }) else { continue }
      summary.changedCells.append(
        .init(line: storage.line, column: header.names[column], text: cell.text))
    }
  }

  private static func isBlank(_ storage: RecordStorage) -> Bool {
    guard storage.problems.isEmpty, !storage.isCutOff else { return false }
    return (0..<storage.width).allSatisfy { column in
      let bytes = storage.bytes(of: column)
      guard let first = bytes.first else { return true }
      guard first <= ASCII.space || first >= 0x80 else { return false }
      let kept = Invisible.trimmed(bytes)
      return bytes[kept].allSatisfy { $0 == ASCII.space || $0 == ASCII.tab }
    }
  }
}
