import Checksums
import CivilTime
import Database
import Programs

/// The editions of a report: the same words are the same edition, other words the next one.
struct Editions: Sendable {
  let database: Pool
  let ids: IdentifierSource
  let clock: WallClock

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
  ) async throws -> (span: EditionSpan, revision: Revision, fingerprints: [String]?) {
    let tenant = request.tenant.id
    let (past, highest) = try await database.tenant(tenant, readOnly: true) { tx in
      (
        try tx.all(.editions(of: issue, tenant: tenant, enteredBy: request.enteredBy)),
        try tx.one(.highestEdition(of: issue, tenant: tenant))
      )
    }
    if let last = past.first {
      let same = EditionSpan(last.number, after: past.dropFirst().first, through: last.factsAt)
      let known = try await revision(same, request)
      let prints = try await fingerprints(known)
      if Self.whole(prints) == last.fingerprint { return (same, known, prints) }
    }
    let span = EditionSpan(highest + 1, after: past.first, through: request.enteredBy)
    return (span, try await revision(span, request), nil)
  }

  /// What came to be known in an edition since the one before.
  ///
  /// - Throws: `DatabaseError`.
  func revision(_ span: EditionSpan, _ request: ReportRequest) async throws -> Revision {
    guard let before = span.before else { return Revision(edition: span.edition) }
    let tenant = request.tenant.id
    let changes = try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(
        .meetingChanges(
          of: request.program.id, tenant: tenant, asOf: request.asOf, after: before.factsAt,
          through: span.through))
    }
    return Revision(
      edition: span.edition, since: before.issuedAt.utcDay,
      changes: Dictionary(changes.map { ($0.match, $0) }) { first, _ in first })
  }

  /// Writes down who is told of whom in an edition, in a transaction.
  ///
  /// - Throws: `DatabaseError`.
  func disclose(
    _ issue: ReportIssue, _ letters: [Letter], edition: Int, _ options: BatchOptions,
    _ tx: Transaction
  ) throws {
    let told = letters.flatMap(\.told)
    guard !told.isEmpty else { return }
    let formats = options.formats.map(\.rawValue).sorted().joined(separator: ",")
    let disclosures: [ID<Disclosure>] = told.map { _ in ids.next() }
    try tx.execute(
      .insertDisclosures(
        disclosures, told, issue, edition: edition, formats: formats, tenant: tx.tenant,
        at: clock.now(), by: options.actor))
  }

  /// Writes down an edition whose files are made, in a transaction.
  ///
  /// - Returns: false where another run has issued other words under the same number meanwhile.
  /// - Throws: `DatabaseError`.
  func record(
    _ issue: ReportIssue, _ request: ReportRequest, edition number: Int, _ prints: [String],
    _ options: BatchOptions, _ tx: Transaction
  ) throws -> Bool {
    guard !prints.isEmpty else { return true }
    let (tenant, whole) = (tx.tenant, Self.whole(prints))
    let isNew = try tx.execute(
      .insertEdition(
        ids.next(), number, of: issue, fingerprint: whole, factsAt: request.enteredBy,
        tenant: tenant, at: clock.now(), by: options.actor))
    return try isNew > 0
      || tx.one(.isEdition(number, of: issue, fingerprint: whole, tenant: tenant))
  }

  private static func whole(_ prints: [String]) -> String {
    SHA256.hexadecimal(of: prints.sorted().joined(separator: "\n"))
  }
}
