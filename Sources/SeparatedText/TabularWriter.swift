/// Writes rows as CSV (RFC 4180) or TSV, in UTF-8.
///
/// The bytes gather in `bytes`; whoever writes much takes them away with `take()` now and then.
package struct TabularWriter {
  /// How the rows are written.
  package struct Style: Sendable {
    package let delimiter: UInt8
    package let lineEnd: [UInt8]
    /// A byte order mark, by which Excel knows UTF-8.
    package let hasByteOrderMark: Bool
    /// Whether cells that look like formulas get an apostrophe (`FormulaSafety`).
    package let isFormulaSafe: Bool

    package init(
      delimiter: UInt8 = UInt8(ascii: ","), lineEnd: String = "\r\n",
      hasByteOrderMark: Bool = false, isFormulaSafe: Bool = true
    ) {
      self.delimiter = delimiter
      self.lineEnd = Array(lineEnd.utf8)
      self.hasByteOrderMark = hasByteOrderMark
      self.isFormulaSafe = isFormulaSafe
    }

    package static let csv = Style()
    package static let tsv = Style(delimiter: ASCII.tab)
    /// CSV that Excel opens with the right letters.
    package static let excel = Style(hasByteOrderMark: true)
  }

  /// What has been written since the last `take()`.
  package private(set) var bytes: [UInt8] = []
  private let style: Style

  package init(_ style: Style = .csv) {
    self.style = style
    if style.hasByteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes one row.
  package mutating func row(_ cells: some Sequence<String>) {
    row(bytes: cells.map { Array($0.utf8) })
  }

  /// Writes one row whose cells are UTF-8.
  package mutating func row(bytes cells: some Sequence<some Collection<UInt8>>) {
    var count = 0
    for cell in cells {
      if count > 0 { bytes.append(style.delimiter) }
      count += 1
      write(cell, isFirst: count == 1)
    }
    bytes.append(contentsOf: style.lineEnd)
  }

  /// Takes away what has been written, to be stored or sent.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Quotes a cell where it must be, and an empty one at the start of a line, lest the line be blank.
  private mutating func write(_ cell: some Collection<UInt8>, isFirst: Bool) {
    let isGuarded = style.isFormulaSafe && FormulaSafety.needsGuard(cell)
    let needsQuotes =
      cell.contains {
        $0 == style.delimiter || $0 == ASCII.quote || $0 == ASCII.lf || $0 == ASCII.cr
      } || (isFirst && cell.isEmpty)
    if needsQuotes { bytes.append(ASCII.quote) }
    if isGuarded { bytes.append(ASCII.apostrophe) }
    if needsQuotes {
      for byte in cell {
        if byte == ASCII.quote { bytes.append(ASCII.quote) }
        bytes.append(byte)
      }
      bytes.append(ASCII.quote)
    } else {
      bytes.append(contentsOf: cell)
    }
  }
}
