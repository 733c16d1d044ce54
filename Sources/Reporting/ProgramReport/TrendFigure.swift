import Documents
import Relationships

/// How many pairs were to meet in each window, and how many did.
struct TrendFigure {
  let words: ProgramWords

  private var windows: [TrendWindow] { words.report.overview.trend }

  var blocks: [Block] {
    let met = windows.map(\.met).reduce(.none, +)
    guard let percent = met.percent else { return [.para(words.say(.programTrendEmpty))] }
    let values: [Slot: Phrase] = [
      .number: words.number(met.n), .units: words.units(met.of), .share: words.percent(percent),
    ]
    let isCut = windows.count > TrendBars.mostBars
    let caption = words.language.sentences(
      [
        words.say(.programTrendCaption, values),
        isCut
          ? words.say(
            .programTrendLatest, [.number: words.units(TrendBars.mostBars)]) : "",
      ])
    let chart = TrendBars(
      windows.map { TrendBars.Bar(met: $0.met.n, of: $0.met.of) },
      labels: MeetingStrip.months(of: windows.map(\.start), in: words.language),
      met: words.say(.programTrendMet), expected: words.say(.programTrendExpected))
    return [
      .figure(
        Figure(
          chart.drawing(
            label: caption, dir: words.language.dir, number: words.language.number),
          caption: caption, numbers: table))
    ]
  }

  var table: Table {
    let titles: [Message] = [
      .programColumnFrom, .programColumnTo, .programColumnExpected, .programColumnMetCount,
      .programColumnShare, .programColumnNotCounted,
    ]
    return Table(
      caption: words.say(.programTrendNumbers),
      columns: titles.map { Table.Column(words.say($0)) },
      rows: windows.map { window in
        [
          .header(words.language.date(window.start)), .text(words.language.date(window.end)),
          words.cell(window.met.of),
          window.met.of > 0 ? words.cell(window.met.n) : .empty,
          window.met.percent.map { .number(Double($0) / 100, words.percent($0)) } ?? .empty,
          words.cell(window.leftOut),
        ]
      })
  }
}
