/// Strips for the cells of a table: one line, aligned with the axis in the column's head.
package enum SmallStrip {
  package static func drawing(_ marks: [StripMark], label: Phrase, dir: TextDirection) -> Drawing {
    var drawing = Drawing(width: width(of: marks.count), height: side, label: label)
    for (index, mark) in marks.enumerated() {
      drawing.operations += StripSign.operations(
        mark, x: offset(of: index, in: marks.count, dir: dir), y: 0, side: side)
    }
    return drawing
  }

  /// The labels along the head of a column of strips; those without room for themselves are left out.
  package static func axis(_ labels: [StripLabel], length: Int, dir: TextDirection) -> Drawing {
    var drawing = Drawing(width: width(of: length), height: 12, label: "")
    for (position, label) in labels.enumerated() where (0..<length).contains(label.cell) {
      let end = position + 1 < labels.count ? labels[position + 1].cell : length
      guard Double(end - label.cell) * pitch >= Double(label.text.plain.count) * labelSize * 0.62
      else { continue }
      let x = offset(of: label.cell, in: length, dir: dir)
      drawing.operations.append(
        .text(
          label.text, at: Drawing.Point(dir == .leftToRight ? x : x + side, 10), size: labelSize,
          dir == .leftToRight ? .start : .end, .muted))
    }
    return drawing
  }

  private static func width(of count: Int) -> Double {
    max(0, Double(count) * pitch - gap)
  }

  private static func offset(of index: Int, in count: Int, dir: TextDirection) -> Double {
    Double(dir == .leftToRight ? index : count - 1 - index) * pitch
  }
}

private let side = 14.0
private let gap = 3.0
private let pitch = side + gap
private let labelSize = 11.0
