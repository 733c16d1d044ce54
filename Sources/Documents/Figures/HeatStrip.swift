/// A calendar strip: one square for each interval, with labels such as months under it.
package struct HeatStrip: Sendable, Hashable {
  package var marks: [StripMark]
  package var labels: [StripLabel]
  package var dir: TextDirection

  package init(_ marks: [StripMark], labels: [StripLabel], dir: TextDirection) {
    self.marks = marks
    self.labels = labels
    self.dir = dir
  }

  /// The most squares in one row: more would be too small on a telephone.
  package static let longestRow = 14

  /// The strip as a figure of its own, in as many rows as it needs.
  package func drawing(label: Phrase) -> Drawing {
    let perRow = rowLength
    let rowCount = perRow == 0 ? 0 : (marks.count + perRow - 1) / perRow
    var drawing = Drawing(
      width: max(0, Double(perRow) * pitch - gap),
      height: max(0, Double(rowCount) * rowHeight - rowGap), label: label)
    for (index, mark) in marks.enumerated() {
      let (x, y) = origin(of: index, perRow: perRow)
      drawing.operations += StripSign.operations(mark, x: x, y: y, side: side)
    }
    for label in roomy(labels, perRow: perRow) {
      let (x, y) = origin(of: label.cell, perRow: perRow)
      drawing.operations.append(
        .text(
          label.text, at: Drawing.Point(dir == .leftToRight ? x : x + side, y + side + 16),
          size: labelSize, dir == .leftToRight ? .start : .end, .muted))
    }
    return drawing
  }

  /// One mark alone, for a key.
  package static func sign(_ mark: StripMark) -> Drawing {
    Drawing(
      width: 16, height: 16, label: "",
      operations: StripSign.operations(mark, x: 0, y: 0, side: 16))
  }

  private var rowLength: Int {
    let rows = (marks.count + Self.longestRow - 1) / Self.longestRow
    return rows == 0 ? 0 : (marks.count + rows - 1) / rows
  }

  private func origin(of index: Int, perRow: Int) -> (x: Double, y: Double) {
    let place = index % perRow
    let column = dir == .leftToRight ? place : perRow - 1 - place
    return (Double(column) * pitch, Double(index / perRow) * rowHeight)
  }

  /// The labels that do not run into the next one of their row.
  private func roomy(_ labels: [StripLabel], perRow: Int) -> [StripLabel] {
    let inside = labels.filter { marks.indices.contains($0.cell) }
    return inside.enumerated().filter { position, label in
      guard position + 1 < inside.count else { return true }
      let next = inside[position + 1].cell
      let sameRow = next / perRow == label.cell / perRow
      let room = Double(next - label.cell) * pitch
      return !sameRow || room >= Double(label.text.plain.count + 1) * labelSize * 0.62
    }.map(\.element)
  }
}

private let side = 26.0
private let gap = 7.0
private let pitch = side + gap
private let labelSize = 13.0
private let rowGap = 14.0
private let rowHeight = side + 21 + rowGap
