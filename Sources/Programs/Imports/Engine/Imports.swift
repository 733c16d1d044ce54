package import CivilTime
package import Database
package import Tabular

/// Brings what is known in line with files: whole or not at all.
///
/// Rows are read, checked and copied into a temporary table one by one, so memory is flat; then
/// they are compared and written all at once. All of it is one transaction: a crash, an
/// interruption or a lost connection leaves nothing behind, and a dry run is the same rolled back.
package struct Imports: Sendable {
  let database: Pool
  let ids: IdentifierSource
  let clock: WallClock
  /// Those who know how to undo what imports did, each to their nouns.
  let nouns: [any ImportUndo]

  /// How long an import waits for another one of the same tenant to end.
  static let lockSeconds = 600

  /// - Parameters:
  ///   - database: where to.
  ///   - ids: the identifiers of imports, from which those of what they create are made.
  ///   - clock: when imports are applied and undone.
  ///   - further: how imports of nouns from above are undone.
  package init(
    database: Pool, ids: IdentifierSource, clock: WallClock,
    undoing further: [any ImportUndo] = []
  ) {
    self.database = database
    self.ids = ids
    self.clock = clock
    // Last in, first out: check-ins and pairs go before the people they are about.
    nouns = further + [RosterUndo(), GoalUndo()]
  }

  /// Imports files, one after the other and all of them or none.
  ///
  /// With any rejected row nothing is written, unless the request skips bad rows or bad cells. Each
  /// file is compared with what the ones before it bring.
  ///
  /// - Parameters:
  ///   - kind: what the files hold.
  ///   - files: the files, opened.
  ///   - request: who imports, and how.
  ///   - progress: told now and then how far the reading has got.
  ///   - also: what else belongs to the transaction, told what was done.
  /// - Returns: of each file what was done, or in a dry run would have been, and everything that
  ///   is wrong.
  /// - Throws: `ImportError` where a file can't be read as such a file; `DatabaseError`.
  package func run<Kind: ImportKind>(
    _ kind: Kind, _ files: [TabularFile], _ request: ImportRequest,
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in },
    also: @Sendable ([ImportReport], Transaction) throws -> Void = { _, _ in }
  ) async throws -> [ImportReport] {
    let mappings = try await savedMappings(of: kind, for: request.tenant).choice(for: request)
    let sources = try files.map { try ImportSource<Kind.Column>($0, request, mappings) }
    let (ids, now) = (ids, clock.now())
    return try await database.tenant(
      request.tenant, outcome: request.isDryRun ? .rollBack : .commit
    ) { tx in
      try tx.setStatementTimeout(seconds: 0)
      try tx.setLockTimeout(seconds: Self.lockSeconds)
      var passage = ImportPassage(kind, request, now: now, ids: ids, progress: progress)
      let reports = try passage.bring(sources, tx)
      try also(reports, tx)
      return reports
    }
  }

  /// Imports one file.
  package func run<Kind: ImportKind>(
    _ kind: Kind, _ file: TabularFile, _ request: ImportRequest,
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportReport {
    try await run(kind, [file], request, progress: progress)[0]
  }

  private func savedMappings(
    of kind: some ImportKind, for tenant: Tenant.ID
  ) async throws -> [SavedMapping] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.savedMappings(of: kind.name, in: kind.program, tenant: tenant))
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
