import Documents
import Testing

@Suite("Heat-strips")
struct HeatStripTests {
  /// The shapes of a mark without their colours.
  private func shape(_ mark: StripMark) -> [String] {
    HeatStrip.sign(mark).operations.map { operation in
      switch operation {
      case .rect(_, _, _, _, .fill): "filled"
      case .rect(_, _, _, _, .outline(let stroke)): stroke.isDashed ? "dashed" : "outlined"
      case .line, .polygon, .text: "other"
      case .polyline(let points, _): "path \(points)"
      }
    }
  }

  private func lefts(_ drawing: Drawing) -> [Double] {
    drawing.operations.compactMap { operation in
      guard case .rect(let origin, _, _, _, _) = operation else { return nil }
      return origin.x
    }
  }

  private func labels(_ drawing: Drawing) -> [String] {
    drawing.operations.compactMap { operation in
      guard case .text(let text, _, _, _, _) = operation else { return nil }
      return text.plain
    }
  }

  @Test("Every mark differs from every other without colour")
  func shapes() {
    let shapes = Set(StripMark.allCases.map(shape))
    #expect(shapes.count == StripMark.allCases.count)
  }

  @Test("Time runs to the right in English and to the left in Arabic")
  func directions() {
    let marks = [StripMark](repeating: .met, count: 3)
    let english = HeatStrip(marks, labels: [], dir: .leftToRight).drawing(label: "")
    let arabic = HeatStrip(marks, labels: [], dir: .rightToLeft).drawing(label: "")
    #expect(lefts(english) == lefts(english).sorted())
    #expect(lefts(arabic) == lefts(english).reversed())
  }

  @Test(
    "A long strip breaks into even rows, and an empty one draws nothing",
    arguments: [0, 1, 14, 15, 40, 53])
  func rows(_ count: Int) {
    let strip = HeatStrip(
      [StripMark](repeating: .met, count: count), labels: [], dir: .leftToRight)
    let drawing = strip.drawing(label: "")
    let perRow = Dictionary(
      grouping: drawing.operations.compactMap { operation -> Double? in
        guard case .rect(let origin, _, _, _, _) = operation else { return nil }
        return origin.y
      }, by: \.self
    ).values.map(\.count)
    #expect(perRow.reduce(0, +) == count)
    #expect((perRow.max() ?? 0) <= HeatStrip.longestRow)
    #expect(drawing.width >= 0 && drawing.height >= 0)
  }

  @Test("A month without room for its name leaves it to the next one")
  func crowdedLabels() {
    let marks = [StripMark](repeating: .met, count: 6)
    let months = [StripLabel(cell: 0, text: "September"), StripLabel(cell: 1, text: "October")]
    #expect(
      labels(HeatStrip(marks, labels: months, dir: .leftToRight).drawing(label: "")) == ["October"])
  }

  @Test("Labels outside the strip are left out")
  func strayLabels() {
    let stray = [StripLabel(cell: -1, text: "A"), StripLabel(cell: 7, text: "B")]
    #expect(labels(HeatStrip([.met], labels: stray, dir: .leftToRight).drawing(label: "")).isEmpty)
    #expect(labels(SmallStrip.axis(stray, length: 1, dir: .leftToRight)).isEmpty)
  }

  @Test("A progress bar never leaves its track", arguments: [(0, 0), (3, 4), (9, 4), (-1, 4)])
  func progress(_ count: Int, _ total: Int) {
    let bar = ProgressBar.drawing(
      Progress(count, of: total, label: ""), width: 80, dir: .rightToLeft)
    for operation in bar.operations {
      guard case .rect(let origin, let width, _, _, _) = operation else { continue }
      #expect(origin.x >= 0 && origin.x + width <= 80)
    }
  }
}
