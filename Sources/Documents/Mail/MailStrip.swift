import HTML

/// How large the squares of a strip are in a mail.
enum MailStripSize {
  case large, small

  var side: Double { self == .large ? 26 : 16 }

  /// What the outline on both sides takes of a square.
  var outline: Double { self == .large ? 4 : 2 }

  var text: Attribute {
    self == .large
      ? Attribute(style: "padding:6px 6px 14px 0;color:#556070;font-size:13px;line-height:1")
      : Attribute(style: "padding:3px 4px 8px 0;color:#556070;font-size:11px;line-height:1")
  }
}

extension HTMLWriter {
  /// A strip as rows of coloured cells, each with a sign, so that it reads without colours too.
  mutating func mailStrip(
    _ marks: [StripMark], labels: [StripLabel], label: Phrase, size: MailStripSize
  ) {
    guard !marks.isEmpty else { return }
    let rowCount = (marks.count + HeatStrip.longestRow - 1) / HeatStrip.longestRow
    let perRow = (marks.count + rowCount - 1) / rowCount
    let attributes = [
      Attribute(.role, "img"), Attribute(.ariaLabel, label.plain), Attribute(.border, 0),
      Attribute(.cellpadding, 0), Attribute(.cellspacing, size == .large ? 4 : 2),
    ]
    element(.table, attributes) { table in
      for start in stride(from: 0, to: marks.count, by: perRow) {
        let range = start..<min(start + perRow, marks.count)
        table.element(.tr) { row in
          for mark in marks[range] { row.mailSign(mark, size) }
        }
        table.mailLabels(labels, of: range, size)
      }
    }
  }

  /// One square with its sign.
  mutating func mailSign(_ mark: StripMark, _ size: MailStripSize) {
    let look = MailSign(mark)
    let side = size.side - (look.isOutlined ? size.outline : 0)
    var attributes = [
      Attribute(.width, side), Attribute(.height, side), Attribute(.align, "center"),
      Attribute(.valign, "middle"), size == .large ? look.large : look.small,
    ]
    if let color = look.background { attributes.append(Attribute(.bgcolor, color)) }
    element(.td, attributes) { $0.text(look.sign) }
  }

  /// What the signs mean, a line each.
  mutating func mailKey(_ entries: [KeyEntry]) {
    guard !entries.isEmpty else { return }
    let spacing = [
      Attribute(.border, 0), Attribute(.cellpadding, 0), Attribute(.cellspacing, 3),
      Attribute(.role, "presentation"), MailStyle.space,
    ]
    element(.table, spacing) { table in
      for entry in entries {
        table.element(.tr) { row in
          if let mark = entry.mark { row.mailSign(mark, .small) }
          row.element(.td, [Self.meaning]) { $0.phrase(entry.meaning) }
        }
      }
    }
  }

  private static let meaning = Attribute(
    style: "padding:0 8px;color:#556070;font-size:14px;line-height:1.3")

  /// The labels of a row, each as wide as there is room to the next one.
  private mutating func mailLabels(
    _ labels: [StripLabel], of range: Range<Int>, _ size: MailStripSize
  ) {
    let inside = labels.filter { range.contains($0.cell) }
    guard !inside.isEmpty else { return }
    element(.tr) { row in
      var cell = range.lowerBound
      for (index, label) in inside.enumerated() where label.cell >= cell {
        if label.cell > cell { row.labelCell(nil, span: label.cell - cell, size) }
        let next = inside.dropFirst(index + 1).first { $0.cell > label.cell }
        let end = next?.cell ?? range.upperBound
        row.labelCell(label.text, span: end - label.cell, size)
        cell = end
      }
    }
  }

  /// A single square is too narrow for a name unless it is the row's last: none stands there.
  private mutating func labelCell(_ text: Phrase?, span: Int, _ size: MailStripSize) {
    element(.td, [Attribute(.colspan, Double(span)), size.text]) { html in
      if let text, span > 1 || text.plain.count <= 3 { html.phrase(text) }
    }
  }
}
