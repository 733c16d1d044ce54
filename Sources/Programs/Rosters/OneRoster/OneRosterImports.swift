package import CivilTime
package import Database
package import Tabular

/// Brings a program's students, their guardians and their teachers in line with a OneRoster set:
/// whole or not at all, in one transaction, as `Imports` does with single files.
package struct OneRosterImports: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  /// How long an import waits for another one of the same tenant to end.
  private static let lockSeconds = 600
  /// With no more rows than this any plan is fast.
  private static let fewRows = 100

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Imports a set.
  ///
  /// With anything wrong nothing is written, unless the request skips bad rows.
  ///
  /// - Parameters:
  ///   - folder: the set's files.
  ///   - program: whose students they become.
  ///   - request: who imports, and how; without an id source the ids are those of the set's
  ///     district.
  ///   - options: which students are wanted, and by which ids.
  ///   - progress: told now and then how far the reading has got.
  ///   - also: what else belongs to the transaction, told what was done.
  /// - Returns: what was done, or in a dry run would have been, and everything that is wrong.
  /// - Throws: `ImportError` where it is no such set; `DatabaseError`.
  package func run(
    _ folder: FileSet, into program: Program, _ request: ImportRequest,
    _ options: OneRosterOptions = OneRosterOptions(),
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in },
    also: @Sendable (OneRosterReport, Transaction) throws -> Void = { _, _ in }
  ) async throws -> OneRosterReport {
    let set = try OneRosterSet(folder)
    let (ids, now) = (ids, clock.now())
    return try await database.tenant(
      request.tenant, outcome: request.isDryRun ? .rollBack : .commit
    ) { tx in
      try tx.setStatementTimeout(seconds: 0)
      try tx.setLockTimeout(seconds: Self.lockSeconds)
      var staging = OneRosterStaging(set, request, tx, progress)
      try staging.fill()
      if staging.staged.values.contains(where: { $0.rows > Self.fewRows }) {
        try tx.execute(.preferHashJoins)
        try tx.execute(.allowLargeSorts)
      }
      try tx.execute(.lockImports(of: request.tenant))
      var report = OneRosterReport(set)
      var request = request
      let source = try OneRosterSource(request, program, tx)
      request.idSource = source.text
      let run = ImportRun(
        ids.next(), request, file: report.name, now: now, staged: OneRosterImport.staged,
        spellings: staging.staged[.users]?.rosterSpellings(options.studentIDs) ?? [:])
      let bringing = OneRosterImport(
        roster: set, options: options, program: program, run: run,
        schools: try source.schools(options.schools))
      if try !tx.one(.oneRosterHasRoles), !set.has(.roles), set.mode(of: .users) == .bulk {
        throw ImportError.oneRoster(.rolesMissing)
      }
      let plan = try bringing.plan(tx)
      report.add(staging.staged, set, source)
      try report.add(plan, staging.staged, dryRun: request.isDryRun)
      guard !report.hasRejected || request.skipsBadRows else {
        try also(report, tx)
        return report
      }
      report.isApplicable = true
      try tx.execute(.insertOneRosterImport(report, program: program.id, run: run))
      try bringing.apply(tx)
      if !request.isDryRun { report.id = run.id }
      try also(report, tx)
      return report
    }
  }
}
