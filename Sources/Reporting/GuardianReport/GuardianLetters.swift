import CivilTime
import Documents
import Programs
import Relationships

/// Puts a program's facts into the reports of single guardians.
enum GuardianLetters {
  static func letter(_ link: StudentLink, in program: Program) -> Letter {
    Letter(
      path: "\(FileName.of(link.externalID))-\(FileName.of(link.recipientID))",
      spare: "\(link.student)-\(link.recipient)", recipient: link.recipientID,
      told: [Told(student: link.student, recipient: link.recipient, purpose: .guardian)],
      pack: SchoolClass(of: link).pack(in: program))
  }

  static func document(
    _ link: StudentLink, _ facts: StudentFacts, _ revision: Revision
  ) -> Document {
    report(link, facts, revision).document(in: .best(for: link.recipientLanguages))
  }

  private static func report(
    _ link: StudentLink, _ facts: StudentFacts, _ revision: Revision
  ) -> GuardianReport {
    let told = facts.matches(of: link.student)
    return GuardianReport(
      heading: facts.request.heading(revision, of: told.map(\.facts.match)),
      guardianName: link.recipientName,
      student: .init(
        firstName: link.givenName, fullName: "\(link.givenName) \(link.familyName)"),
      matches: told.map(match), waitingSince: facts.waitingSince(link.student))
  }

  private static func match(_ told: StudentFacts.ToldMatch) -> GuardianReport.Match {
    GuardianReport.Match(
      mentor: .init(
        firstName: told.facts.mentorGivenName, occupation: told.facts.occupation,
        organisation: told.facts.organisation),
      startedOn: told.facts.startedOn, endedOn: told.consistency.endedOn, pause: told.facts.pause,
      sharedGoals: told.facts.sharedGoals, meetings: told.meetings)
  }
}
