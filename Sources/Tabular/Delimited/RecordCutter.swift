/// Cuts one record at its marks.
struct RecordCutter {
  enum Outcome {
    /// Where the next record starts, its first mark and its physical line.
    case record((next: Int, mark: Int, line: Int))
    case unfinished
  }

  private let storage: RecordStorage
  private let text: UnsafeMutableBufferPointer<UInt8>
  private let marks: UnsafeBufferPointer<UInt32>
  private let delimiter: UInt8
  private let hasEnd: Bool
  private let givesUpQuotes: Bool
  /// Cells in which quotes are doubled; they are made single when the record is complete, because
  /// an unfinished one is cut again.
  private var doubled: [Int] = []
  private var surplus = 0
  /// How many marks were looked at, again after a quote that does not close.
  private(set) var work = 0

  init(
    storage: RecordStorage, marks: UnsafeBufferPointer<UInt32>, delimiter: UInt8, hasEnd: Bool,
    givesUpQuotes: Bool
  ) {
    self.storage = storage
    self.marks = marks
    self.delimiter = delimiter
    self.hasEnd = hasEnd
    self.givesUpQuotes = givesUpQuotes
    text = UnsafeMutableBufferPointer(rebasing: storage.text[..<storage.textCount])
  }

  /// Cuts the record that starts at a place of the text.
  mutating func cut(from start: Int, mark firstMark: Int, line firstLine: Int) -> Outcome {
    if !storage.problems.isEmpty { storage.problems = [] }
    var cells = storage.cells
    var (mark, line, width) = (firstMark, firstLine, 0)
    var cellStart = start
    var closing: Int?
    defer { work &+= mark &- firstMark }
    while mark < marks.count {
      let place = Int(marks[mark])
      let byte = text[place]
      mark &+= 1
      if byte == ASCII.quote {
        guard place == cellStart else {
          note(.bareQuote, column: width, line: firstLine)
          continue
        }
        var search = QuoteSearch(
          text: text, marks: marks, delimiter: delimiter, hasEnd: hasEnd, mark: mark)
        let outcome = search.run()
        work &+= search.mark &- mark
        if case .endless = outcome, !givesUpQuotes { return .unfinished }
        if case .closed(let at, _) = outcome { (closing, cellStart) = (at, place + 1) }
        if judge(outcome, column: width, line: line, firstLine: firstLine) {
          (mark, line) = (search.mark, line + search.lines)
        }
        continue
      }
      if width == cells.count {
        width = makeRoom(after: width)
        cells = storage.cells
      }
      cells[width] = Self.cell(cellStart, closing ?? place)
      width &+= 1
      closing = nil
      cellStart = place &+ 1
      guard byte != delimiter else { continue }
      guard let pair = pairLength(byte, next: cellStart) else { return .unfinished }
      cellStart &+= pair
      mark &+= pair
      finish(extent: start..<place, width: width, line: firstLine)
      return .record((cellStart, mark, line &+ 1))
    }
    guard hasEnd else { return .unfinished }
    if width == cells.count { width = makeRoom(after: width) }
    storage.cells[width] = Self.cell(cellStart, closing ?? text.count)
    finish(extent: start..<text.count, width: width + 1, line: firstLine)
    return .record((text.count, mark, line + 1))
  }

  /// Where the next cell goes: behind the others, or in the place of the last one at the limit.
  private mutating func makeRoom(after width: Int) -> Int {
    guard width >= RecordStorage.widthLimit else {
      storage.growCells(keeping: width)
      return width
    }
    surplus += 1
    return width - 1
  }

  /// Notes what is odd about a quoted cell; says whether the search has passed over it.
  ///
  /// After a quote that does not close, the cell is cut as if it had none.
  private mutating func judge(
    _ outcome: QuoteSearch.Outcome, column: Int, line: Int, firstLine: Int
  ) -> Bool {
    switch outcome {
    case .closed(_, let isDoubled):
      if isDoubled, column < RecordStorage.widthLimit - 1 { doubled.append(column) }
      return true
    case .textFollows:
      note(.textAfterQuote, column: column, line: firstLine)
      return true
    case .endless, .runsIntoAnother:
      note(.unclosedQuote, column: column, line: line)
      return false
    }
  }

  /// 1 where a line feed belongs to the line end before it, else 0; nil where that is not read yet.
  @inline(__always)
  private func pairLength(_ lineEnd: UInt8, next: Int) -> Int? {
    guard lineEnd == ASCII.cr else { return 0 }
    guard next < text.count else { return hasEnd ? 0 : nil }
    return text[next] == ASCII.lf ? 1 : 0
  }

  @inline(__always)
  private static func cell(_ start: Int, _ end: Int) -> RecordStorage.Place {
    RecordStorage.Place(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }

  @inline(__always)
  private func finish(extent: Range<Int>, width: Int, line: Int) {
    storage.extent = extent
    storage.width = width
    storage.surplus = surplus
    storage.line = line
    if !doubled.isEmpty { undouble() }
  }

  private func undouble() {
    for index in doubled {
      let place = storage.cells[index]
      var (from, to) = (Int(place.start), Int(place.start))
      while from < Int(place.end) {
        let byte = text[from]
        text[to] = byte
        to += 1
        from += byte == ASCII.quote ? 2 : 1
      }
      storage.cells[index].end = UInt32(truncatingIfNeeded: to)
    }
  }

  /// Notes a problem, once for each cell.
  private func note(_ kind: RecordProblem.Kind, column: Int, line: Int) {
    guard storage.problems.last?.column != column else { return }
    storage.problems.append(RecordProblem(kind: kind, column: column, line: line))
  }
}
