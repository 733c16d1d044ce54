import Documents

/// The hours for a mentor's certificate: a line a student, and how many meetings say how long they took.
struct HoursTable {
  let report: MentorReport
  let language: Language

  var blocks: [Block] {
    let total = report.hours.total
    guard total.sinceStart.made > 0 else {
      return [heading, .para(language.say(.hoursNone))]
    }
    return [heading, .table(table)] + (total.sinceStart.unstated == 0 ? [] : [unstated])
  }

  private var heading: Block { .heading(2, language.say(.hoursHeading)) }

  private var unstated: Block {
    .note(
      language.say(
        .hoursUnstated, count: report.hours.total.sinceStart.unstated,
        [.coordinator: "\(name: report.heading.contact.name)"]))
  }

  private var table: Table {
    let since = report.hours.since.map(language.date) ?? ""
    var rows = report.pairs.map { row(name(of: $0), $0.hours) }
    if let earlier = report.hours.earlier { rows.append(row(language.say(.hoursEarlier), earlier)) }
    if rows.count > 1 { rows.append(row(language.say(.hoursTotal), report.hours.total)) }
    return Table(
      caption: language.say(.hoursHeading),
      columns: [
        Table.Column(language.say(.columnStudent)), Table.Column(language.say(.hoursInPeriod)),
        Table.Column(language.say(.hoursSince, [.date: since])),
      ], rows: rows)
  }

  private func row(_ name: Phrase, _ hours: MeetingHours) -> [Cell] {
    [.header(name), cell(hours.inPeriod), cell(hours.sinceStart)]
  }

  private func name(of pair: MentorReport.Pair) -> Phrase {
    report.hasTwin(pair)
      ? language.say(
        .monthNameSince,
        [
          .name: "\(name: pair.studentFirstName)", .date: language.date(pair.month.startedOn),
        ]) : "\(name: pair.studentFirstName)"
  }

  /// Never a zero where nobody wrote a length down.
  private func cell(_ tally: MeetingHours.Tally) -> Cell {
    guard tally.made > 0 else { return .text(language.say(.hoursNoMeetings)) }
    let detail = language.say(
      .hoursStated, count: tally.made, [.number: language.number(tally.stated)])
    guard tally.stated > 0 else { return .text(language.say(.hoursNotStated), detail: detail) }
    return .number(
      Double(tally.minutes), language.duration(minutes: tally.minutes), detail: detail)
  }
}
