package import CivilTime
package import Database
import Documents
import Programs

/// Reports for a whole program, written into a folder.
package struct Reports: Sendable {
  private let database: Pool
  private let clock: WallClock

  package init(database: Pool, clock: WallClock) {
    self.database = database
    self.clock = clock
  }

  /// One report for each guardian of each student who may receive it, in the guardian's language.
  ///
  /// - Parameters:
  ///   - request: whose reports, as of when.
  ///   - folder: where they go; nil makes them and writes nothing.
  /// - Returns: what was or would be written, and who is left out.
  /// - Throws: `AtomicFile.Failure`; `DatabaseError`.
  package func guardians(
    _ request: ReportRequest, into folder: String?
  ) async throws -> (manifest: Manifest, leftOut: [LeftOut]) {
    let facts = try await ProgramFacts(request, database: database, clock: clock)
    let links = try await database.tenant(request.tenant.id, readOnly: true) { tx in
      try tx.all(.guardians(of: request.program.id, tenant: request.tenant.id))
    }
    let held = Self.leftOut(links, asOf: request.asOf)
    let documents = links.lazy
      .filter { GuardianConsent.obstacle($0, asOf: request.asOf) == nil }
      .map { link in GuardianLetters.addressed(link, facts) }
    let manifest = try batch("guardian", request).write(documents, into: folder)
    return (manifest, held)
  }

  /// The guardians' reports that wait until somebody puts something right.
  ///
  /// Whoever is blocked, or has no say any more, is not among them: that was decided.
  ///
  /// - Throws: `DatabaseError`.
  package func held(_ request: ReportRequest) async throws -> [LeftOut] {
    let links = try await database.tenant(request.tenant.id, readOnly: true) { tx in
      try tx.all(.guardians(of: request.program.id, tenant: request.tenant.id))
    }
    return Self.leftOut(links, asOf: request.asOf).filter {
      $0.reason != .blocked && $0.reason != .adult
    }
  }

  private static func leftOut(_ links: [StudentLink], asOf day: Day) -> [LeftOut] {
    links.compactMap { link in
      GuardianConsent.obstacle(link, asOf: day).map { reason in
        LeftOut(
          recipient: link.hold == nil ? nil : link.recipientID, student: link.externalID,
          reason: reason)
      }
    }.uniqued()
  }

  /// One report for each teacher, of their own students alone.
  ///
  /// - Parameters:
  ///   - request: whose reports, as of when.
  ///   - folder: where they go; nil makes them and writes nothing.
  /// - Returns: what was or would be written, and who is left out.
  /// - Throws: `AtomicFile.Failure`; `DatabaseError`.
  package func teachers(
    _ request: ReportRequest, into folder: String?
  ) async throws -> (manifest: Manifest, leftOut: [LeftOut]) {
    let facts = try await ProgramFacts(request, database: database, clock: clock)
    let links = try await database.tenant(request.tenant.id, readOnly: true) { tx in
      try tx.all(
        .teachers(of: request.program.id, tenant: request.tenant.id, on: request.asOf))
    }
    let classes = Dictionary(grouping: links, by: \.recipient).sorted { $0.key < $1.key }
    let held = classes.compactMap { _, students in
      students.first { $0.hold != nil }
        .map { LeftOut(recipient: $0.recipientID, student: nil, reason: .blocked) }
    }
    let documents = classes.lazy.filter { $1.allSatisfy { $0.hold == nil } }
      .map { teacher, students in ClassReports.addressed(teacher, students, facts) }
    return (try batch("teacher", request).write(documents, into: folder), held)
  }

  private func batch(_ report: String, _ request: ReportRequest) -> ReportBatch {
    ReportBatch(report: report, asOf: request.asOf, edition: 1)
  }
}

extension [LeftOut] {
  /// Each student once: several guardians of one are held back for the same reason.
  fileprivate func uniqued() -> [LeftOut] {
    reduce(into: []) { kept, next in
      if kept.last != next { kept.append(next) }
    }
  }
}
