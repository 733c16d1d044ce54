import Checksums
import CivilTime
import Database
import Programs

/// The editions of a report: the same words are the same edition, other words the next one.
struct Editions: Sendable {
  let database: Pool
  let ids: IdentifierSource
  let clock: WallClock
  /// Nothing is written down.
  let isDryRun: Bool

  /// Finds which edition the reports of a request are.
  ///
  /// - Parameters:
  ///   - issue: which report.
  ///   - request: as of when, from facts entered by when.
  ///   - fingerprints: what the letters say in an edition, as checksums.
  /// - Returns: the edition, and the checksums where they had to be made to find it.
  /// - Throws: `DatabaseError`, and what making the letters throws.
  func settle(
    _ issue: ReportIssue, _ request: ReportRequest,
    _ fingerprints: (Revision) async throws -> [String]
  ) async throws -> (revision: Revision, fingerprints: [String]?) {
    let tenant = request.tenant.id
    let (past, highest) = try await database.tenant(tenant, readOnly: true) { tx in
      (
        try tx.all(.editions(of: issue, tenant: tenant, enteredBy: request.enteredBy)),
        try tx.one(.highestEdition(of: issue, tenant: tenant))
      )
    }
    guard let last = past.first else { return (Revision(edition: highest + 1), nil) }
    let known = try await revision(
      last.number, after: past.dropFirst().first, through: last.factsAt, request)
    let prints = try await fingerprints(known)
    if Self.whole(prints) == last.fingerprint { return (known, prints) }
    return (
      try await revision(highest + 1, after: last, through: request.enteredBy, request), nil
    )
  }

  /// Writes down who is told of whom in an edition.
  ///
  /// - Throws: `DatabaseError`.
  func disclose(
    _ issue: ReportIssue, _ request: ReportRequest, _ letters: [Letter], _ revision: Revision,
    _ options: BatchOptions
  ) async throws {
    let told = letters.flatMap(\.told)
    guard !told.isEmpty else { return }
    let (tenant, now) = (request.tenant.id, clock.now())
    let formats = options.formats.map(\.rawValue).sorted().joined(separator: ",")
    let disclosures: [ID<Disclosure>] = told.map { _ in ids.next() }
    try await database.tenant(tenant, outcome: isDryRun ? .rollBack : .commit) { tx in
      try tx.execute(
        .insertDisclosures(
          disclosures, told, issue, edition: revision.edition, formats: formats, tenant: tenant,
          at: now, by: options.actor))
    }
  }

  /// Writes down an edition whose files are made.
  ///
  /// - Returns: false where another run has issued other words under the same number meanwhile.
  /// - Throws: `DatabaseError`.
  func record(
    _ issue: ReportIssue, _ request: ReportRequest, _ revision: Revision, _ prints: [String],
    _ options: BatchOptions
  ) async throws -> Bool {
    guard !prints.isEmpty else { return true }
    let (tenant, now, whole) = (request.tenant.id, clock.now(), Self.whole(prints))
    let edition: ID<Edition> = ids.next()
    return try await database.tenant(tenant, outcome: isDryRun ? .rollBack : .commit) { tx in
      let isNew = try tx.execute(
        .insertEdition(
          edition, revision.edition, of: issue, fingerprint: whole, factsAt: request.enteredBy,
          tenant: tenant, at: now, by: options.actor))
      return try isNew > 0
        || tx.one(.isEdition(revision.edition, of: issue, fingerprint: whole, tenant: tenant))
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

  private static func whole(_ prints: [String]) -> String {
    SHA256.hexadecimal(of: prints.sorted().joined(separator: "\n"))
  }
}
