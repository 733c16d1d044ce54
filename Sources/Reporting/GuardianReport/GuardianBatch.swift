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
  /// Whoever is blocked, or has no say any more, is not among them: that was decided. Consent that
  /// runs out has its own place in the worklist.
  ///
  /// - Throws: `DatabaseError`.
  package func held(_ request: ReportRequest) async throws -> [LeftOut] {
    let released: Set<LeftOut.Reason> = [.blocked, .adult, .noConsent]
    return try await guardianLinks(request).leftOut(asOf: request.asOf).filter {
      !released.contains($0.reason)
    }
  }

  func guardianBatch(
    _ request: ReportRequest, _ pack: ReportPack?
  ) async throws -> ReportBatch {
    let links = try await guardianLinks(request)
    let free = links.filter { GuardianConsent.obstacle($0, asOf: request.asOf) == nil }
    let released = pack == nil ? free : free.stableSorted { ClassSeat(of: $0) < ClassSeat(of: $1) }
    let nobody = try await database.tenant(request.tenant.id, readOnly: true) { tx in
      try tx.all(.withoutGuardian(in: request))
    }
    return ReportBatch(
      report: "guardian",
      letters: released.map { GuardianLetters.letter($0, in: pack.map { _ in request.program }) },
      leftOut: (links.leftOut(asOf: request.asOf)
        + nobody.map { LeftOut(student: $0, reason: .noGuardian) })
        .stableSorted { ($0.student ?? "") < ($1.student ?? "") }
    ) { [database] letters, revision in
      let some = released[letters]
      let facts = try await database.tenant(
        request.tenant.id, isolation: .repeatableRead, readOnly: true
      ) { tx in
        try StudentFacts(request, of: Array(Set(some.map(\.student))), tx)
      }
      return some.map { GuardianLetters.content($0, facts, revision) }
    }
  }

  func guardianLinks(_ request: ReportRequest) async throws -> [StudentLink] {
    try await database.tenant(request.tenant.id, readOnly: true) { tx in
      var links: [StudentLink] = []
      try tx.forEach(.guardians(in: request)) { links.append($0) }
      return links
    }
  }
}

extension [StudentLink] {
  /// Whoever is not told, by student; each student once where it is not about the recipient.
  func leftOut(asOf day: Day) -> [LeftOut] {
    reduce(into: []) { kept, link in
      guard let reason = GuardianConsent.obstacle(link, asOf: day) else { return }
      let next = LeftOut(
        recipient: link.hold == nil ? nil : link.recipientID, student: link.externalID,
        reason: reason)
      if kept.last != next { kept.append(next) }
    }
  }
}
