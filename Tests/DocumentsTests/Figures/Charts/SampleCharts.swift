import Documents

/// Charts of every kind with numbers that a program could have.
enum SampleCharts {
  static func number(_ number: Int) -> Phrase { "\(number)" }

  static func histogram(_ counts: [Int], mark: Double) -> Histogram {
    Histogram(
      counts.map { Histogram.Bar($0, number($0)) },
      edges: (0...counts.count).map { "\($0 * 10) %" },
      mark: Histogram.Mark(mark, "benchmark 65 %"))
  }

  static func trend(_ count: Int, most: Int = 60) -> TrendBars {
    let bars = (0..<count).map { index in
      index % 9 == 7
        ? TrendBars.Bar(met: 0, of: 0)
        : TrendBars.Bar(met: most * (index % 5 + 1) / 6, of: most * (index % 3 + 3) / 5)
    }
    let labels = (0..<count).filter { $0.isMultiple(of: 4) }
      .map { StripLabel(cell: $0, text: ["Sep", "Oct", "Nov", "Dec"][$0 / 4 % 4]) }
    return TrendBars(bars, labels: labels, met: "met", expected: "expected")
  }

  static func curve(end: Int, shares: [Double]) -> StepCurve {
    let steps = shares.enumerated().map { index, share in
      StepCurve.Step(
        x: (index + 1) * end / (shares.count + 1), share: share, low: max(0, share - 0.08),
        high: min(1, share + 0.08))
    }
    let ticks = [(1, 30), (3, 91), (6, 183), (9, 274), (12, 365)].filter { $0.1 <= end }
      .map { months, days in
        StepCurve.Tick(
          x: days, text: "\(months) months", detail: "n = \(1000 / months)",
          share: "\(90 - months) %")
      }
    return StepCurve(steps, end: end, ticks: ticks, levels: ["0 %", "50 %", "100 %"])
  }

  static func dots(_ count: Int) -> DotGrid {
    let points = (0..<count).map { index in
      let (first, second) = (index * 37 % 101, index * 61 % 101)
      return (Double(first) / 100, Double(first + second) / 200)
    }
    return DotGrid(
      points, across: DotGrid.Axis("Adherence", scale: ["0 %", "50 %", "100 %"]),
      up: DotGrid.Axis("Goal progress", scale: ["0", "50", "100"]))
  }

  static func rows(_ count: Int) -> RowBars {
    let names: [Phrase] = [
      "Computing", "Music",
      "A goal whose name is so long that no line of the chart can hold it all",
    ]
    return RowBars(
      (0..<count).map { index in
        RowBars.Row(
          names[index % 3], "\(index) of \(count) · \(100 * index / max(1, count)) %",
          length: Double(index) / Double(max(1, count)), isMuted: index.isMultiple(of: 2))
      }, showsWhole: true)
  }

  static func all(_ dir: TextDirection) -> [Drawing] {
    [
      histogram([3, 0, 8, 12, 20, 41, 60, 82, 55, 30], mark: 0.65)
        .drawing(label: "Histogram", dir: dir),
      trend(24).drawing(label: "Trend", dir: dir, number: number),
      trend(60, most: 2400).drawing(label: "Trend", dir: dir, number: number),
      curve(end: 365, shares: [0.97, 0.95, 0.9, 0.86, 0.8, 0.74, 0.71, 0.66])
        .drawing(label: "Curve", dir: dir),
      dots(300).drawing(label: "Dots", dir: dir), rows(5).drawing(label: "Rows", dir: dir),
    ]
  }
}
