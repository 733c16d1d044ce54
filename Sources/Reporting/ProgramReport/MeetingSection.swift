import Documents
import Relationships

/// How pairs met over time, how that is spread over them, and how steady it is.
struct MeetingSection {
  let words: ProgramWords

  private var report: ProgramReport { words.report }
  private var metrics: ProgramMetrics { report.metrics }

  var blocks: [Block] {
    [.heading(2, words.say(.programMeetings))] + TrendFigure(words: words).blocks
      + SpreadFigure(words: words).blocks
      + [ProgramFigure.table(figures, .programMeetingCaption, words), .table(statuses)]
  }

  var figures: [ProgramFigure] {
    let items = report.overview.report.items
    let (adherence, onTime) = (metrics.adherenceDistribution, metrics.onTimeDistribution)
    let twoSided = items.map(\.twoSided)
    let contact = items.map(\.contactSuccess)
    return [
      pooled(.programFigureAdherence, metrics.adherence, without: adherence.withoutData),
      pooled(.programFigureOnTime, metrics.onTime, without: onTime.withoutData),
      pooled(
        .programFigureTwoSided, twoSided.reduce(.none, +), without: twoSided.count { $0.of == 0 }),
      pooled(
        .programFigureContact, contact.reduce(.none, +), without: contact.count { $0.of == 0 }),
      middle, target, passing,
    ]
  }

  /// How many open pairs have each status, those that need most first.
  var statuses: Table {
    let order: [(ConsistencyStatus, TeacherReport.Status)] = [
      (.onTrack, .onTrack), (.slipping, .slipping), (.silent, .silent), (.tooEarly, .tooEarly),
      (.noData, .noData),
    ]
    return Table(
      caption: words.say(.programStatusCaption),
      columns: [
        Table.Column(words.say(.columnStatus)), Table.Column(words.say(.programColumnStatusPairs)),
      ],
      rows: order.map { status, name in
        [
          .header(words.say(StatusWords.name(of: name))),
          words.cell(Ratio(n: report.open(status), of: report.openMatches)),
        ]
      })
  }

  private func pooled(_ name: Message, _ ratio: Ratio, without: Int) -> ProgramFigure {
    let pairs = report.overview.report.items.count - without
    return ProgramFigure(
      words.say(name), ratio.of > 0 ? .ratio(ratio) : .none,
      words.say(.programPairsCounted, count: pairs), leftOut(without))
  }

  private func leftOut(_ count: Int) -> Phrase {
    count == 0 ? "" : words.say(.programLeftOutNoData, [.number: words.number(count)])
  }

  private var middle: ProgramFigure {
    let distribution = metrics.adherenceDistribution
    let quartiles = distribution.quartiles.map { words.percent(of: Double($0) / 1000) }
    let name = words.say(.programFigureMiddle)
    guard quartiles.count == 3 else { return ProgramFigure(name, .none) }
    return ProgramFigure(
      name,
      .words(
        words.say(
          .programFigureMiddleValue,
          [.from: quartiles[0], .number: quartiles[1], .to: quartiles[2]])),
      words.say(.programPairsCounted, count: distribution.buckets.reduce(0, +)),
      leftOut(distribution.withoutData))
  }

  private var target: ProgramFigure {
    let left = words.say(
      .programLeftOutFewWindows,
      [
        .number: words.number(metrics.tooFewWindows), .previous: words.number(metrics.endedBefore),
      ])
    return ProgramFigure(
      words.say(.programFigureTarget),
      metrics.atBenchmark.of > 0 ? .ratio(metrics.atBenchmark) : .none,
      metrics.tooFewWindows + metrics.endedBefore > 0 ? left : "")
  }

  private var passing: ProgramFigure {
    let passes = metrics.passes.map { $0 ? Message.programFigurePasses : .programFigurePassesNot }
    return ProgramFigure(
      words.say(.programFigureVerdict), passes.map { .words(words.say($0)) } ?? .none,
      words.say(
        .programFigurePassesOf, [.target: words.percent(ProgramMetrics.passingPercent)]))
  }
}
