import CivilTime
package import SeparatedText

/// A sheet as rows of CSV, one after another; whoever writes much takes the bytes away now and then.
///
/// Text that a spreadsheet would run as a formula is guarded. Numbers are written in full and
/// without grouping, days as `2026-10-05`, moments with their offset from UTC.
package struct SheetCSV {
  private let layout: SheetLayout
  private var writer: TabularWriter
  private var next = 2

  /// Begins with the row of titles.
  package init(
    _ sheet: String, columns: [SheetColumn], style: TabularWriter.Style = .excel
  ) throws(SheetError) {
    layout = try SheetLayout(sheet: sheet, columns: columns)
    writer = TabularWriter(style)
    writer.row(layout.titles)
  }

  /// Writes one row; a row with fewer cells than columns ends in empty ones.
  package mutating func row(_ cells: [SheetCell]) throws(SheetError) {
    try layout.check(cells, row: next)
    var texts = [String](repeating: "", count: layout.titles.count)
    for (place, cell) in zip(layout.places, cells) {
      if case .ratio(let part, let whole) = cell {
        texts[place.start] = String(part)
        texts[place.start + 1] = String(whole)
      } else {
        texts[place.start] = Self.text(cell)
      }
    }
    writer.row(texts)
    next += 1
  }

  /// Takes away what has been written, to be stored or sent.
  package mutating func take() -> [UInt8] {
    writer.take()
  }

  private static func text(_ cell: SheetCell) -> String {
    switch cell {
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.isFinite ? number.description : ""
    case .ratio, .empty: ""
    case .date(let day): day.description
    case .instant(let instant, let offset): SheetTime.text(instant, offsetSeconds: offset)
    }
  }
}
