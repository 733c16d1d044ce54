extension TextPage {
  /// A table as aligned columns; where they are wider than the page, as a block of lines for each
  /// row, every value led by its column's title.
  mutating func table(_ table: Table) {
    if !table.caption.isEmpty { wrapped(table.caption.plain + ":") }
    gap()
    let grid = TextGrid(table)
    if grid.width <= width {
      for line in grid.lines { self.line(line) }
    } else {
      for row in table.rows { block(row, under: table.columns) }
    }
  }

  private mutating func block(_ row: [Cell], under columns: [Table.Column]) {
    gap()
    for (index, (column, cell)) in zip(columns, row).enumerated() {
      let value = cell.inWords
      if index == 0 {
        wrapped(value)
      } else if !value.isEmpty {
        let title = column.title.plain
        wrapped(title.isEmpty ? value : "\(title): \(value)", lead: "  ")
      }
    }
  }
}

/// The cells of a table as text in columns.
private struct TextGrid {
  private static let between = "  "

  private let rows: [[String]]
  private let widths: [Int]
  private let setRight: [Bool]

  init(_ table: Table) {
    rows =
      [table.columns.map(\.title.plain)]
      + table.rows.map { row in row.prefix(table.columns.count).map(\.inWords) }
    var widths = [Int](repeating: 0, count: table.columns.count)
    var setRight = table.columns.map { _ in !table.rows.isEmpty }
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], TextWidth.columns(of: cell))
      }
    }
    for row in table.rows {
      for (index, cell) in row.prefix(setRight.count).enumerated() where !cell.isNumber {
        setRight[index] = false
      }
    }
    self.widths = widths
    self.setRight = setRight
  }

  var width: Int {
    widths.reduce(0, +) + max(0, widths.count - 1) * Self.between.count
  }

  /// The titles, a line under each, and the rows.
  var lines: [String] {
    let rules = widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.between)
    let lines = rows.map { row in
      zip(row, zip(widths, setRight)).map { cell, shape in
        shape.1 ? cell.setRight(in: shape.0) : cell.filled(to: shape.0)
      }.joined(separator: Self.between)
    }
    return Array(lines.prefix(1)) + [rules] + lines.dropFirst()
  }
}

extension Cell {
  /// The cell as text, its small print in brackets.
  fileprivate var inWords: String {
    let words =
      switch self {
      case .text(let phrase, _), .header(let phrase, _), .number(_, let phrase, _): phrase.plain
      case .strip(_, let label): label.plain
      case .progress(let progress, _): progress.label.plain
      case .empty: ""
      }
    guard let detail else { return words }
    return words.isEmpty ? detail.plain : "\(words) (\(detail.plain))"
  }

  /// Whether the cell goes with a column of numbers.
  fileprivate var isNumber: Bool {
    switch self {
    case .number, .empty: true
    default: false
    }
  }
}
