import CXLSXWriter
import CivilTime

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The rows of one sheet, written from the top; each is on its way when the call returns.
package struct SheetRows: ~Copyable {
  /// The rows of a sheet, the titles among them.
  private static let limit: lxw_row_t = 1_048_576

  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let layout: SheetLayout
  private let formats: SheetFormats
  private let place: SheetPlace
  private var next: lxw_row_t = 0
  private(set) var shortenedCells = 0

  init(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ layout: SheetLayout, _ formats: SheetFormats,
    _ place: SheetPlace
  ) throws(SheetError) {
    self.sheet = sheet
    self.layout = layout
    self.formats = formats
    self.place = place
    for (column, title) in layout.titles.enumerated() {
      try write(title, at: column, formats.header)
    }
    next = 1
    worksheet_freeze_panes(sheet, 1, 0)
    for place in layout.places {
      for (index, title) in place.column.titles.enumerated() {
        let column = lxw_col_t(place.start + index)
        let width = Double(place.column.width(under: title))
        try self.place.check(worksheet_set_column(sheet, column, column, width, nil))
      }
    }
  }

  /// Writes one row; a row with fewer cells than columns ends in empty ones.
  package mutating func row(_ cells: [SheetCell]) throws(SheetError) {
    guard next < Self.limit else {
      throw SheetError.tooManyRows(sheet: layout.sheet, limit: Int(Self.limit) - 1)
    }
    try layout.check(cells, row: Int(next) + 1)
    for (place, cell) in zip(layout.places, cells) {
      try write(cell, at: place.start, place.column.kind)
    }
    next += 1
  }

  /// Puts the filters over what was written, and asks whether all of it has found room.
  ///
  /// - Returns: the bytes that the rows take in the workbook.
  mutating func finish() throws(SheetError) -> Int {
    if let last = layout.titles.indices.last {
      try place.check(worksheet_autofilter(sheet, 0, 0, max(1, next) - 1, lxw_col_t(last)))
    }
    // The last row still waits, and the library does not look whether its file took every byte.
    lxw_worksheet_write_single_row(sheet)
    guard let rows = sheet.pointee.optimize_tmpfile else { return 0 }
    guard fflush(rows) == 0, ferror(rows) == 0, case let count = ftell(rows), count >= 0 else {
      throw place.systemError()
    }
    return count
  }

  private mutating func write(
    _ cell: SheetCell, at column: Int, _ kind: SheetColumn.Kind
  ) throws(SheetError) {
    switch cell {
    case .text(let text): try write(text, at: column, nil)
    case .integer(let number): try write(number, at: column)
    case .decimal(let number):
      // Infinity and no-number would make the whole file unreadable.
      if number.isFinite { try write(number, at: column, formats.decimal(kind)) }
    case .ratio(let part, let whole):
      try write(part, at: column)
      try write(whole, at: column + 1)
    case .date(let day):
      if let serial = SheetTime.serial(day) {
        try write(serial, at: column, formats.date)
      } else {
        try write(day.description, at: column, nil)
      }
    case .instant(let instant, let offset):
      if let serial = SheetTime.serial(instant, offsetSeconds: offset) {
        try write(serial, at: column, formats.instant)
      } else {
        try write(SheetTime.text(instant, offsetSeconds: offset), at: column, nil)
      }
    case .empty: break
    }
  }

  private mutating func write(_ number: Int, at column: Int) throws(SheetError) {
    if Int.exactInSheets.contains(number) {
      try write(Double(number), at: column, formats.integer)
    } else {
      try write(String(number), at: column, nil)
    }
  }

  private func write(
    _ number: Double, at column: Int, _ format: SheetFormats.Format?
  ) throws(SheetError) {
    try place.check(worksheet_write_number(sheet, next, lxw_col_t(column), number, format))
  }

  /// Always as a string: what looks like a formula stays text.
  private mutating func write(
    _ text: String, at column: Int, _ format: SheetFormats.Format?
  ) throws(SheetError) {
    let text = SheetText(text)
    if text.isShortened { shortenedCells += 1 }
    guard !text.value.isEmpty else { return }
    try place.check(worksheet_write_string(sheet, next, lxw_col_t(column), text.value, format))
  }
}
