/// A share that goes down by steps, with the interval that it lies in as a band around it.
package struct StepCurve: Sendable, Hashable {
  /// What holds from a place of the axis until the next step; shares from 0 to 1.
  package struct Step: Sendable, Hashable {
    package var x: Int
    package var share: Double
    package var low: Double
    package var high: Double

    package init(x: Int, share: Double, low: Double, high: Double) {
      self.x = x
      self.share = share
      self.low = low
      self.high = high
    }
  }

  /// A place of the axis with a name, and below it what the curve rests on there.
  package struct Tick: Sendable, Hashable {
    package var x: Int
    package var text: Phrase
    package var detail: Phrase
    /// The share there in words, beside a dot on the curve; nil leaves both away.
    package var share: Phrase?

    package init(x: Int, text: Phrase, detail: Phrase, share: Phrase? = nil) {
      self.x = x
      self.text = text
      self.detail = detail
      self.share = share
    }
  }

  /// In order, each further on than the one before; before the first all are still there.
  package var steps: [Step]
  /// The last place of the axis.
  package var end: Int
  package var ticks: [Tick]
  /// What stands at none, half and all of the scale.
  package var levels: [Phrase]

  package init(_ steps: [Step], end: Int, ticks: [Tick], levels: [Phrase]) {
    self.steps = steps
    self.end = max(1, end)
    self.ticks = ticks
    self.levels = levels
  }

  /// The chart, named by a label.
  package func drawing(label: Phrase, dir: TextDirection) -> Drawing {
    var drawing = Drawing(
      width: ChartText.chartWidth, height: baseline + 2 * ChartText.line + 6, label: label)
    drawing.operations = band + grid
    drawing.operations.append(.polyline(line(\.share), Stroke(.accent, width: 2.5)))
    var taken = 0.0
    for tick in ticks where (0...end).contains(tick.x) {
      let half = max(ChartText.width(of: tick.text), ChartText.width(of: tick.detail)) / 2
      let middle = min(ChartText.chartWidth - half, x(tick.x))
      if let share = tick.share { drawing.operations += dot(at: tick.x, share) }
      guard middle - half >= taken else { continue }
      taken = middle + half + 4
      drawing.operations += [
        ChartText.centred(
          tick.text, at: middle, baseline + ChartText.line, .ink, in: 0...ChartText.chartWidth),
        ChartText.centred(
          tick.detail, at: middle, baseline + 2 * ChartText.line, .muted,
          in: 0...ChartText.chartWidth),
      ]
    }
    return drawing.facing(dir)
  }

  private var left: Double { (levels.map { ChartText.width(of: $0) }.max() ?? 0) + 8 }

  private func x(_ place: Int) -> Double {
    left + (right - left) * Double(place) / Double(end)
  }

  private func y(_ share: Double) -> Double {
    baseline - plotHeight * max(0, min(1, share))
  }

  /// What holds at a place.
  private func step(at place: Int) -> Step {
    steps.last { $0.x <= place } ?? Step(x: 0, share: 1, low: 1, high: 1)
  }

  /// The corners of one of the three lines, from the start to the end of the axis.
  private func line(_ share: KeyPath<Step, Double>) -> [Drawing.Point] {
    var corners = [Drawing.Point(x(0), y(1))]
    var height = y(1)
    for step in steps where step.x <= end {
      corners.append(Drawing.Point(x(step.x), height))
      height = y(step[keyPath: share])
      corners.append(Drawing.Point(x(step.x), height))
    }
    return corners + [Drawing.Point(x(end), height)]
  }

  private var band: [Drawing.Operation] {
    let (low, high) = (line(\.low), line(\.high))
    let edge = Stroke(.muted, width: 0.75)
    return [
      .polygon(high + low.reversed(), .tint), .polyline(high, edge), .polyline(low, edge),
    ]
  }

  private var grid: [Drawing.Operation] {
    levels.enumerated().flatMap { place, text -> [Drawing.Operation] in
      let y = y(Double(place) / 2)
      return [
        .line(
          from: Drawing.Point(left, y), to: Drawing.Point(right, y),
          Stroke(place == 0 ? .muted : .rule, width: 1)),
        .text(text, at: Drawing.Point(left - 8, y + 4), size: ChartText.size, .end, .muted),
      ]
    }
  }

  /// A dot on the curve, and its share above whatever of the band lies under the words.
  private func dot(at place: Int, _ share: Phrase) -> [Drawing.Operation] {
    let half = ChartText.width(of: share) / 2
    let days = Int((2 * half / (right - left) * Double(end)).rounded(.up))
    let around = max(0, place - days)...(place + days)
    let top = steps.filter { around.contains($0.x) }.map(\.high)
      .reduce(step(at: around.lowerBound).high, max)
    return [
      .rect(
        origin: Drawing.Point(x(place) - radius, y(step(at: place).share) - radius),
        width: 2 * radius, height: 2 * radius, radius: radius, .fill(.accent)),
      ChartText.centred(
        share, at: x(place), y(top) - 7, .accent, in: 0...ChartText.chartWidth),
    ]
  }
}

private let right = ChartText.chartWidth - 12
private let plotHeight = 170.0
private let baseline = plotHeight + 26
private let radius = 4.0
