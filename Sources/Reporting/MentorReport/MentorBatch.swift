import CivilTime
import Database
import Documents
import Matching
import Programs
import Relationships

extension Reports {
  /// One report for each mentor: the own month with each student, and the hours for a certificate.
  ///
  /// - Parameters:
  ///   - request: of which month, from facts known when.
  ///   - person: one mentor alone, by id; nil is everybody.
  ///   - folder: where they go; nil makes them and writes nothing, not even who was told.
  ///   - options: how they are written.
  /// - Returns: what was or would be written, and who is left out.
  /// - Throws: `NamedPersonError`; `AtomicFile.Failure`; `BatchError`; `UnprintableReport`;
  ///   `DatabaseError`.
  package func mentors(
    _ request: ReportRequest, of person: String? = nil, into folder: String?,
    _ options: BatchOptions
  ) async throws -> (manifest: Manifest, leftOut: [LeftOut]) {
    try await issue(request, into: folder, options) { request in
      try await mentorBatch(request, person)
    }
  }

  func mentorBatch(
    _ request: ReportRequest, _ person: String?
  ) async throws -> ReportBatch {
    let letters = try await MonthLetters(.mentor, person, request, database)
    return ReportBatch(
      report: "mentor", series: person.map { "mentor:\($0)" }, letters: letters.letters,
      leftOut: letters.roster.leftOut
    ) { [database] places, revision in
      let some = Array(letters.members[places])
      let facts = try await database.tenant(
        request.tenant.id, isolation: .repeatableRead, readOnly: true
      ) { tx in try MentorMonths(some, request, tx) }
      return some.map { member in
        let report = facts.report(of: member, revision)
        return ReportContent(
          report.document(in: member.language), sheets: report.sheets(in: member.language))
      }
    }
  }
}

/// What the reports of some mentors rest on.
private struct MentorMonths: Sendable {
  let request: ReportRequest
  let facts: MonthFacts
  let students: [ID<Person>: String]
  let hours: [Match.ID: MeetingHours]
  let followUps: [ID<Person>: [FollowUp]]

  init(
    _ some: [MonthRoster.Member], _ request: ReportRequest, _ tx: Transaction
  ) throws {
    let spans = some.flatMap(\.told)
    self.request = request
    facts = try MonthFacts(spans, request, tx)
    students = Dictionary(
      try tx.all(.studentFirstNames(Array(Set(spans.map(\.student))), tenant: request.tenant.id)),
      uniquingKeysWith: { first, _ in first })
    hours = Dictionary(
      try tx.all(.hours(some.flatMap(\.all), PairSlice(request, []))),
      uniquingKeysWith: { first, _ in first })
    followUps = try FollowUp.all(of: some, request, tx)
  }

  func report(of member: MonthRoster.Member, _ revision: Revision) -> MentorReport {
    MentorReport(
      heading: member.heading(revision, request), firstName: member.reader.givenName,
      pairs: member.told.reversed().compactMap { span in
        guard let name = students[span.student], let month = facts.month(of: span, for: .mentor)
        else { return nil }
        return MentorReport.Pair(
          studentFirstName: name, month: month, hours: hours[span.match] ?? .none)
      }, followUps: followUps[member.reader.person] ?? [], hours: total(of: member))
  }

  private func total(of member: MonthRoster.Member) -> MentorHours {
    func sum(_ spans: [MonthSpan]) -> MeetingHours {
      spans.compactMap { hours[$0.match] }.reduce(.none, +)
    }
    let told = Set(member.told.map(\.match))
    let earlier = member.all.filter { !told.contains($0.match) }
    return MentorHours(
      since: member.all.map(\.startedOn).min(),
      earlier: earlier.isEmpty ? nil : sum(earlier), total: sum(member.all))
  }
}
