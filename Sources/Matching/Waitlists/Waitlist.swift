package import CivilTime
package import Database
package import Programs

/// Who is ready and unmatched: since when, why, and what to do about it.
package struct Waitlist: Sendable {
  private let database: Pool

  package init(database: Pool) {
    self.database = database
  }

  /// The students who wait on a day.
  ///
  /// Those who are to have another match stand first, the others by how long they have waited; a
  /// round's order is the policy's own, and knows the wait alone.
  ///
  /// - Throws: `DatabaseError`.
  package func entries(
    of program: Program, tenant: Tenant.ID, on day: Day
  ) async throws -> [WaitlistEntry] {
    try await database.tenant(tenant, isolation: .repeatableRead, readOnly: true) { tx in
      func ready(_ role: ParticipantRole) throws -> [Enrollment] {
        try tx.all(.enrollments(of: program.id, role: role, tenant: tenant, on: day))
          .filter { Readiness(of: $0, gates: program.gates, on: day).isReady }
      }
      let times = Self.byStudent(
        try tx.all(.readyTimes(of: program.id, tenant: tenant, on: day)), \.student)
      let causes = Self.byStudent(
        try tx.all(.waitingCauses(of: program.id, tenant: tenant, on: day)), \.student)
      let hasPlaces = try ready(.mentor).contains { $0.openMatches < $0.capacity ?? 1 }
      return try ready(.student).filter { $0.openMatches == 0 }.map { student in
        Self.entry(student, times[student.person], causes[student.person], hasPlaces, day)
      }.sorted(by: Self.stands)
    }
  }

  private static func entry(
    _ student: Enrollment, _ time: ReadyTime?, _ cause: WaitingCause?, _ hasPlaces: Bool,
    _ day: Day
  ) -> WaitlistEntry {
    let days = time?.days ?? 0
    return WaitlistEntry(
      student: Match.Party(externalID: student.externalID, name: student.name),
      cause: cause?.cause ?? .new, since: time?.since ?? day, daysWaiting: days,
      waiting: Waiting(daysReady: days, lastMatchEndedByOthers: time?.lostMatch ?? false).count,
      priority: student.priority,
      step: cause?.step(hasPlaces: hasPlaces)
        ?? (hasPlaces ? .solve : .morePlaces))
  }

  private static func stands(_ a: WaitlistEntry, before b: WaitlistEntry) -> Bool {
    let (isFirst, isSecond) = (a.cause.isRematch, b.cause.isRematch)
    if isFirst != isSecond { return isFirst }
    if a.daysWaiting != b.daysWaiting { return a.daysWaiting > b.daysWaiting }
    return a.student.externalID < b.student.externalID
  }

  private static func byStudent<Row>(
    _ rows: [Row], _ student: KeyPath<Row, ID<Person>>
  ) -> [ID<Person>: Row] {
    Dictionary(rows.map { ($0[keyPath: student], $0) }) { first, _ in first }
  }
}

extension WaitlistEntry.Cause {
  fileprivate var isRematch: Bool {
    if case .rematch = self { true } else { false }
  }
}
