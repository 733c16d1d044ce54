package import CivilTime
package import Database
import JSON
package import Tabular

/// Brings what is known in line with files: whole or not at all.
///
/// Rows are read, checked and copied into a temporary table one by one, so memory is flat; then
/// they are compared and written all at once. All of it is one transaction: a crash, an
/// interruption or a lost connection leaves nothing behind, and a dry run is the same rolled back.
package struct Imports: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  /// How long an import waits for another one of the same tenant to end.
  private static let lockSeconds = 600

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Imports a file.
  ///
  /// With any rejected row nothing is written, unless the request skips bad rows.
  ///
  /// - Parameters:
  ///   - kind: what the file holds.
  ///   - file: the file, opened.
  ///   - request: who imports, and how.
  ///   - progress: told now and then how far the reading has got.
  /// - Returns: what was done, or in a dry run would have been, and everything that is wrong.
  /// - Throws: `ImportError` where the file can't be read as such a file; `DatabaseError`.
  package func run<Kind: ImportKind>(
    _ kind: Kind, _ file: TabularFile, _ request: ImportRequest,
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportReport {
    let mapped = try MappedFile<Kind.Column>(file, dateOrder: request.dateOrder)
    let sha256 = try file.sha256()
    let (ids, now) = (ids, clock.now())
    return try await database.tenant(
      request.tenant, outcome: request.isDryRun ? .rollBack : .commit
    ) { tx in
      let fields = kind.fields.filter { $0.isStaged(for: mapped.mapping) }
      let run = ImportRun(
        ids.next(), request, now: now, staged: Set(fields.map(\.name)), mapping: mapped.mapping)
      try tx.setStatementTimeout(seconds: 0)
      try tx.setLockTimeout(seconds: Self.lockSeconds)
      let staging = Staging(kind, mapped, fields)
      let checked = try staging.fill(run, tx, progress)
      try tx.execute(.lockImports(of: request.tenant))
      var report = ImportReport(kind: kind.name, file: file.name, layout: mapped.layout)
      report.add(checked, mapped.mapping)
      report.add(try kind.plan(run, tx))
      report.isDryRun = request.isDryRun
      report.add(try tx.one(.plannedCounts))
      guard report.counts.rejected == 0 || request.skipsBadRows else { return report }
      try tx.execute(
        .insertImport(
          report, program: kind.program, sha256: sha256,
          mapping: JSONText(String(decoding: mapped.mapping.document.bytes, as: UTF8.self)),
          run: run))
      try kind.apply(run, tx)
      if !request.isDryRun { report.id = run.id }
      return report
    }
  }

  /// What was imported, the latest first.
  ///
  /// - Parameters:
  ///   - program: into which program; nil for all of them, and for what is the tenant's.
  ///   - tenant: whose imports.
  /// - Returns: the imports that were applied.
  /// - Throws: `DatabaseError`.
  package func all(into program: Program.ID?, of tenant: Tenant.ID) async throws -> [PastImport] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.imports(into: program, tenant: tenant))
    }
  }
}
