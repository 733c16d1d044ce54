import Documents
import Relationships

/// How many matches last how long, as a curve in its interval, beside those old enough; a table alone
/// where none has ended before its time, for a straight line at the top would show nothing.
struct RetentionFigure {
  let words: ProgramWords

  private var metrics: ProgramMetrics { words.report.metrics }

  var blocks: [Block] {
    let curve = metrics.retentionCurve
    let ticks = ProgramMetrics.retentionMonths.compactMap { months, days in
      curve.estimate(after: days).map { estimate in
        StepCurve.Tick(
          x: days, text: words.months(months), detail: words.number(estimate.atRisk),
          share: words.percent(of: estimate.share))
      }
    }
    let steps = curve.corners.map { corner in
      StepCurve.Step(
        x: corner.days, share: corner.estimate.share, low: corner.estimate.low,
        high: corner.estimate.high)
    }
    guard !ticks.isEmpty, steps.contains(where: { $0.low < $0.high }), let last = curve.lastDay
    else { return [.table(table)] }
    let end = min(last, ProgramMetrics.retentionMonths.last?.1 ?? last)
    let count = metrics.endings.reduce(0) { $0 + $1.count }
    let caption = words.say(.programCurveCaption, count: count)
    let chart = StepCurve(
      steps, end: end, ticks: ticks,
      levels: [words.percent(0), words.percent(50), words.percent(100)])
    return [
      .figure(
        Figure(
          chart.drawing(label: caption, dir: words.language.dir), caption: caption, numbers: table))
    ]
  }

  var table: Table {
    let titles: [Message] = [
      .programColumnAfter, .programColumnLasting, .programColumnBand, .programColumnSeen,
      .programColumnCohort, .programColumnTooEarly,
    ]
    let curve = metrics.retentionCurve
    return Table(
      caption: words.say(.programCurveNumbers),
      columns: titles.map { Table.Column(words.say($0)) },
      rows: ProgramMetrics.retentionMonths.map { months, days in
        row(months: months, days: days, curve.estimate(after: days))
      })
  }

  private func row(
    months: Int, days: Int, _ estimate: SurvivalCurve.Estimate?
  ) -> [Cell] {
    let cohort = metrics.cohort(after: days)
    let left = words.say(
      .programCohortLeftOut,
      [.number: words.number(cohort.planned), .previous: words.number(cohort.tooRecent)])
    return [
      .header(words.months(months)),
      estimate.map { .text(words.percent(of: $0.share)) } ?? .text(words.say(.statusNoData)),
      estimate.flatMap(band).map {
        .text("\(words.percent(of: $0.low))–\(words.percent(of: $0.high))")
      }
        ?? .empty,
      estimate.map { words.cell($0.atRisk) } ?? .empty,
      cohort.lasted.of > 0 ? .text(words.share(cohort.lasted)) : .text(words.say(.statusNoData)),
      .text(left),
    ]
  }

  /// Nothing where no match has ended so early: what could still happen then is unknown, not certain.
  private func band(_ estimate: SurvivalCurve.Estimate) -> SurvivalCurve.Estimate? {
    estimate.low < estimate.high ? estimate : nil
  }

  /// The same with every number in a cell of its own.
  var wholeTable: Table {
    let titles: [Message] = [
      .programColumnAfter, .programColumnDays, .programColumnLasting, .programColumnLow,
      .programColumnHigh, .programColumnSeen, .programColumnCohort, .programColumnPlanned,
      .programColumnRecent,
    ]
    let curve = metrics.retentionCurve
    func share(_ value: Double?) -> Cell {
      value.map { .number(($0 * 1000).rounded() / 1000, words.percent(of: $0)) } ?? .empty
    }
    return Table(
      caption: words.say(.programCurveNumbers),
      columns: titles.map { Table.Column(words.say($0)) },
      rows: ProgramMetrics.retentionMonths.map { months, days in
        let (estimate, cohort) = (curve.estimate(after: days), metrics.cohort(after: days))
        return [
          .header(words.months(months)), words.cell(days), share(estimate?.share),
          share(estimate.flatMap(band)?.low), share(estimate.flatMap(band)?.high),
          estimate.map { words.cell($0.atRisk) } ?? .empty,
          cohort.lasted.of > 0 ? words.cell(cohort.lasted) : .empty, words.cell(cohort.planned),
          words.cell(cohort.tooRecent),
        ]
      })
  }
}
