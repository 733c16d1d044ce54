/// Something expected in each of a row of intervals, and how much of it came about.
package struct TrendBars: Sendable, Hashable {
  /// An interval; one in which nothing was expected stays blank.
  package struct Bar: Sendable, Hashable {
    package var met: Int
    package var expected: Int

    package init(met: Int, of expected: Int) {
      self.met = met
      self.expected = expected
    }
  }

  /// More would be too thin to tell apart.
  package static let mostBars = 60

  /// In order of time, the latest `mostBars` of what it was given.
  package let bars: [Bar]
  /// Words under the bars, such as months, by the bar that each begins at.
  package let labels: [StripLabel]
  /// What stands beside the last bar: the two series by name.
  package let met: Phrase
  package let expected: Phrase

  package init(_ bars: [Bar], labels: [StripLabel], met: Phrase, expected: Phrase) {
    let skipped = max(0, bars.count - Self.mostBars)
    self.bars = Array(bars.dropFirst(skipped))
    self.labels = labels.filter { $0.cell >= skipped }
      .map { StripLabel(cell: $0.cell - skipped, text: $0.text) }
    self.met = met
    self.expected = expected
  }

  /// The chart, named by a label; the numbers of its axis are written by the reader's language.
  package func drawing(
    label: Phrase, dir: TextDirection, number: (Int) -> Phrase
  ) -> Drawing {
    let top = (bars.map(\.expected).max() ?? 0).roundedUpForAxis
    let frame = Frame(self, top: top, axis: number(top))
    var drawing = Drawing(
      width: ChartText.chartWidth, height: baseline + ChartText.line + 4, label: label)
    drawing.operations = frame.grid(number)
    for (index, bar) in bars.enumerated() where bar.expected > 0 {
      drawing.operations += frame.operations(of: bar, at: index)
    }
    drawing.operations += frame.names(of: self)
    drawing.operations += frame.months(labels, count: bars.count)
    return drawing.facing(dir)
  }

  /// Where bars and labels stand.
  private struct Frame {
    let left: Double
    let right: Double
    let pitch: Double
    let top: Int

    init(_ chart: TrendBars, top: Int, axis: Phrase) {
      self.top = top
      left = ChartText.width(of: axis) + 8
      let names = max(ChartText.width(of: chart.met), ChartText.width(of: chart.expected)) + 8
      let room = ChartText.chartWidth - left - min(names, longestName + 8)
      pitch = min(widest, room / Double(max(1, chart.bars.count)))
      right = left + pitch * Double(max(1, chart.bars.count))
    }

    var thickness: Double { pitch > 8 ? pitch * 0.72 : pitch - 1.4 }

    func y(_ value: Int) -> Double {
      baseline - plotHeight * Double(min(value, top)) / Double(max(1, top))
    }

    func operations(of bar: Bar, at index: Int) -> [Drawing.Operation] {
      let x = left + Double(index) * pitch
      let (whole, part) = (y(bar.expected), y(min(bar.met, bar.expected)))
      var operations: [Drawing.Operation] = [
        .rect(
          origin: Drawing.Point(x, whole), width: thickness, height: baseline - whole, radius: 0,
          .fill(.rule)),
        .line(
          from: Drawing.Point(x, whole), to: Drawing.Point(x + thickness, whole),
          Stroke(.muted, width: 1.5)),
      ]
      if bar.met > 0 {
        operations.append(
          .rect(
            origin: Drawing.Point(x, part), width: thickness, height: baseline - part, radius: 0,
            .fill(.accent)))
      }
      return operations
    }

    /// The axis, and half and all of the scale.
    func grid(_ number: (Int) -> Phrase) -> [Drawing.Operation] {
      let values = top.isMultiple(of: 2) ? [0, top / 2, top] : [0, top]
      return values.flatMap { value -> [Drawing.Operation] in
        [
          .line(
            from: Drawing.Point(left, y(value)), to: Drawing.Point(right, y(value)),
            Stroke(value == 0 ? .muted : .rule, width: 1)),
          .text(
            number(value), at: Drawing.Point(left - 8, y(value) + 4), size: ChartText.size, .end,
            .muted),
        ]
      }
    }

    /// The names of the series beside the last bar, each as near to its height as they fit.
    func names(of chart: TrendBars) -> [Drawing.Operation] {
      guard let last = chart.bars.lastIndex(where: { $0.expected > 0 }) else { return [] }
      let bar = chart.bars[last]
      let x = left + Double(last) * pitch + thickness + 6
      let met = max(
        firstBaseline + ChartText.line, min(baseline - 5, y(min(bar.met, bar.expected)) + 4))
      let expected = max(firstBaseline, min(y(bar.expected) + 4, met - ChartText.line))
      let room = ChartText.chartWidth - x
      return [(chart.expected, expected, Ink.muted), (chart.met, met, Ink.accent)].map {
        .text(
          ChartText.fitted($0.0, in: room), at: Drawing.Point(x, $0.1), size: ChartText.size,
          .start, $0.2)
      }
    }

    /// The labels that neither run into the one before nor out of the frame.
    func months(_ labels: [StripLabel], count: Int) -> [Drawing.Operation] {
      var taken = 0.0
      return labels.compactMap { label in
        let x = left + Double(label.cell) * pitch
        let end = x + ChartText.width(of: label.text)
        guard (0..<count).contains(label.cell), x >= taken, end <= ChartText.chartWidth else {
          return nil
        }
        taken = end + 6
        return .text(
          label.text, at: Drawing.Point(x, baseline + ChartText.line), size: ChartText.size, .start,
          .muted)
      }
    }
  }
}

private let plotHeight = 140.0
private let baseline = plotHeight + 12
private let firstBaseline = 13.0
private let widest = 28.0
/// A longer name of a series is cut.
private let longestName = 130.0
