import HTML

extension HTMLWriter {
  /// More of them need a wide screen.
  fileprivate static let mostColumns = 6

  /// A table with named columns and rows.
  ///
  /// The roles repeat what the elements mean, because browsers forget it when a narrow screen turns
  /// the rows into cards.
  mutating func table(_ table: Table, dir: TextDirection) {
    key(table.key)
    element(.table, [Attribute(.role, "table"), Attribute(.class, table.shape)]) { html in
      html.element(.caption) { $0.phrase(table.caption) }
      html.element(.thead, [Attribute(.role, "rowgroup")]) { head in
        head.element(.tr, [Attribute(.role, "row")]) { row in
          for column in table.columns { row.columnHead(column, dir: dir) }
        }
      }
      html.element(.tbody, [Attribute(.role, "rowgroup")]) { body in
        for cells in table.rows {
          body.raw("\n")
          body.element(.tr, [Attribute(.role, "row")]) { row in
            for (column, cell) in zip(table.columns, cells) {
              row.cell(cell, under: column, dir: dir)
            }
          }
        }
      }
    }
  }

  private mutating func columnHead(_ column: Table.Column, dir: TextDirection) {
    element(.th, [Attribute(.role, "columnheader"), Attribute(.scope, "col")]) { head in
      head.phrase(column.title)
      if !column.axis.isEmpty {
        head.drawing(SmallStrip.axis(column.axis, length: column.axisLength, dir: dir))
      }
    }
  }

  private mutating func cell(_ cell: Cell, under column: Table.Column, dir: TextDirection) {
    switch cell {
    case .header(let phrase, let detail):
      element(.th, [Attribute(.role, "rowheader"), Attribute(.scope, "row")]) {
        $0.lines(phrase, detail)
      }
    case .text(let phrase, let detail):
      data(under: column) { $0.lines(phrase, detail) }
    case .number(_, let phrase, let detail):
      data("number", under: column) { $0.lines(phrase, detail) }
    case .strip(let marks, let label):
      data("strip", under: column) {
        $0.drawing(SmallStrip.drawing(marks, label: label, dir: dir))
      }
    case .progress(let progress, let detail):
      data("bar", under: column) { html in
        html.element(.span) { $0.phrase(progress.label) }
        html.drawing(ProgressBar.drawing(progress, width: 96, dir: dir), isDecoration: true)
        html.detail(detail)
      }
    case .empty: data("none", under: column) { _ in }
    }
  }

  private mutating func data(
    _ style: String? = nil, under column: Table.Column, _ content: (inout HTMLWriter) -> Void
  ) {
    var attributes = [
      Attribute(.role, "cell"), Attribute(.dataLabel, column.title.plain),
    ]
    if let style { attributes.append(Attribute(.class, style)) }
    element(.td, attributes, content)
  }

  private mutating func lines(_ phrase: Phrase, _ detail: Phrase?) {
    element(.span) { $0.phrase(phrase) }
    self.detail(detail)
  }

  private mutating func detail(_ detail: Phrase?) {
    guard let detail, !detail.isEmpty else { return }
    element(.span, [Attribute(.class, "detail")]) { $0.phrase(detail) }
  }
}

extension Table {
  /// How soon a narrow screen turns its rows into cards.
  fileprivate var shape: String {
    let areNumbers = rows.allSatisfy { $0.dropFirst().allSatisfy(\.isNarrow) }
    let hasStrips = columns.contains { !$0.axis.isEmpty }
    if columns.count > HTMLWriter.mostColumns { return "wide" }
    return !hasStrips && (columns.count <= 3 || areNumbers) ? "slim" : "cards"
  }
}

extension Cell {
  /// Whether it needs no more room than a number does.
  fileprivate var isNarrow: Bool {
    switch self {
    case .number(_, _, detail: nil), .empty: true
    default: false
    }
  }
}
