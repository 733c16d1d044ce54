import Documents
import Relationships

/// How often pairs met, as the number of pairs in each tenth of the scale.
struct SpreadFigure {
  static let steps = 10

  let words: ProgramWords

  /// Pairs in each tenth; all is in the last.
  var counts: [Int] {
    var counts = [Int](repeating: 0, count: Self.steps)
    for item in words.report.overview.report.items where item.adherence.of > 0 {
      counts[min(Self.steps - 1, item.adherence.n * Self.steps / item.adherence.of)] += 1
    }
    return counts
  }

  var blocks: [Block] {
    let counts = self.counts
    let pairs = counts.reduce(0, +)
    guard pairs > 0 else { return [] }
    let target = words.report.metrics.benchmarkPercent
    let chart = Histogram(
      counts.map { Histogram.Bar($0, words.number($0)) },
      edges: (0...Self.steps).map { words.percent($0 * 100 / Self.steps) },
      mark: Histogram.Mark(
        Double(target) / 100, words.say(.programSpreadTarget, [.target: words.percent(target)])))
    let left = words.report.metrics.adherenceDistribution.withoutData
    let caption = words.language.sentences(
      [
        words.say(.programSpreadCaption, count: pairs),
        left > 0 ? words.say(.programSpreadLeftOut, [.number: words.number(left)]) : "",
      ])
    return [
      .figure(
        Figure(
          chart.drawing(label: caption, dir: words.language.dir), caption: caption,
          numbers: table(counts)))
    ]
  }

  func table(_ counts: [Int]) -> Table {
    Table(
      caption: words.say(.programSpreadNumbers),
      columns: [
        Table.Column(words.say(.programColumnMetShare)),
        Table.Column(words.say(.programColumnPairs)),
      ],
      rows: counts.enumerated().map { [.header(words.band($0.offset)), words.cell($0.element)] })
  }
}

extension ProgramWords {
  /// A tenth of the scale: `10% to under 20%`.
  func band(_ step: Int) -> Phrase {
    let isLast = step == SpreadFigure.steps - 1
    return say(
      isLast ? .programBandLast : .programBandBetween,
      [
        .from: percent(step * 100 / SpreadFigure.steps),
        .to: percent((step + 1) * 100 / SpreadFigure.steps),
      ])
  }
}
