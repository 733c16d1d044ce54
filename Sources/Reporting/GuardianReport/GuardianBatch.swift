import CivilTime
import Database
import Programs

extension Reports {
  /// One report for each guardian of each student who may receive it, in the guardian's language.
  ///
  /// - Parameters:
  ///   - request: whose reports, as of when.
  ///   - folder: where they go; nil makes them and writes nothing, not even who was told.
  ///   - options: how they are written.
  /// - Returns: what was or would be written, and who is left out.
  /// - Throws: `AtomicFile.Failure`; `BatchError`; `UnprintableReport`; `DatabaseError`.
  package func guardians(
    _ request: ReportRequest, into folder: String?, _ options: BatchOptions
  ) async throws -> (manifest: Manifest, leftOut: [LeftOut]) {
    try await issue(request, into: folder, options) {
      try await guardianBatch($0, options.pack)
    }
  }

  /// The guardians' reports that wait until somebody puts something right.
  ///
  /// Whoever is blocked, or has no say any more, is not among them: that was decided.
  ///
  /// - Throws: `DatabaseError`.
  package func held(_ request: ReportRequest) async throws -> [LeftOut] {
    LeftOut.guardians(try await guardianLinks(request), asOf: request.asOf).filter {
      $0.reason != .blocked && $0.reason != .adult
    }
  }

  private func guardianBatch(
    _ request: ReportRequest, _ pack: ReportPack?
  ) async throws -> ReportBatch {
    let links = try await guardianLinks(request)
    let free = links.filter { GuardianConsent.obstacle($0, asOf: request.asOf) == nil }
    let released = pack == nil ? free : SchoolClass.sorted(free)
    return ReportBatch(
      report: "guardian",
      letters: released.map { GuardianLetters.letter($0, in: request.program) },
      leftOut: LeftOut.guardians(links, asOf: request.asOf), formats: ReportFormat.pages
    ) { [database] letters, revision in
      let some = released[letters]
      let facts = try await database.tenant(
        request.tenant.id, isolation: .repeatableRead, readOnly: true
      ) { tx in
        try StudentFacts(request, of: Array(Set(some.map(\.student))), tx)
      }
      return some.map { ReportContent(GuardianLetters.document($0, facts, revision)) }
    }
  }

  private func guardianLinks(_ request: ReportRequest) async throws -> [StudentLink] {
    try await database.tenant(request.tenant.id, readOnly: true) { tx in
      try tx.all(
        .guardians(of: request.program.id, tenant: request.tenant.id, on: request.asOf))
    }
  }
}

extension LeftOut {
  /// Each student once: several guardians of one are held back for the same reason.
  fileprivate static func guardians(_ links: [StudentLink], asOf day: Day) -> [LeftOut] {
    links.reduce(into: []) { kept, link in
      guard let reason = GuardianConsent.obstacle(link, asOf: day) else { return }
      let next = LeftOut(
        recipient: link.hold == nil ? nil : link.recipientID, student: link.externalID,
        reason: reason)
      if kept.last != next { kept.append(next) }
    }
  }
}
