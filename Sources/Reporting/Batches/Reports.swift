package import CivilTime
package import Database
import Programs

/// Reports for a whole program, written into a folder.
///
/// Each audience has a verb of its own, beside its report.
package struct Reports: Sendable {
  let database: Pool
  let ids: IdentifierSource
  let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Makes a batch and writes it: who is told of whom is written down before the first file, so
  /// nobody is told without a trace, whenever the process dies; then the files, the edition and last
  /// the manifest.
  ///
  /// - Parameters:
  ///   - request: whose reports, as of when.
  ///   - folder: where they go; nil makes them and writes nothing, not even who was told.
  ///   - options: how they are written.
  ///   - batch: makes the batch of a request, which says by which moment facts are known.
  /// - Returns: what was or would be written, and who is left out.
  /// - Throws: `AtomicFile.Failure`; `BatchError`; `UnprintableReport`; `DatabaseError`.
  func issue(
    _ request: ReportRequest, into folder: String?, _ options: BatchOptions,
    _ batch: (ReportRequest) async throws -> ReportBatch
  ) async throws -> (manifest: Manifest, leftOut: [LeftOut]) {
    // What others enter while the letters are read, some hundred at a time, is for the next edition.
    let request = request.known(by: clock.now())
    let run = try BatchRun(try await batch(request), request, options, self)
    let outcome: Outcome = folder == nil ? .rollBack : .commit
    var target: BatchFolder?
    if let folder { target = try await self.folder(folder) }
    while true {
      let plan = try await run.settle()
      try await database.tenant(request.tenant.id, outcome: outcome) { tx in
        try run.disclose(plan, tx)
      }
      let made = try await run.write(plan, into: target)
      let manifest = try await database.tenant(request.tenant.id, outcome: outcome) { tx in
        try run.record(plan.span, made, tx)
      }
      guard let manifest else { continue }
      try target?.finish(manifest)
      return (manifest, run.batch.leftOut)
    }
  }
}
