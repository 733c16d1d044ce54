import Database
import Programs
import Relationships

/// What the batches of students and of mentors have in common.
struct MonthLetters: Sendable {
  let request: ReportRequest
  let roster: MonthRoster

  init(_ role: PairRole, _ person: String?, _ request: ReportRequest, _ database: Pool) async throws
  {
    self.request = request
    roster = try await database.tenant(
      request.tenant.id, isolation: .repeatableRead, readOnly: true
    ) { tx in try MonthRoster(role, person, request, tx) }
  }

  /// One letter a reader.
  ///
  /// A student reads of nobody's record but their own; a mentor of those of
  /// the students whom the letter names.
  var letters: [Letter] {
    roster.members.map { member in
      let reader = member.reader
      let students = member.told.map(\.student).reduce(into: [ID<Person>]()) { kept, next in
        if !kept.contains(next) { kept.append(next) }
      }
      let told =
        roster.role == .student
        ? [Told(student: reader.person, recipient: reader.person, purpose: .ownRecord)]
        : students.map { Told(student: $0, recipient: reader.person, purpose: .mentor) }
      return Letter(
        path: FileName.of(reader.externalID), spare: "\(reader.person)",
        recipient: reader.externalID, told: told)
    }
  }
}

extension MonthRoster.Member {
  var language: Language { .best(for: reader.languages) }

  /// What changed is said of the pairs that the letter tells of.
  func heading(_ revision: Revision, _ request: ReportRequest) -> ReportHeading {
    request.heading(revision, of: told.map(\.match))
  }
}
