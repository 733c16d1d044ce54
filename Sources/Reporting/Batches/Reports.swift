package import CivilTime
package import Database
import Documents
import Programs

/// Reports for a whole program, written into a folder.
package struct Reports: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// One report for each guardian of each student who may receive it, in the guardian's language.
  ///
  /// - Parameters:
  ///   - request: whose reports, as of when.
  ///   - folder: where they go; nil makes them and writes nothing, not even who was told.
  ///   - options: how they are written.
  /// - Returns: what was or would be written, and who is left out.
  /// - Throws: `AtomicFile.Failure`; `BatchError`; `DatabaseError`.
  package func guardians(
    _ request: ReportRequest, into folder: String?, _ options: BatchOptions
  ) async throws -> (manifest: Manifest, leftOut: [LeftOut]) {
    let facts = try await ProgramFacts(request, database: database, clock: clock)
    let links = try await database.tenant(request.tenant.id, readOnly: true) { tx in
      try tx.all(.guardians(of: request.program.id, tenant: request.tenant.id))
    }
    let held = Self.leftOut(links, asOf: request.asOf)
    let released = links.filter { GuardianConsent.obstacle($0, asOf: request.asOf) == nil }
    let batch = ReportBatch(letters: released.map(GuardianLetters.letter)) { index, revision in
      GuardianLetters.document(released[index], facts, revision)
    }
    let manifest = try await issue("guardian", batch, request, into: folder, options)
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
  ///   - folder: where they go; nil makes them and writes nothing, not even who was told.
  ///   - options: how they are written.
  /// - Returns: what was or would be written, and who is left out.
  /// - Throws: `AtomicFile.Failure`; `BatchError`; `DatabaseError`.
  package func teachers(
    _ request: ReportRequest, into folder: String?, _ options: BatchOptions
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
    let released = classes.filter { $1.allSatisfy { $0.hold == nil } }
    let batch = ReportBatch(letters: released.map(ClassReports.letter)) { index, revision in
      ClassReports.document(released[index].value, facts, revision)
    }
    return (try await issue("teacher", batch, request, into: folder, options), held)
  }

  /// Settles the edition, writes down who is told of whom, then writes the files: nobody is told
  /// without a trace, whenever the process dies.
  private func issue(
    _ report: String, _ batch: ReportBatch, _ request: ReportRequest, into folder: String?,
    _ options: BatchOptions
  ) async throws -> Manifest {
    let issue = ReportIssue(
      program: request.program.id, report: report, asOf: request.asOf,
      from: request.period.first)
    let writer = BatchWriter(batch: batch, issue: issue, options: options)
    let editions = Editions(database: database, ids: ids, clock: clock)
    let (revision, prints) = try await editions.settle(issue, request) { revision in
      try await writer.fingerprints(revision)
    }
    if !batch.letters.isEmpty {
      try await editions.record(
        issue, request, batch, revision, prints, options, isDryRun: folder == nil)
    }
    return try await writer.write(revision, prints, into: folder)
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
