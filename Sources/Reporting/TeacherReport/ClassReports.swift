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

  static func document(
    _ students: [StudentLink], _ facts: StudentFacts, _ revision: Revision
  ) -> Document {
    report(students, facts, revision)
      .document(in: .best(for: students.first?.recipientLanguages ?? []))
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
      sharedGoals: told.facts.sharedGoals, meetings: told.meetings)
  }

  /// The contract's own thresholds behind a status, for the page of definitions.
  static func rules(of program: Program) -> TeacherReport.StatusRules {
    TeacherReport.StatusRules(
      silentAfterDays: max(21, program.cadence.days * 3 / 2),
      tooEarlyWindows: program.tooEarlyWindows, latestWindows: 8, benchmarkPercent: 65)
  }
}
