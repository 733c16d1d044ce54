import CivilTime
import Documents
import Relationships

/// Puts a program's facts into the reports of single guardians.
enum GuardianLetters {
  static func addressed(_ link: StudentLink, _ facts: ProgramFacts) -> AddressedDocument {
    let language = Language.best(for: link.recipientLanguages)
    return AddressedDocument(
      path: "\(FileName.of(link.externalID))-\(FileName.of(link.recipientID))",
      spare: "\(link.student)-\(link.recipient)",
      recipient: link.recipientID, document: report(link, facts).document(in: language))
  }

  private static func report(_ link: StudentLink, _ facts: ProgramFacts) -> GuardianReport {
    GuardianReport(
      heading: facts.request.heading, guardianName: link.recipientName,
      student: .init(
        firstName: link.givenName, fullName: "\(link.givenName) \(link.familyName)"),
      matches: facts.matches(of: link.student).map(match),
      waitingSince: facts.waitingSince(link.student))
  }

  private static func match(_ told: ProgramFacts.ToldMatch) -> GuardianReport.Match {
    GuardianReport.Match(
      mentor: .init(
        firstName: told.facts.mentorGivenName, occupation: told.facts.occupation,
        organisation: told.facts.organisation),
      startedOn: told.facts.startedOn, endedOn: told.consistency.endedOn, pause: told.facts.pause,
      sharedGoals: told.facts.sharedGoals, meetings: told.meetings)
  }
}
