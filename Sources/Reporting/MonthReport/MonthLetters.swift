import Database
import Programs
import Relationships

/// What the batches of students and of mentors have in common.
struct MonthLetters: Sendable {
  let request: ReportRequest
  let roster: MonthRoster
  /// In the order of the letters.
  let members: [MonthRoster.Member]
  private let seats: [ID<Person>: ClassSeat]

  init(
    _ role: PairRole, _ person: String?, _ request: ReportRequest, _ database: Pool,
    pack: ReportPack? = nil
  ) async throws {
    let (roster, seats) = try await database.tenant(
      request.tenant.id, isolation: .repeatableRead, readOnly: true
    ) { tx in
      let roster = try MonthRoster(role, person, request, tx)
      let students = pack == nil ? [] : roster.members.map(\.reader.person)
      return (roster, try tx.all(.classSeats(of: students, in: request)))
    }
    self.request = request
    self.roster = roster
    let seat = Dictionary(seats) { first, _ in first }
    self.seats = seat
    members = roster.members.stableSorted { one, other in
      guard let a = seat[one.reader.person], let b = seat[other.reader.person] else { return false }
      return a < b
    }
  }

  /// One letter a reader.
  ///
  /// A student reads of nobody's record but their own; a mentor of those of
  /// the students whom the letter names.
  var letters: [Letter] {
    members.map { member in
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
        recipient: reader.externalID, told: told,
        pack: seats[reader.person]?.schoolClass.pack(in: request.program))
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
