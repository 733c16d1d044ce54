import Documents

/// A mentor's hours as numbers that a spreadsheet adds up: in minutes, with how many meetings say so.
struct HoursSheet {
  let report: MentorReport
  /// What the pairs' lines are called, in their order.
  let names: [String]
  let language: Language

  var sheet: Sheet {
    var rows = zip(names, report.pairs).map { row($0, $1.hours) }
    if let earlier = report.hours.earlier {
      rows.append(row(language.say(.hoursEarlier).plain, earlier))
    }
    return Sheet(name: language.say(.hoursHeading).plain, columns: columns, rows: rows)
  }

  private var columns: [SheetColumn] {
    let whole = language.say(.columnMeetings).plain
    return [
      SheetColumn(language.say(.columnStudent).plain),
      SheetColumn(language.say(.columnMinutesPeriod).plain, .integer),
      SheetColumn(language.say(.columnStatedPeriod).plain, .ratio(wholeTitle: "\(whole) (1)")),
      SheetColumn(language.say(.columnMinutesStart).plain, .integer),
      SheetColumn(language.say(.columnStatedStart).plain, .ratio(wholeTitle: "\(whole) (2)")),
    ]
  }

  private func row(_ name: String, _ hours: MeetingHours) -> [SheetCell] {
    [.text(name)] + cells(hours.inPeriod) + cells(hours.sinceStart)
  }

  /// Without a stated length there are no minutes, rather than none.
  private func cells(_ tally: MeetingHours.Tally) -> [SheetCell] {
    [
      tally.stated > 0 ? .integer(tally.minutes) : .empty, .ratio(tally.stated, of: tally.made),
    ]
  }
}
