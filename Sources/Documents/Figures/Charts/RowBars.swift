/// A named bar a row: shares of a whole, or counts beside each other.
package struct RowBars: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package var name: Phrase
    /// The number in words, at the end of the name's line.
    package var text: Phrase
    /// From 0 to 1, and no more than `whole`.
    package var length: Double
    /// How long the outline of the whole is, from 0 to 1.
    package var whole: Double
    /// Drawn in grey rather than in the accent.
    package var isMuted: Bool

    package init(
      _ name: Phrase, _ text: Phrase, length: Double, of whole: Double = 1, isMuted: Bool = false
    ) {
      self.name = name
      self.text = text
      self.length = length
      self.whole = whole
      self.isMuted = isMuted
    }
  }

  package var rows: [Row]
  /// Whether each bar lies in an outline of the whole.
  package var showsWhole: Bool

  package init(_ rows: [Row], showsWhole: Bool) {
    self.rows = rows
    self.showsWhole = showsWhole
  }

  /// The chart, named by a label.
  package func drawing(label: Phrase, dir: TextDirection) -> Drawing {
    var drawing = Drawing(
      width: ChartText.chartWidth, height: max(0, Double(rows.count) * pitch - gap), label: label)
    for (index, row) in rows.enumerated() {
      drawing.operations += operations(of: row, top: Double(index) * pitch)
    }
    return drawing.facing(dir)
  }

  private func operations(of row: Row, top: Double) -> [Drawing.Operation] {
    let width = ChartText.chartWidth
    let y = top + ChartText.line + 4
    let text = ChartText.fitted(row.text, in: width / 2)
    let room = width - ChartText.width(of: text) - 12
    var operations: [Drawing.Operation] = [
      .text(
        ChartText.fitted(row.name, in: room), at: Drawing.Point(0, top + 13), size: ChartText.size,
        .start, .ink),
      .text(text, at: Drawing.Point(width, top + 13), size: ChartText.size, .end, .ink),
    ]
    let whole = max(0, min(1, row.whole))
    if showsWhole, whole > 0 {
      operations.append(
        .rect(
          origin: Drawing.Point(0.5, y + 0.5), width: max(2, width * whole) - 1,
          height: thickness - 1, radius: 3, .outline(Stroke(.muted, width: 1))))
    }
    let length = width * max(0, min(whole, row.length))
    if length > 0 {
      operations.append(
        .rect(
          origin: Drawing.Point(0, y), width: max(2, length), height: thickness, radius: 3,
          .fill(row.isMuted ? .muted : .accent)))
    }
    return operations
  }
}

private let thickness = 9.0
private let gap = 14.0
private let pitch = ChartText.line + 4 + thickness + gap
