import CivilTime
import Database
import Programs

/// A batch in the making: planned once, written whole or part by part, and finished when every part
/// is there.
struct BatchRun: Sendable {
  /// What all parts of a batch agree on.
  struct Plan: Sendable {
    let span: EditionSpan
    let revision: Revision
    /// What each letter says, where that is known before it is written.
    let fingerprints: [String]?
  }

  let batch: ReportBatch
  let request: ReportRequest
  let options: BatchOptions
  let editions: Editions
  private let issue: ReportIssue

  /// - Throws: `BatchError.noTables`.
  init(
    _ batch: ReportBatch, _ request: ReportRequest, _ options: BatchOptions, _ reports: Reports
  ) throws(BatchError) {
    let missing = options.formats.filter { !batch.formats.contains($0) }
    guard missing.isEmpty else {
      throw .noTables(report: batch.report, asked: missing, has: batch.formats)
    }
    self.batch = batch
    self.request = request
    self.options = options
    issue = ReportIssue(
      program: request.program.id, report: batch.report, series: batch.series ?? batch.report,
      asOf: request.asOf, from: request.period.first, to: request.to)
    editions = Editions(database: reports.database, ids: reports.ids, clock: reports.clock)
  }

  /// Settles which edition the letters are.
  ///
  /// - Throws: `DatabaseError`, and what making the letters throws.
  func settle() async throws -> Plan {
    // Pages alone tell what is said: no fonts are taken up for them.
    var pages = options
    pages.formats = [.html]
    let writer = BatchWriter(batch: batch, options: pages, asOf: request.asOf, into: nil)
    let (span, revision, prints) = try await editions.settle(issue, request, writer.fingerprints)
    return Plan(span: span, revision: revision, fingerprints: prints)
  }

  /// The same plan, told by what was written down of it.
  ///
  /// - Throws: `DatabaseError`.
  func plan(_ span: EditionSpan, _ fingerprints: [String]?) async throws -> Plan {
    Plan(
      span: span, revision: try await editions.revision(span, request),
      fingerprints: fingerprints)
  }

  /// Writes down who is told of whom, before the first file is made.
  ///
  /// - Throws: `DatabaseError`.
  func disclose(_ plan: Plan, _ tx: Transaction) throws {
    try editions.disclose(issue, batch.letters, edition: plan.span.edition, options, tx)
  }

  /// Writes all letters, or those of a part.
  ///
  /// - Throws: `AtomicFile.Failure`, `UnprintableReport`, `DatabaseError`; what was finished before
  ///   stays.
  func write(
    _ plan: Plan, into folder: BatchFolder?, _ part: Range<Int>? = nil
  ) async throws -> BatchWriter.Made {
    let writer = BatchWriter(batch: batch, options: options, asOf: request.asOf, into: folder)
    return try await writer.write(plan.revision, plan.fingerprints, part)
  }

  /// Writes the edition down.
  ///
  /// - Returns: what the folder's manifest says; nil where another run has issued other words under
  ///   the same number meanwhile: the batch has to be planned anew.
  /// - Throws: `DatabaseError`.
  func record(
    _ span: EditionSpan, _ made: BatchWriter.Made, _ tx: Transaction
  ) throws -> Manifest? {
    guard
      try editions.record(
        issue, request, edition: span.edition, made.fingerprints, options, tx)
    else { return nil }
    return Manifest(
      report: batch.report, asOf: request.asOf, edition: span.edition, files: made.files)
  }
}
