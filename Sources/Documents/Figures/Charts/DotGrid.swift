/// How often two measures come together: dots on a grid, the larger the more lie there.
package struct DotGrid: Sendable, Hashable {
  /// A measure with its name and what stands at its beginning, middle and end.
  package struct Axis: Sendable, Hashable {
    package var name: Phrase
    package var scale: [Phrase]

    package init(_ name: Phrase, scale: [Phrase]) {
      self.name = name
      self.scale = scale
    }
  }

  /// The steps that each measure is divided into.
  package static let steps = 10

  /// By step of the second measure and, within it, of the first.
  package private(set) var counts = [[Int]](
    repeating: [Int](repeating: 0, count: steps), count: steps)
  package let across: Axis
  package let up: Axis

  /// - Parameters:
  ///   - points: both measures of each, from 0 to 1.
  ///   - across: what runs to the side.
  ///   - up: what runs upward.
  package init(_ points: some Sequence<(Double, Double)>, across: Axis, up: Axis) {
    self.across = across
    self.up = up
    for (first, second) in points { counts[Self.step(second)][Self.step(first)] += 1 }
  }

  /// How many lie under the largest dot.
  package var most: Int { counts.flatMap(\.self).max() ?? 0 }

  /// The chart, named by a label.
  package func drawing(label: Phrase, dir: TextDirection) -> Drawing {
    var drawing = Drawing(
      width: ChartText.chartWidth, height: baseline + 2 * ChartText.line + 6, label: label)
    drawing.operations = axes
    for (row, line) in counts.enumerated() {
      for (column, count) in line.enumerated() where count > 0 {
        let radius = max(1.5, largest * (Double(count) / Double(most)).squareRoot())
        let x = left + (Double(column) + 0.5) * cellWidth
        let y = baseline - (Double(row) + 0.5) * cellHeight
        drawing.operations.append(
          .rect(
            origin: Drawing.Point(x - radius, y - radius), width: 2 * radius, height: 2 * radius,
            radius: radius, .fill(.accent)))
      }
    }
    return drawing.facing(dir)
  }

  private static func step(_ share: Double) -> Int {
    max(0, min(steps - 1, Int((share.isFinite ? share : 0) * Double(steps))))
  }

  private var left: Double { (up.scale.map { ChartText.width(of: $0) }.max() ?? 0) + 8 }
  private var cellWidth: Double { (right - left) / Double(Self.steps) }

  private var axes: [Drawing.Operation] {
    let frame = 0...ChartText.chartWidth
    let stroke = { (isAxis: Bool) in Stroke(isAxis ? .muted : .rule, width: 1) }
    var operations: [Drawing.Operation] = [
      .text(
        ChartText.fitted(up.name, in: ChartText.chartWidth), at: Drawing.Point(0, 12),
        size: ChartText.size, .start, .ink),
      .text(
        ChartText.fitted(across.name, in: right), at: Drawing.Point(right, baseline + 34),
        size: ChartText.size, .end, .ink),
    ]
    for (place, text) in up.scale.enumerated() {
      let y = baseline - plotHeight * share(place, of: up)
      operations += [
        .line(from: Drawing.Point(left, y), to: Drawing.Point(right, y), stroke(place == 0)),
        .text(text, at: Drawing.Point(left - 8, y + 4), size: ChartText.size, .end, .muted),
      ]
    }
    for (place, text) in across.scale.enumerated() {
      let x = left + (right - left) * share(place, of: across)
      operations += [
        .line(
          from: Drawing.Point(x, baseline), to: Drawing.Point(x, baseline - plotHeight),
          stroke(place == 0)),
        ChartText.centred(text, at: x, baseline + ChartText.line + 1, .muted, in: frame),
      ]
    }
    return operations
  }

  private func share(_ place: Int, of axis: Axis) -> Double {
    Double(place) / Double(max(1, axis.scale.count - 1))
  }
}

private let right = ChartText.chartWidth - 22
private let plotHeight = 240.0
private let cellHeight = plotHeight / Double(DotGrid.steps)
private let largest = cellHeight / 2 - 0.5
private let baseline = plotHeight + 30
