import Database
import Documents
import Programs
import Relationships

extension Reports {
  /// One report for each student: the own month, in the student's language.
  ///
  /// - Parameters:
  ///   - request: of which month, from facts known when.
  ///   - person: one student alone, by id; nil is everybody.
  ///   - folder: where they go; nil makes them and writes nothing, not even who was told.
  ///   - options: how they are written.
  /// - Returns: what was or would be written, and who is left out.
  /// - Throws: `NamedPersonError`; `AtomicFile.Failure`; `BatchError`; `UnprintableReport`;
  ///   `DatabaseError`.
  package func students(
    _ request: ReportRequest, of person: String? = nil, into folder: String?,
    _ options: BatchOptions
  ) async throws -> (manifest: Manifest, leftOut: [LeftOut]) {
    try await issue(request, into: folder, options) { request in
      try await studentBatch(request, person, options.pack)
    }
  }

  func studentBatch(
    _ request: ReportRequest, _ person: String?, _ pack: ReportPack?
  ) async throws -> ReportBatch {
    let letters = try await MonthLetters(.student, person, request, database, pack: pack)
    return ReportBatch(
      report: "student", series: person.map { "student:\($0)" }, letters: letters.letters,
      leftOut: letters.roster.leftOut
    ) { [database] places, revision in
      let some = Array(letters.members[places])
      let facts = try await database.tenant(
        request.tenant.id, isolation: .repeatableRead, readOnly: true
      ) { tx in try StudentMonths(some, request, tx) }
      return some.map { member in
        let report = facts.report(of: member, revision)
        return ReportContent(
          report.document(in: member.language), sheets: report.sheets(in: member.language))
      }
    }
  }
}

/// What the reports of some students rest on.
private struct StudentMonths: Sendable {
  let request: ReportRequest
  let facts: MonthFacts
  let mentors: [ID<Person>: GuardianReport.Mentor]
  let followUps: [ID<Person>: [FollowUp]]

  init(
    _ some: [MonthRoster.Member], _ request: ReportRequest, _ tx: Transaction
  ) throws {
    let spans = some.flatMap(\.told)
    self.request = request
    facts = try MonthFacts(spans, request, tx)
    mentors = Dictionary(
      try tx.all(.mentorFaces(Array(Set(spans.map(\.mentor))), tenant: request.tenant.id)),
      uniquingKeysWith: { first, _ in first })
    followUps = try FollowUp.all(of: some, request, tx)
  }

  func report(of member: MonthRoster.Member, _ revision: Revision) -> StudentReport {
    StudentReport(
      heading: member.heading(revision, request), firstName: member.reader.givenName,
      pairs: member.told.compactMap { span in
        guard let mentor = mentors[span.mentor], let month = facts.month(of: span, for: .student)
        else { return nil }
        return StudentReport.Pair(mentor: mentor, month: month)
      }, waitingSince: member.waitingSince, followUps: followUps[member.reader.person] ?? [])
  }
}

extension FollowUp {
  /// Those of some readers, by reader.
  static func all(
    of some: [MonthRoster.Member], _ request: ReportRequest, _ tx: Transaction
  ) throws -> [ID<Person>: [FollowUp]] {
    let found = try tx.all(
      .followUps(
        some.map(\.reader.person), PairSlice(request, some.flatMap { $0.told.map(\.match) }))
    )
    return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
  }
}
