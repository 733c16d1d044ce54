import Checksums
import CivilTime
import Database
import Programs

/// The editions of a report: the same words are the same edition, other words the next one.
struct Editions: Sendable {
  let database: Pool
  let ids: IdentifierSource
  let clock: WallClock

  /// Finds which edition the reports of a request are, and what they say in it.
  ///
  /// - Parameters:
  ///   - issue: which report.
  ///   - request: as of when, from facts entered by when.
  ///   - fingerprints: what the letters say in an edition, as checksums.
  /// - Returns: the edition, and the checksums in it.
  /// - Throws: `DatabaseError`, and what making the letters throws.
  func settle(
    _ issue: ReportIssue, _ request: ReportRequest,
    _ fingerprints: (Revision) async throws -> [String]
  ) async throws -> (revision: Revision, fingerprints: [String]) {
    let tenant = request.tenant.id
    let (past, highest) = try await database.tenant(tenant, readOnly: true) { tx in
      (
        try tx.all(.editions(of: issue, tenant: tenant, enteredBy: request.enteredBy)),
        try tx.one(.highestEdition(of: issue, tenant: tenant))
      )
    }
    if let last = past.first {
      let known = try await revision(
        last.number, after: past.dropFirst().first, through: last.factsAt, request)
      let prints = try await fingerprints(known)
      if Self.whole(prints) == last.fingerprint { return (known, prints) }
    }
    let next = try await revision(
      highest + 1, after: past.first, through: factsAt(request), request)
    return (next, try await fingerprints(next))
  }

  /// Writes down an edition, and who is told of whom in it.
  ///
  /// - Throws: `DatabaseError`.
  func record(
    _ issue: ReportIssue, _ request: ReportRequest, _ batch: ReportBatch, _ revision: Revision,
    _ prints: [String], _ options: BatchOptions, isDryRun: Bool
  ) async throws {
    let tenant = request.tenant.id
    let (now, moment) = (clock.now(), factsAt(request))
    let told = batch.letters.flatMap(\.told)
    let formats = options.formats.map(\.rawValue).sorted().joined(separator: ",")
    let edition: ID<Edition> = ids.next()
    let disclosures: [ID<Disclosure>] = told.map { _ in ids.next() }
    try await database.tenant(tenant, outcome: isDryRun ? .rollBack : .commit) { tx in
      try tx.execute(
        .insertEdition(
          edition, revision.edition, of: issue, fingerprint: Self.whole(prints), factsAt: moment,
          tenant: tenant,
          at: now, by: options.actor))
      try tx.execute(
        .insertDisclosures(
          disclosures, told, issue, edition: revision.edition, formats: formats, tenant: tenant,
          at: now, by: options.actor))
    }
  }

  private func revision(
    _ number: Int, after past: Edition?, through moment: Instant, _ request: ReportRequest
  ) async throws -> Revision {
    guard let past else { return Revision(edition: number) }
    let tenant = request.tenant.id
    let changes = try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(
        .meetingChanges(
          of: request.program.id, tenant: tenant, asOf: request.asOf, after: past.factsAt,
          through: moment))
    }
    return Revision(
      edition: number, since: past.issuedAt.utcDay,
      changes: Dictionary(changes.map { ($0.match, $0) }) { first, _ in first })
  }

  private func factsAt(_ request: ReportRequest) -> Instant { min(request.enteredBy, clock.now()) }

  private static func whole(_ prints: [String]) -> String {
    SHA256.hexadecimal(of: prints.joined(separator: "\n"))
  }
}
