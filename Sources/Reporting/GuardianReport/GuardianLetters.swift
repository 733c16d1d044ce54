import CivilTime
import Documents
import Programs
import Relationships

/// Puts a program's facts into the reports of single guardians.
enum GuardianLetters {
  /// How far ahead promises are told of.
  private static let daysAhead = 14

  /// - Parameters:
  ///   - link: to whom, about whom.
  ///   - program: where letters are printed by class; nil where each is a file by itself.
  /// - Returns: where it goes.
  static func letter(_ link: StudentLink, in program: Program?) -> Letter {
    Letter(
      path: "\(FileName.of(link.externalID))-\(FileName.of(link.recipientID))",
      spare: "\(link.student)-\(link.recipient)", recipient: link.recipientID,
      told: [Told(student: link.student, recipient: link.recipient, purpose: .guardian)],
      pack: program.map { ClassSeat(of: link).schoolClass.pack(in: $0) })
  }

  /// What the letter says: its pages, and the meetings as a sheet.
  static func content(
    _ link: StudentLink, _ facts: StudentFacts, _ revision: Revision
  ) -> ReportContent {
    let told = facts.matches(of: link.student)
    let report = GuardianReport(
      heading: facts.request.heading(revision, of: told.map(\.facts.match)),
      guardianName: link.recipientName, student: name(link.givenName, link.familyName),
      matches: told.map(match), waitingSince: facts.waitingSince(link.student))
    return content(report, in: .best(for: link.recipientLanguages))
  }

  /// The letter to a student's family before anybody gets it.
  static func preview(
    _ student: Enrollment, _ facts: StudentFacts, in language: Language
  ) -> ReportContent {
    let report = GuardianReport(
      heading: facts.request.heading(Revision(edition: 0), of: []).asPreview, guardianName: nil,
      student: name(student.givenName, student.familyName),
      matches: facts.matches(of: student.person).map(match),
      waitingSince: facts.waitingSince(student.person))
    return content(report, in: language)
  }

  private static func content(_ report: GuardianReport, in language: Language) -> ReportContent {
    ReportContent(report.document(in: language), sheets: [report.sheet(in: language)])
  }

  private static func name(_ given: String, _ family: String) -> GuardianReport.Student {
    GuardianReport.Student(firstName: given, fullName: "\(given) \(family)")
  }

  private static func match(_ told: StudentFacts.ToldMatch) -> GuardianReport.Match {
    GuardianReport.Match(
      mentor: .init(
        firstName: told.facts.mentorGivenName, occupation: told.facts.occupation,
        organisation: told.facts.organisation),
      startedOn: told.facts.startedOn, endedOn: told.consistency.endedOn, pause: told.facts.pause,
      upcoming: told.upcoming, meetings: told.meetings, reasons: reasons(told),
      goals: told.goals, promises: promises(told), gifts: told.gifts)
  }

  /// Those that were kept, and those due soon.
  private static func promises(_ told: StudentFacts.ToldMatch) -> [PairPromise] {
    told.promises.filter { $0.keptOn != nil || $0.dueOn <= told.asOf + daysAhead }
  }

  private static func reasons(_ told: StudentFacts.ToldMatch) -> [Day: AbsenceReason] {
    Dictionary(
      told.meetings.windows.compactMap { window in
        told.absences.reason(within: window.days).map { (window.days.first, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
