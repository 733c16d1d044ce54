import Documents
import Testing

@Suite("Charts")
struct ChartTests {
  private static let directions: [TextDirection] = [.leftToRight, .rightToLeft]

  @Test("Histograms stay in their frame, whatever is counted and wherever the mark is")
  func histograms() {
    let counts = [
      [Int](repeating: 0, count: 10), [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 50_000], (1...10).map { $0 * 999 }, [],
    ]
    for counts in counts {
      for mark in [0, 0.05, 0.5, 0.65, 1, 7] {
        for dir in Self.directions {
          let drawing = SampleCharts.histogram(counts, mark: mark).drawing(label: "a", dir: dir)
          let geometry = ChartGeometry(drawing)
          geometry.expectTidy("\(counts) at \(mark)")
          #expect(geometry.areas(.accent).count == counts.count { $0 > 0 })
        }
      }
    }
  }

  @Test("A trend draws a bar for each interval that counts, side by side", arguments: 1...60)
  func trends(_ count: Int) {
    for dir in Self.directions {
      for most in [1, 60, 50_000] {
        let trend = SampleCharts.trend(count, most: most)
        let geometry = ChartGeometry(
          trend.drawing(label: "a", dir: dir, number: SampleCharts.number))
        geometry.expectTidy("\(count) of \(most)")
        let whole = geometry.areas(.rule).sorted { $0.left < $1.left }
        #expect(whole.count == trend.bars.count { $0.expected > 0 })
        for (bar, next) in zip(whole, whole.dropFirst()) { #expect(bar.right < next.left) }
        for part in geometry.areas(.accent) {
          #expect(whole.contains { $0.left == part.left && $0.top <= part.top })
        }
      }
    }
  }

  @Test("A trend of more than sixty intervals shows the latest")
  func longTrend() {
    let trend = SampleCharts.trend(75)
    #expect(trend.bars.count == TrendBars.mostBars)
    #expect(trend.bars.last == SampleCharts.trend(75 - 60 + 60).bars.last)
    #expect(trend.labels.allSatisfy { (0..<60).contains($0.cell) })
  }

  @Test("A curve and its band stay in their frame", arguments: [1, 20, 31, 100, 190, 365])
  func curves(_ end: Int) {
    for shares in [[], [0.5], [0], [0.99, 0.98, 0.5, 0.4, 0.2, 0.01]] {
      for dir in Self.directions {
        let drawing = SampleCharts.curve(end: end, shares: shares).drawing(label: "a", dir: dir)
        ChartGeometry(drawing).expectTidy("\(shares) in \(end) days")
      }
    }
  }

  @Test("The words beside a dot of the curve stand above the band")
  func curveWords() {
    let drawing = SampleCharts.curve(end: 365, shares: [0.9, 0.7, 0.5, 0.4])
      .drawing(label: "a", dir: .leftToRight)
    let corners = drawing.operations.compactMap { operation -> [Drawing.Point]? in
      guard case .polygon(let points, _) = operation else { return nil }
      return points
    }.flatMap(\.self)
    let words = ChartGeometry(drawing).texts.filter { $0.name.hasSuffix(" %") && $0.left > 60 }
    #expect(words.count == 5)
    for word in words {
      let over = corners.filter { (word.left...word.right).contains($0.x) }
      #expect(over.allSatisfy { $0.y >= word.bottom }, "\(word)")
    }
  }

  @Test("Dots keep to their cells and grow with what lies there", arguments: [0, 1, 30, 10_000])
  func dots(_ count: Int) {
    for dir in Self.directions {
      let chart = SampleCharts.dots(count)
      let geometry = ChartGeometry(chart.drawing(label: "a", dir: dir))
      geometry.expectTidy("\(count)")
      #expect(chart.counts.flatMap(\.self).reduce(0, +) == count)
      let dots = geometry.areas(.accent)
      #expect(dots.count == chart.counts.flatMap(\.self).count { $0 > 0 })
      for (index, dot) in dots.enumerated() {
        #expect(!dots.dropFirst(index + 1).contains { $0.overlaps(dot) })
      }
    }
  }

  @Test("A measure outside its scale lies in its first or last step")
  func strayDots() {
    let axis = DotGrid.Axis("a", scale: ["0", "1"])
    let chart = DotGrid(
      [(-1, 2), (.nan, .infinity), (1, 1)], across: axis, up: axis)
    #expect(chart.counts.flatMap(\.self).reduce(0, +) == 3)
    #expect(chart.counts[9][9] == 1)
  }

  @Test("Bars in rows keep their names apart from their numbers", arguments: [0, 1, 2, 7, 20])
  func rows(_ count: Int) {
    for dir in Self.directions {
      let geometry = ChartGeometry(SampleCharts.rows(count).drawing(label: "a", dir: dir))
      geometry.expectTidy("\(count)")
      #expect(geometry.texts.count == 2 * count)
    }
  }

  @Test("An outline is as long as the whole, and the bar in it no longer")
  func wholes() {
    let rows = [(0.5, 1.0), (0.25, 0.5), (0.9, 0.5), (0, 0.125)].map {
      RowBars.Row("Goal", "1", length: $0.0, of: $0.1)
    }
    let chart = RowBars(rows, showsWhole: true).drawing(label: "a", dir: .leftToRight)
    let lengths = chart.operations.compactMap { operation -> Double? in
      guard case .rect(_, let width, _, _, .fill(.accent)) = operation else { return nil }
      return width / chart.width
    }
    let outlines = chart.operations.compactMap { operation -> Double? in
      guard case .rect(_, let width, _, _, .outline) = operation else { return nil }
      return (width + 1) / chart.width
    }
    #expect(lengths == [0.5, 0.25, 0.5])
    #expect(outlines == [1, 0.5, 0.5, 0.125])
  }

  @Test("A chart for readers from the right is its mirror image")
  func mirrored() {
    for (one, other) in zip(SampleCharts.all(.leftToRight), SampleCharts.all(.rightToLeft)) {
      let (left, right) = (ChartGeometry(one), ChartGeometry(other))
      #expect(left.areas.count == right.areas.count)
      for (a, b) in zip(left.areas + left.texts, right.areas + right.texts) {
        #expect(abs(a.left - (one.width - b.right)) < 0.001 && a.top == b.top)
      }
    }
  }

  @Test("Charts use the accent and greys alone")
  func inks() {
    let used = SampleCharts.all(.leftToRight).flatMap { drawing in
      drawing.operations.flatMap { operation -> [Ink] in
        switch operation {
        case .rect(_, _, _, _, .fill(let ink)), .polygon(_, let ink), .text(_, _, _, _, let ink):
          [ink]
        case .rect(_, _, _, _, .outline(let stroke)), .line(_, _, let stroke),
          .polyline(_, let stroke):
          [stroke.ink]
        }
      }
    }
    #expect(Set(used).isSubset(of: [.ink, .muted, .rule, .accent, .onAccent, .tint]))
  }
}
