import HTML

extension HTMLWriter {
  /// More columns than these are too many beside each other on a telephone.
  private static let mostColumns = 4

  /// A table; one with many columns becomes a small table for each row.
  mutating func mailTable(_ table: Table, dir: TextDirection) {
    if !table.caption.isEmpty {
      element(.p, [MailStyle.note]) { $0.phrase(table.caption) }
    }
    mailKey(table.key)
    if table.columns.count <= Self.mostColumns {
      mailColumns(table, dir)
    } else {
      for row in table.rows { mailCard(row, under: table.columns, dir) }
    }
  }

  private mutating func mailColumns(_ table: Table, _ dir: TextDirection) {
    element(.table, Self.grid) { html in
      html.element(.tr) { head in
        for column in table.columns {
          head.element(
            .th,
            [
              Attribute(.scope, "col"), dir.alignment, Attribute(.valign, "bottom"),
              MailTableStyle.head,
            ]
          ) { $0.phrase(column.title) }
        }
      }
      for row in table.rows {
        html.raw("\n")
        html.element(.tr) { line in
          for (_, cell) in zip(table.columns, row) { line.mailCell(cell, dir) }
        }
      }
    }
  }

  private mutating func mailCard(
    _ row: [Cell], under columns: [Table.Column], _ dir: TextDirection
  ) {
    raw("\n")
    element(.table, Self.grid) { html in
      for (index, (column, cell)) in zip(columns, row).enumerated() where cell != .empty {
        html.element(.tr) { line in
          if index == 0 {
            line.element(.th, [Attribute(.colspan, 2), dir.alignment, MailTableStyle.title]) {
              $0.mailContent(cell)
            }
          } else {
            line.element(
              .th,
              [
                Attribute(.scope, "row"), dir.alignment, Attribute(.valign, "top"),
                MailTableStyle.label,
              ]
            ) { $0.phrase(column.title) }
            line.mailCell(cell, dir)
          }
        }
      }
    }
  }

  private mutating func mailCell(_ cell: Cell, _ dir: TextDirection) {
    if case .header = cell {
      element(
        .th,
        [
          Attribute(.scope, "row"), dir.alignment, Attribute(.valign, "top"),
          MailTableStyle.rowHead,
        ]
      ) { $0.mailContent(cell) }
    } else {
      element(.td, [Attribute(.valign, "top"), MailTableStyle.cell]) { $0.mailContent(cell) }
    }
  }

  private mutating func mailContent(_ cell: Cell) {
    switch cell {
    case .text(let phrase, _), .header(let phrase, _), .number(_, let phrase, _):
      self.phrase(phrase)
    case .strip(let marks, let label): mailStrip(marks, labels: [], label: label, size: .small)
    case .progress(let progress, _):
      phrase(progress.label)
      mailBar(progress)
    case .empty: break
    }
    if let detail = cell.detail {
      element(.div, [MailTableStyle.detail]) { $0.phrase(detail) }
    }
  }

  /// A bar of two cells; without a whole it stays empty.
  private mutating func mailBar(_ progress: Progress) {
    let (count, total) = (max(0, progress.count), max(0, progress.total))
    let share = total > 0 ? Int((Double(min(count, total)) / Double(total) * 100).rounded()) : 0
    layout([Attribute(.width, 120), Attribute(.ariaHidden, "true"), MailTableStyle.bar]) { table in
      table.element(.tr) { row in
        for (part, color) in [(share, MailStyle.accent), (100 - share, MailStyle.rule)]
        where part > 0 {
          row.element(
            .td,
            [
              Attribute(.width, "\(part)%"), Attribute(.height, 6), Attribute(.bgcolor, color),
              MailTableStyle.barPart,
            ]
          ) { $0.raw("&nbsp;") }
        }
      }
    }
  }

  private static let grid = [
    Attribute(.width, "100%"), Attribute(.border, 0), Attribute(.cellpadding, 0),
    Attribute(.cellspacing, 0), MailTableStyle.table,
  ]
}

/// The inline styles of tables.
private enum MailTableStyle {
  static let table = Attribute(
    style: "margin:0 0 20px;border-collapse:collapse;font-size:15px;line-height:1.4")
  static let head = Attribute(
    style: """
      padding:0 4px 6px;color:#556070;font-size:13px;font-weight:400;\
      border-bottom:2px solid #1f5aa8
      """)
  static let cell = Attribute(
    style: "padding:8px 4px;color:#1b2330;border-bottom:1px solid #d9dde4")
  static let rowHead = Attribute(
    style: """
      padding:8px 4px;color:#1b2330;font-weight:600;\
      border-bottom:1px solid #d9dde4
      """)
  static let title = Attribute(
    style: """
      padding:8px 4px 4px;color:#1b2330;font-size:17px;font-weight:600;\
      border-bottom:2px solid #1f5aa8
      """)
  static let label = Attribute(
    style: """
      padding:8px 4px;width:120px;color:#556070;font-size:13px;font-weight:400;\
      border-bottom:1px solid #d9dde4
      """)
  static let detail = Attribute(style: "color:#556070;font-size:13px;font-weight:400")
  static let bar = Attribute(style: "margin:4px 0 0")
  static let barPart = Attribute(style: "height:6px;font-size:1px;line-height:6px")
}
