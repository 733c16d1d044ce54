import Documents
import Matching
import Relationships

/// The tables that outsiders are shown.
struct FunderTables {
  let words: FunderWords

  private var report: FunderReport { words.report }

  var stages: Table {
    let names: [Message] = [.programStageEnrolled, .programStageReady, .programStageMatched]
    return words.table(
      .funderStages, [.programColumnStage, .funderColumnStudents],
      zip(names, report.students.counts).map { [.header(words.say($0)), words.cell($1)] })
  }

  /// By site and by goal, each with a bar for every line of which enough is shown.
  var groups: [Block] {
    let tables = [
      (Message.programSiteHeading, siteTable, report.sites),
      (Message.programGoalHeading, goalTable, report.goals),
    ]
    let blocks = tables.flatMap { heading, table, counts -> [Block] in
      guard let table, let counts else { return [] }
      return [.heading(3, words.say(heading))] + figure(counts) + [.table(table)]
    }
    return blocks.isEmpty ? [.note(words.say(.funderGroupNone))] : blocks
  }

  var siteTable: Table? { report.sites.map { table(.funderBySite, .programColumnSite, $0) } }
  var goalTable: Table? { report.goals.map { table(.funderByGoal, .programColumnGoal, $0) } }

  private func table(_ title: Message, _ group: Message, _ counts: OutsideTable) -> Table {
    words.table(
      title, [group, .funderColumnWith, .funderColumnWithout, .funderColumnAll],
      counts.lines.map { line in
        [.header(name(of: line))] + line.counts.map(words.cell) + [words.cell(line.total)]
      } + [[.header(words.say(.funderTotal))] + counts.totals.map(words.cell)])
  }

  private func name(of line: OutsideTable.Line) -> Phrase {
    line.name.map { Phrase(name: $0) } ?? words.say(.funderOthers)
  }

  private func figure(_ counts: OutsideTable) -> [Block] {
    let rows = counts.lines.compactMap { line -> RowBars.Row? in
      guard let with = line.counts.first?.told, let all = line.total.told, all > 0 else {
        return nil
      }
      let text = words.say(
        .programShare,
        [
          .number: words.number(with), .total: words.number(all),
          .share: words.percent(Ratio(n: with, of: all).percent ?? 0),
        ])
      return RowBars.Row(name(of: line), text, length: Double(with) / Double(all))
    }
    guard rows.count > 1 else { return [] }
    let all = counts.totals.last.map(words.text) ?? ""
    let caption = words.say(.funderGroupCaption, [.total: all])
    let chart = RowBars(Array(rows.prefix(GroupSection.mostBars)), showsWhole: true)
    return [
      .figure(
        Figure(chart.drawing(label: caption, dir: words.language.dir), caption: caption))
    ]
  }

  var shares: Table {
    words.table(
      .funderShares, [.programColumnFigure, .funderColumnShare, .funderColumnPairs],
      report.figures.map { figure in
        [
          .header(name(of: figure.kind)), .text(words.text(figure.rate)),
          figure.rate == .hidden
            ? .text(words.say(.funderNotShown))
            : .text(words.say(.funderAtLeast, [.number: words.number(figure.atLeast)])),
        ]
      })
  }

  private func name(of kind: FunderReport.Figure.Kind) -> Phrase {
    switch kind {
    case .met: words.say(.funderFigureMet)
    case .onTime: words.say(.funderFigureOnTime)
    case .target:
      words.say(.funderFigureTarget, [.target: words.percent(report.benchmarkPercent)])
    case .support: words.say(.funderFigureSupport)
    }
  }

  var lasting: Table {
    words.table(
      .funderLasting, [.funderColumnMonths, .funderColumnShare],
      report.lasting.map {
        [.header(words.language.say(.months, count: $0.months)), .text(words.text($0.rate))]
      })
  }

  var endings: Table {
    let reasons = ProgramReasons(language: words.language)
    return words.table(
      .funderEndings, [.programColumnReason, .funderColumnMatches],
      report.endings.reasons.map {
        [.header(reasons.name(of: $0.reason.rawValue)), words.cell($0.count)]
      } + [[.header(words.say(.funderTotal)), words.cell(report.endings.total)]])
  }

  var endingBlocks: [Block] {
    report.endings.total.told == nil || report.endings.total.told == 0
      ? [.para(words.say(.funderEndingsNone))] : [.table(endings)]
  }

  var definitions: [List.Item] {
    let terms: [(Message, Message)] = [
      (.programTermReady, .programMeaningReady), (.funderTermMet, .funderMeaningMet),
      (.funderTermTarget, .funderMeaningTarget), (.funderTermLasting, .funderMeaningLasting),
      (.programTermSupport, .programMeaningSupport), (.funderTermOnTime, .funderMeaningOnTime),
    ]
    let values: [Message: [Slot: Phrase]] = [
      .programMeaningSupport: [
        .units: words.language.say(.days, count: report.rules.supportContactDays)
      ],
      .funderMeaningOnTime: [
        .units: words.language.say(.days, count: report.rules.graceDays)
      ],
    ]
    return terms.map { List.Item(lead: words.say($0), text: words.say($1, values[$1] ?? [:])) }
  }
}
