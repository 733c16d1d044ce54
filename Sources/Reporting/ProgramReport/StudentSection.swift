import Documents
import Matching
import Relationships

/// How far students have come, how long they wait, and whom free places could serve.
struct StudentSection {
  let words: ProgramWords

  private var metrics: ProgramMetrics { words.report.metrics }
  private var funnel: StudentFunnel { words.report.funnel }

  var blocks: [Block] {
    [
      .heading(2, words.say(.programStudents)), .table(stages),
      .note(words.say(.programFunnelNote)),
      ProgramFigure.table(figures, .programMatchingCaption, words),
    ] + GroupSection(words: words, grouping: .site).blocks
      + GroupSection(words: words, grouping: .goal).blocks
  }

  var stages: Table {
    let stages: [(Message, Int)] = [
      (.programStageEnrolled, funnel.enrolled), (.programStageConsented, funnel.consented),
      (.programStageReady, funnel.ready), (.programStageMatched, funnel.matched),
    ]
    return Table(
      caption: words.say(.programFunnelCaption),
      columns: [
        Table.Column(words.say(.programColumnStage)),
        Table.Column(words.say(.programColumnOfEnrolled)),
      ],
      rows: stages.map { stage, count in
        [.header(words.say(stage)), words.cell(Ratio(n: count, of: funnel.enrolled))]
      })
  }

  var figures: [ProgramFigure] {
    [
      ProgramFigure(
        words.say(.programFigureMatchedNow), .ratio(Ratio(n: funnel.matched, of: funnel.ready)),
        words.say(.programFigureMatchedNowOf)),
      ProgramFigure(
        words.say(.programFigureMatchedEver),
        .ratio(Ratio(n: funnel.everMatched, of: funnel.everReady)),
        words.say(.programFigureMatchedEverOf)),
      coverage, wait, longestWait,
    ]
  }

  private var coverage: ProgramFigure {
    let name = words.say(.programFigureCoverage)
    guard let coverage = metrics.coverage else {
      return ProgramFigure(name, .none, words.say(.programFigureCoverageNone))
    }
    return ProgramFigure(
      name, .ratio(Ratio(n: coverage.served, of: coverage.ready)),
      words.say(.programFigureCoverageOf))
  }

  private var wait: ProgramFigure {
    let all = metrics.waits.reduce(0) { $0 + $1.count }
    func count(_ isCounted: (StudentWait) -> Bool) -> Int {
      metrics.waits.filter(isCounted).reduce(0) { $0 + $1.count }
    }
    let left = metrics.matchedBeforeReady
    let median = metrics.waitCurve.medianDays
    return ProgramFigure(
      words.say(.programFigureWait),
      all == 0
        ? .none
        : median.map {
          .number($0, words.say(.programFigureWaitMedian, [.units: words.days($0)]))
        } ?? .words(words.say(.programFigureWaitLong)),
      words.say(
        .programFigureWaitOf, count: all,
        [
          .number: words.number(count(\.isMatched)), .total: words.number(count(\.isOpen)),
          .previous: words.number(count { !$0.isMatched && !$0.isOpen }),
        ]),
      left > 0 ? words.say(.programFigureWaitLeftOut, count: left) : "")
  }

  private var longestWait: ProgramFigure {
    let open = metrics.waits.filter(\.isOpen).map(\.days).max()
    return ProgramFigure(
      words.say(.programFigureWaitLongest),
      metrics.waits.map(\.days).max().map { .number($0, words.days($0)) } ?? .none,
      open.map { words.say(.programFigureWaitLongestOpen, [.units: words.days($0)]) } ?? "")
  }
}
