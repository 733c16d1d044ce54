import CivilTime
import Documents
import Relationships

/// The class as rows for a spreadsheet: one a student, numbers as numbers and days as days.
struct ClassSheet {
  let report: TeacherReport
  let language: Language

  var sheet: Sheet {
    Sheet(
      name: language.say(.studentsHeading).plain, columns: columns.map(\.column),
      rows: report.students.map { student in columns.map { $0.cell(student) } })
  }

  private struct Column {
    let column: SheetColumn
    let cell: (TeacherReport.Student) -> SheetCell
  }

  private var columns: [Column] { people + meetings + goals + ahead }

  private var people: [Column] {
    [
      Column(column: column(.columnStudent)) { .text(Phrase(name: $0.name).plain) },
      ofMatch(.columnMentor) { .text(Phrase(name: $0.mentorName).plain) },
      Column(column: column(.columnStatus)) { .text(status(of: $0).plain) },
      ofMatch(.columnPaused, .date) { day($0.endedOn == nil ? $0.pause?.from : nil) },
      ofMatch(.columnEnded, .date) { day($0.endedOn) },
      Column(column: column(.columnWaiting, .date)) { student in
        guard case .waiting(let since) = student.mentoring else { return .empty }
        return day(since)
      },
    ]
  }

  private var meetings: [Column] {
    [
      ofMatch(.columnMet, .ratio(wholeTitle: language.say(.columnExpected).plain)) {
        $0.meetings.isNothingRecorded && $0.meetings.expected == 0
          ? .empty : .ratio($0.meetings.met, of: $0.meetings.expected)
      },
      leftOut(.columnHoliday, [.programBreak]), leftOut(.columnHold, [.hold]),
      leftOut(.columnExcused, [.excused]),
      leftOut(.columnPartial, [.beforeStart, .afterEnd, .stillOpen]),
      ofMatch(.columnLast, .date) { day($0.meetings.lastMetOn) },
      ofMatch(.columnDaysSince, .integer) {
        $0.meetings.lastMetOn.map { .integer(max(0, report.heading.asOf - $0)) } ?? .empty
      },
      ofMatch(.columnRow, .integer) { .integer($0.meetings.currentStreak) },
      ofMatch(.columnLongest, .integer) { .integer($0.meetings.longestStreak) },
    ]
  }

  private var goals: [Column] {
    [
      ofMatch(.columnSharedGoals) { match in
        match.sharedGoals.isEmpty
          ? .empty
          : .text(
            language.series(match.sharedGoals.map { Phrase(name: $0) }).plain)
      },
      ofMatch(.columnStep) { match in
        match.coming.nextStep.map { .text(language.words($0).plain) } ?? .empty
      },
      ofMatch(.columnStepBy, .date) { match in
        guard case .promise(_, let day)? = match.coming.nextStep else { return .empty }
        return .date(day)
      },
    ]
  }

  private var ahead: [Column] {
    [
      ofMatch(.columnDueCount, .integer) { .integer($0.coming.dueThisWeek.count) },
      ofMatch(.columnFirstDue, .date) { day($0.coming.dueThisWeek.first) },
      ofMatch(.columnNextMeeting, .date) { day($0.coming.meetingOn) },
      ofMatch(.columnTime) { match in
        match.coming.meetingAt.map { .text(language.time($0).plain) } ?? .empty
      },
    ]
  }

  private func column(_ title: Message, _ kind: SheetColumn.Kind = .text) -> SheetColumn {
    SheetColumn(language.say(title).plain, kind)
  }

  /// Blank for students without a mentor.
  private func ofMatch(
    _ title: Message, _ kind: SheetColumn.Kind = .text,
    _ cell: @escaping (TeacherReport.Match) -> SheetCell
  ) -> Column {
    Column(column: column(title, kind)) { student in
      guard case .matched(let match) = student.mentoring else { return .empty }
      return cell(match)
    }
  }

  private func leftOut(_ title: Message, _ reasons: [Exclusion]) -> Column {
    ofMatch(title, .integer) { match in
      .integer(reasons.map(match.meetings.excluded).reduce(0, +))
    }
  }

  private func status(of student: TeacherReport.Student) -> Phrase {
    guard case .matched(let match) = student.mentoring else {
      return language.say(.statusWaiting)
    }
    if let ended = match.endedOn {
      return language.say(.statusEnded, [.date: language.date(ended)])
    }
    return language.say(StatusWords.name(of: match.status))
  }

  private func day(_ day: Day?) -> SheetCell { day.map { .date($0) } ?? .empty }
}
