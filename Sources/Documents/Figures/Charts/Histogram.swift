/// How many lie in each of some equal steps of a scale, with one place of the scale marked.
package struct Histogram: Sendable, Hashable {
  package struct Bar: Sendable, Hashable {
    package var count: Int
    /// The count as the reader's language writes it.
    package var text: Phrase

    package init(_ count: Int, _ text: Phrase) {
      self.count = count
      self.text = text
    }
  }

  /// A place between the beginning of the scale, 0, and its end, 1.
  package struct Mark: Sendable, Hashable {
    package var place: Double
    package var text: Phrase

    package init(_ place: Double, _ text: Phrase) {
      self.place = place
      self.text = text
    }
  }

  package var bars: [Bar]
  /// What stands under the edges of the bars, one more than these.
  package var edges: [Phrase]
  package var mark: Mark?

  package init(_ bars: [Bar], edges: [Phrase], mark: Mark? = nil) {
    self.bars = bars
    self.edges = edges
    self.mark = mark
  }

  /// The chart, named by a label.
  package func drawing(label: Phrase, dir: TextDirection) -> Drawing {
    var drawing = Drawing(
      width: ChartText.chartWidth, height: baseline + ChartText.line + 6, label: label)
    for index in bars.indices { drawing.operations += operations(ofBar: index) }
    drawing.operations.append(
      .line(
        from: Drawing.Point(left, baseline), to: Drawing.Point(right, baseline),
        Stroke(.muted, width: 1)))
    for (index, edge) in edges.enumerated() {
      drawing.operations.append(
        ChartText.centred(
          edge, at: left + Double(index) * pitch, baseline + ChartText.line + 1, .muted,
          in: 0...ChartText.chartWidth))
    }
    drawing.operations += markOperations
    return drawing.facing(dir)
  }

  private var pitch: Double { (right - left) / Double(max(1, bars.count)) }

  private func top(of bar: Bar) -> Double {
    let most = bars.map(\.count).max() ?? 0
    guard bar.count > 0, most > 0 else { return baseline }
    return baseline - max(2, tallest * Double(bar.count) / Double(most))
  }

  private func operations(ofBar index: Int) -> [Drawing.Operation] {
    let bar = bars[index]
    let x = left + Double(index) * pitch
    let top = top(of: bar)
    let number = ChartText.centred(
      bar.text, at: x + pitch / 2, top - 6, bar.count > 0 ? .ink : .muted,
      in: 0...ChartText.chartWidth)
    guard bar.count > 0 else { return [number] }
    return [
      .rect(
        origin: Drawing.Point(x + gap / 2, top), width: pitch - gap, height: baseline - top,
        radius: 2, .fill(.accent)),
      number,
    ]
  }

  /// A dashed line from its word down to the axis, light where it crosses a bar, and broken where
  /// the bar's number stands in its way.
  private var markOperations: [Drawing.Operation] {
    guard let mark, !bars.isEmpty else { return [] }
    let place = max(0, min(1, mark.place))
    let x = left + (right - left) * place
    let index = min(bars.count - 1, Int(place * Double(bars.count)))
    let bar = bars[index]
    let top = top(of: bar)
    let middle = left + (Double(index) + 0.5) * pitch
    let crossesNumber = abs(x - middle) < ChartText.width(of: bar.text) / 2 + 3
    var operations = [
      ChartText.centred(mark.text, at: x, ChartText.line - 3, .ink, in: 0...ChartText.chartWidth),
      dashes(x, from: ChartText.line + 2, to: crossesNumber ? top - 19 : top, .ink),
    ]
    let isInside = abs(x - middle) < (pitch - gap) / 2
    if top < baseline {
      operations.append(dashes(x, from: top, to: baseline, isInside ? .onAccent : .ink))
    }
    return operations
  }

  private func dashes(
    _ x: Double, from: Double, to: Double, _ ink: Ink
  ) -> Drawing.Operation {
    .line(
      from: Drawing.Point(x, from), to: Drawing.Point(x, max(from, to)),
      Stroke(ink, width: 1.5, isDashed: true))
  }
}

private let left = 20.0
private let right = ChartText.chartWidth - 20
private let gap = 6.0
private let tallest = 130.0
/// Under the mark's word, the number on the tallest bar, and the bar.
private let baseline = 2 * ChartText.line + 10 + tallest
