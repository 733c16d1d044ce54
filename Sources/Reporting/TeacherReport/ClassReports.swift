import CivilTime
import Database
import Documents
import Programs
import Relationships

/// Puts a program's facts into the reports of single teachers.
enum ClassReports {
  static func letter(_ teacher: ID<Person>, _ students: [StudentLink]) -> Letter {
    let recipient = students.first?.recipientID ?? "\(teacher)"
    return Letter(
      path: FileName.of(recipient), spare: "\(teacher)", recipient: recipient,
      told: students.map { Told(student: $0.student, recipient: teacher, purpose: .teacher) })
  }

  /// What the report says: its pages, and a sheet with one row a student.
  static func content(
    _ students: [StudentLink], _ facts: StudentFacts, _ revision: Revision
  ) -> ReportContent {
    let language = Language.best(for: students.first?.recipientLanguages ?? [])
    let report = report(students, facts, revision)
    return ReportContent(
      report.document(in: language),
      sheets: [ClassSheet(report: report, language: language).sheet])
  }

  private static func report(
    _ links: [StudentLink], _ facts: StudentFacts, _ revision: Revision
  ) -> TeacherReport {
    let matches = links.flatMap { facts.matches(of: $0.student).map(\.facts.match) }
    return TeacherReport(
      heading: facts.request.heading(revision, of: matches),
      teacherName: links.first?.recipientName ?? "", group: nil,
      rules: rules(of: facts.request.program),
      students: links.map { link in
        TeacherReport.Student(
          name: "\(link.givenName) \(link.familyName)", mentoring: mentoring(link, facts))
      })
  }

  private static func mentoring(
    _ link: StudentLink, _ facts: StudentFacts
  ) -> TeacherReport.Mentoring {
    let latest = facts.matches(of: link.student).first
    if let latest, latest.consistency.endedOn == nil || facts.waitingSince(link.student) == nil {
      return .matched(match(latest))
    }
    return .waiting(since: facts.waitingSince(link.student))
  }

  private static func match(_ told: StudentFacts.ToldMatch) -> TeacherReport.Match {
    TeacherReport.Match(
      mentorName: "\(told.facts.mentorGivenName) \(told.facts.mentorFamilyName)",
      startedOn: told.facts.startedOn, endedOn: told.consistency.endedOn, pause: told.facts.pause,
      status: .init(told.consistency.status), quietDays: told.quietDays,
      sharedGoals: told.goals.filter(\.isOpen).map(\.name), meetings: told.meetings,
      coming: coming(told))
  }

  /// Nothing lies ahead of a pair that has ended.
  private static func coming(_ told: StudentFacts.ToldMatch) -> TeacherReport.Coming {
    guard told.consistency.endedOn == nil else { return TeacherReport.Coming() }
    return TeacherReport.Coming(
      nextStep: told.goals.first(where: \.isOpen).flatMap { nextStep(to: $0, told.promises) },
      dueThisWeek: told.promises.filter { $0.keptOn == nil && $0.dueOn < told.asOf + 7 }
        .map(\.dueOn),
      meetingOn: told.upcoming?.day, meetingAt: told.upcoming?.time)
  }

  private static func nextStep(
    to goal: AgreedGoal, _ promises: [PairPromise]
  ) -> TeacherReport.NextStep? {
    if let next = promises.first(where: { $0.keptOn == nil && $0.goal == goal.name }) {
      return .promise(next.owner, dueOn: next.dueOn)
    }
    return goal.step.map { .latest(progress: $0.progress, on: $0.day) }
  }

  /// The contract's own thresholds behind a status, for the page of definitions.
  static func rules(of program: Program) -> TeacherReport.StatusRules {
    TeacherReport.StatusRules(
      silentAfterDays: max(21, program.cadence.days * 3 / 2),
      tooEarlyWindows: program.tooEarlyWindows, latestWindows: 8, benchmarkPercent: 65)
  }
}
