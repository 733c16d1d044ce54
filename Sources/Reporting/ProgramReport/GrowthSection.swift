import Documents
import Relationships

/// Whether meeting as planned goes with progress towards goals, in words that claim no cause.
struct GrowthSection {
  let words: ProgramWords

  private var growth: GrowthLink { words.report.metrics.growth }

  var blocks: [Block] {
    let heading = Block.heading(2, words.say(.programGrowth))
    let left = Block.note(
      words.say(
        .programGrowthLeftOut,
        [
          .number: words.number(growth.withoutData), .previous: words.number(growth.sameLogger),
        ]))
    guard let correlation = growth.correlation else {
      let few = words.say(
        .programGrowthFew, count: growth.count,
        [.number: words.number(ProgramMetrics.smallestCorrelation)])
      let isFew = growth.count < ProgramMetrics.smallestCorrelation
      return [heading, .para(isFew ? few : words.say(.programGrowthOpen)), left]
    }
    let told = words.say(
      .programGrowthWords, count: correlation.count,
      [
        .number: words.hundredths(correlation.rho), .from: words.hundredths(correlation.low),
        .to: words.hundredths(correlation.high),
      ])
    return [heading, .para(verdict(correlation)), figure, .para(told), left]
  }

  private func verdict(_ correlation: RankCorrelation) -> Phrase {
    if correlation.low > 0 { return words.say(.programGrowthMore) }
    return words.say(correlation.high < 0 ? .programGrowthLess : .programGrowthOpen)
  }

  private var figure: Block {
    let points = growth.points.map {
      (Double($0.adherence.n) / Double(max(1, $0.adherence.of)), Double($0.progress) / 100)
    }
    let chart = DotGrid(
      points,
      across: DotGrid.Axis(
        words.say(.programGrowthAcross), scale: [0, 50, 100].map(words.percent)),
      up: DotGrid.Axis(
        words.say(.programGrowthUp), scale: [0, 50, 100].map(words.number)))
    let caption = words.say(.programGrowthCaption, count: chart.most)
    return .figure(
      Figure(
        chart.drawing(
          label: words.language.sentences([words.say(.programGrowth), caption]),
          dir: words.language.dir),
        caption: caption, numbers: table))
  }

  /// The pairs in each tenth of meetings held, and the middle of their progress.
  private var table: Table {
    var progress = [[Int]](repeating: [], count: SpreadFigure.steps)
    for point in growth.points where point.adherence.of > 0 {
      let step = point.adherence.n * SpreadFigure.steps / point.adherence.of
      progress[min(SpreadFigure.steps - 1, step)].append(point.progress)
    }
    return Table(
      caption: words.say(.programGrowthNumbers),
      columns: [
        Table.Column(words.say(.programColumnMetShare)),
        Table.Column(words.say(.programColumnPairs)),
        Table.Column(words.say(.programColumnProgress)),
      ],
      rows: progress.enumerated().map { step, all in
        [
          .header(words.band(step)), words.cell(all.count),
          all.sorted().dropFirst(all.count / 2).first.map(words.cell) ?? .empty,
        ]
      })
  }
}
