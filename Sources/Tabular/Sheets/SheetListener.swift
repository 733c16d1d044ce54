/// Hears a sheet and gathers the rows of the piece that has just been parsed.
final class SheetListener: MarkupListener {
  private enum CellType {
    case number, shared, inline, boolean, asIs
  }

  /// What is wrong with the sheet as a whole: places that no sheet has, a row without end.
  private(set) var fault: TabularError.Reason?

  private let workbook: Workbook
  private var bytes: [UInt8] = []
  private var cells: [RecordStorage.Place] = []
  private var rows: [(line: Int, byteEnd: Int, cellEnd: Int)] = []
  private var taken = 0

  private var line = 0
  private var rowStart = (byte: 0, cell: 0)
  private var type = CellType.number
  private var style: Int?
  private var content: [UInt8] = []
  private var isInContent = false
  private var isInGuide = false
  private var isInRow = false
  private var isInCell = false
  private var isUnsaved = false
  /// The columns whose formulas have no value, by the line of their row.
  private var unsaved: [Int: [Int]] = [:]

  init(_ workbook: Workbook) {
    self.workbook = workbook
  }

  /// The next finished row; good until the next piece is parsed.
  func takeRow() -> SheetRow? {
    guard taken < rows.count else {
      forgetTakenRows()
      return nil
    }
    let previous = taken == 0 ? (line: 0, byteEnd: 0, cellEnd: 0) : rows[taken - 1]
    let row = rows[taken]
    taken += 1
    return SheetRow(
      line: row.line, bytes: bytes[previous.byteEnd..<row.byteEnd],
      cells: cells[previous.cellEnd..<row.cellEnd],
      unsaved: unsaved.isEmpty ? [] : unsaved.removeValue(forKey: row.line) ?? [])
  }

  /// Keeps only the row that the end of the piece has cut.
  private func forgetTakenRows() {
    bytes.removeFirst(rowStart.byte)
    cells.removeFirst(rowStart.cell)
    rows.removeAll(keepingCapacity: true)
    (rowStart, taken) = ((0, 0), 0)
  }

  func begin(_ element: MarkupName, _ attributes: MarkupAttributes) {
    switch element {
    case "row":
      let number = attributes.number("r") ?? line + 1
      if number <= line || isInRow { misplace() }
      line = number
      isInRow = true
    case "c":
      if isInCell || !isInRow { misplace() }
      isInCell = true
      beginCell(attributes)
    case "v", "t":
      isInContent = !isInGuide
      isUnsaved = false
    case "f": isUnsaved = true
    case "rPh": isInGuide = true
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInContent else { return }
    let rowBytes = self.bytes.count - rowStart.byte + content.count + bytes.count
    guard rowBytes <= DelimitedRecords.recordByteLimit else {
      return fault = .recordTooLong(line: line)
    }
    content.append(contentsOf: bytes)
  }

  func end(_ element: MarkupName) {
    switch element {
    case "v", "t": isInContent = false
    case "rPh": isInGuide = false
    case "c":
      isInCell = false
      endCell()
    case "row":
      isInRow = false
      rows.append((line, bytes.count, cells.count))
      rowStart = (bytes.count, cells.count)
    default: break
    }
  }

  private func beginCell(_ attributes: MarkupAttributes) {
    let here = UInt32(truncatingIfNeeded: bytes.count - rowStart.byte)
    if let reference = attributes["r"] {
      let column = SheetPlace.column(of: reference)
      let expected = cells.count - rowStart.cell
      if let column, column >= expected, column < RecordStorage.widthLimit {
        for _ in expected..<column { cells.append(.init(start: here, end: here)) }
      } else {
        misplace()
      }
    }
    type = Self.type(attributes["t"])
    style = attributes.number("s")
    content.removeAll(keepingCapacity: true)
    isUnsaved = false
  }

  private func endCell() {
    guard cells.count - rowStart.cell < RecordStorage.widthLimit else {
      return misplace()
    }
    let start = UInt32(truncatingIfNeeded: bytes.count - rowStart.byte)
    appendContent()
    if isUnsaved { unsaved[line, default: []].append(cells.count - rowStart.cell) }
    cells.append(
      .init(start: start, end: UInt32(truncatingIfNeeded: bytes.count - rowStart.byte)))
  }

  private func appendContent() {
    guard !content.isEmpty else { return }
    switch type {
    case .asIs: bytes.append(contentsOf: content)
    case .inline: bytes.append(contentsOf: SheetText.unescaped(content))
    case .boolean: bytes.append(contentsOf: (content == [0x31] ? "TRUE" : "FALSE").utf8)
    case .shared:
      let index = Int(String(decoding: content, as: UTF8.self))
      if let text = index.flatMap({ workbook.sharedTexts[$0] }) {
        bytes.append(contentsOf: text)
      } else {
        misplace()
      }
    case .number:
      bytes.append(
        contentsOf: SheetNumber.text(
          content, kind: workbook.styles.kind(style), countsFrom1904: workbook.countsFrom1904))
    }
  }

  private func misplace() {
    fault = .workbook(.damaged(part: workbook.sheetName))
  }

  private static func type(_ name: UnsafeBufferPointer<UInt8>?) -> CellType {
    guard let name, let first = name.first else { return .number }
    switch first {
    case UInt8(ascii: "s"): return name.count == 1 ? .shared : .inline
    case UInt8(ascii: "i"): return .inline
    case UInt8(ascii: "b"): return .boolean
    case UInt8(ascii: "e"), UInt8(ascii: "d"): return .asIs
    default: return .number
    }
  }
}

/// Places like `BC42`.
enum SheetPlace {
  /// The column of a place, counted from 0; nil for what is no place.
  static func column(of reference: UnsafeBufferPointer<UInt8>) -> Int? {
    let letters = reference.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
  }
}
