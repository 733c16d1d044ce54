import CivilTime
import Documents

/// One line a student, with strips that share one calendar.
struct StudentTable {
  /// More would crowd the other columns out of the page.
  static let longestStrip = 12

  let report: TeacherReport
  let language: Language
  private let starts: [Day]
  private let isCut: Bool

  init(report: TeacherReport, language: Language) {
    self.report = report
    self.language = language
    let all = Set(report.matches.flatMap { $0.meetings.windows.map(\.days.first) }).sorted()
    starts = Array(all.suffix(Self.longestStrip))
    isCut = all.count > starts.count
  }

  var table: Table {
    let marks = report.matches.flatMap(marks)
    return Table(
      caption: language.say(.studentsCaption), columns: columns,
      rows: report.students.map(row), key: MeetingStrip.key(to: marks, in: language))
  }

  private var columns: [Table.Column] {
    let units = language.units(starts.count, of: report.cadence)
    let strip =
      isCut ? language.say(.columnLatest, [.units: units]) : language.say(.columnStrip)
    return [
      Table.Column(language.say(.columnStudent)), Table.Column(language.say(.columnStatus)),
      Table.Column(language.say(.columnMet)), Table.Column(language.say(.columnLast)),
      Table.Column(language.say(.columnRow)),
      Table.Column(
        strip, axis: MeetingStrip.months(of: starts, in: language), axisLength: starts.count),
      Table.Column(language.say(.columnGoals)), Table.Column(language.say(.columnComing)),
    ]
  }

  private func row(_ student: TeacherReport.Student) -> [Cell] {
    guard case .matched(let match) = student.mentoring else {
      return [
        .header("\(name: student.name)"), .text(language.say(.statusWaiting)), .empty, .empty,
        .empty, .empty, .empty, .empty,
      ]
    }
    return [
      .header("\(name: student.name)", detail: mentor(of: match)), status(of: match),
      met(in: match),
      lastMeeting(of: match), streak(of: match), strip(of: match), goals(of: match),
      ComingCell(match: match, language: language).cell,
    ]
  }

  /// With the start where it was not the same as everybody's.
  private func mentor(of match: TeacherReport.Match) -> Phrase {
    let isLate = match.startedOn > report.heading.period.first
    return language.say(
      isLate ? .withMentorSince : .withMentor,
      [.mentor: "\(name: match.mentorName)", .date: language.dayOfYear(match.startedOn)])
  }

  private func status(of match: TeacherReport.Match) -> Cell {
    let name = language.say(StatusWords.name(of: match.status))
    if let ended = match.endedOn {
      return .text(language.say(.statusEnded, [.date: language.dayOfYear(ended)]))
    }
    return .text(name, detail: match.pause.map { _ in language.say(.statusPaused) })
  }

  private func met(in match: TeacherReport.Match) -> Cell {
    let words = MeetingWords(meetings: match.meetings, language: language)
    let detail = words.shortExclusions
    if match.meetings.isNothingRecorded {
      return .text(language.say(.noMeetings), detail: detail)
    }
    guard match.meetings.expected > 0 else {
      return .text(language.say(.statusNoData), detail: detail)
    }
    let progress = Progress(match.meetings.met, of: match.meetings.expected, label: words.share)
    return .progress(progress, detail: detail)
  }

  private func lastMeeting(of match: TeacherReport.Match) -> Cell {
    guard let last = match.meetings.lastMetOn else { return .text(language.say(.noneYet)) }
    let days = max(0, report.heading.asOf - last)
    return .text(language.shortDate(last), detail: language.say(.daysAgo, count: days))
  }

  private func streak(of match: TeacherReport.Match) -> Cell {
    guard match.meetings.longestStreak > 0 else { return .empty }
    let longest = language.say(
      .rowLongest, [.number: language.number(match.meetings.longestStreak)])
    return .number(
      Double(match.meetings.currentStreak), language.number(match.meetings.currentStreak),
      detail: match.meetings.longestStreak > match.meetings.currentStreak ? longest : nil)
  }

  private func strip(of match: TeacherReport.Match) -> Cell {
    .strip(
      marks(of: match),
      label: MeetingWords(meetings: match.meetings, language: language).summary)
  }

  /// The goal that was worked at last, with the step that comes next.
  private func goals(of match: TeacherReport.Match) -> Cell {
    guard let first = match.sharedGoals.first else { return .empty }
    let more = match.sharedGoals.count - 1
    let rest = more > 0 ? language.say(.goalsMore, count: more) : ""
    let details = [match.coming.nextStep.map(language.words) ?? "", rest]
    return .text("\(name: first)", detail: .joined(details, separator: " · "))
  }

  /// The match's marks on the calendar of the whole class.
  private func marks(of match: TeacherReport.Match) -> [StripMark] {
    let byStart = Dictionary(
      match.meetings.windows.map { ($0.days.first, $0.outcome.mark) },
      uniquingKeysWith: { first, _ in first })
    return starts.map { byStart[$0] ?? .outside }
  }
}
