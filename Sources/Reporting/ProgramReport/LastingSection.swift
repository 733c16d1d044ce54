import Documents
import Relationships

/// How long matches last, and why they ended.
struct LastingSection {
  let words: ProgramWords

  private var report: ProgramReport { words.report }
  private var metrics: ProgramMetrics { report.metrics }

  var blocks: [Block] {
    guard !metrics.endings.isEmpty else { return [] }
    return [.heading(2, words.say(.programLasting))] + RetentionFigure(words: words).blocks
      + [ProgramFigure.table(figures, .programLengthCaption, words)] + closures
  }

  var figures: [ProgramFigure] {
    let counted = words.say(
      .programFigureLengthOf,
      [.number: words.number(report.endedMatches), .total: words.number(report.openMatches)])
    let longest = metrics.endings.map { $0.days - $0.heldDays }.max()
    guard let longest else { return [] }
    return [
      ProgramFigure(
        words.say(.programFigureLength),
        metrics.lengthCurve.medianDays.map {
          .number($0, words.say(.programFigureLengthMedian, [.units: words.days($0)]))
        } ?? .words(words.say(.programFigureLengthLong)), counted),
      ProgramFigure(
        words.say(.programFigureLengthLongest), .number(longest, words.days(longest))),
    ]
  }

  /// Reasons with how often each ended a match as planned, and before; the most frequent first.
  var reasons: [(code: String, planned: Int, unplanned: Int)] {
    let planned = Dictionary(metrics.closures(planned: true)) { $0 + $1 }
    let unplanned = Dictionary(metrics.closures(planned: false)) { $0 + $1 }
    return Set(planned.keys).union(unplanned.keys).sorted()
      .map { ($0, planned[$0] ?? 0, unplanned[$0] ?? 0) }
      .stableSorted { $0.1 + $0.2 > $1.1 + $1.2 }
  }

  var closureTable: Table {
    Table(
      caption: words.say(.programClosureNumbers),
      columns: [
        Table.Column(words.say(.programColumnReason)),
        Table.Column(words.say(.programColumnPlanned)),
        Table.Column(words.say(.programColumnUnplanned)),
      ],
      rows: reasons.map {
        [.header(words.reason($0.code)), words.cell($0.planned), words.cell($0.unplanned)]
      })
  }

  private var closures: [Block] {
    let all = report.endedMatches
    guard all > 0 else { return [.para(words.say(.programClosureNone))] }
    let bars = reasons.flatMap { reason -> [(Phrase, Int, Bool)] in
      let name = words.reason(reason.code)
      return [
        (name, reason.unplanned, false),
        (words.say(.programClosurePlanned, [.name: name]), reason.planned, true),
      ]
    }.filter { $0.1 > 0 }.stableSorted { $0.1 > $1.1 }
    let most = bars.first?.1 ?? 1
    let rows = bars.map { name, count, isPlanned in
      RowBars.Row(
        name, words.number(count), length: Double(count) / Double(most), isMuted: isPlanned)
    }
    let caption = words.say(.programClosureCaption, count: all)
    return [
      .figure(
        Figure(
          RowBars(rows, showsWhole: false).drawing(label: caption, dir: words.language.dir),
          caption: caption, numbers: closureTable))
    ]
  }
}
