import Documents
package import Matching
import Programs
import Relationships

extension Reports {
  /// The report of a program as a whole, for its coordinators.
  ///
  /// - Parameters:
  ///   - request: which program, as of when; windows outside its period are left out of the trend,
  ///     and nothing else is.
  ///   - policy: the rules by which free places are counted.
  ///   - language: what it is written in.
  ///   - folder: where it goes; nil makes it and writes nothing.
  ///   - options: how it is written.
  /// - Returns: what was or would be written.
  /// - Throws: `AtomicFile.Failure`; `BatchError`; `UnprintableReport`; `DatabaseError`.
  package func program(
    _ request: ReportRequest, policy: Policy, in language: Language, into folder: String?,
    _ options: BatchOptions
  ) async throws -> Manifest {
    try await issue(request, into: folder, options) {
      try await programBatch($0, policy, language)
    }.manifest
  }

  func programBatch(
    _ request: ReportRequest, _ policy: Policy, _ language: Language
  ) async throws -> ReportBatch {
    // Read once, however often the words are asked for: to tell the edition, and to write it.
    let overview = try await self.overview(request, policy)
    return ReportBatch(
      report: "program", series: language.series(of: "program"),
      letters: [
        Letter(path: "program", spare: "program", recipient: "coordinators", told: [])
      ], leftOut: []
    ) { _, revision in
      let report = ProgramReport(
        heading: request.heading(revision, of: []), program: request.program, overview: overview)
      return [report.content(in: language)]
    }
  }

  /// A program as a whole, without what free places could serve.
  func overview(_ request: ReportRequest) async throws -> ProgramOverview {
    try await Consistency(database: database, clock: clock).overview(
      of: request.program, tenant: request.tenant.id, asOf: request.asOf,
      from: request.period.first, to: request.period.last, enteredBy: request.enteredBy)
  }

  private func overview(_ request: ReportRequest, _ policy: Policy) async throws -> ProgramOverview
  {
    var overview = try await overview(request)
    overview.report.program?.coverage = try await Rounds(
      database: database, ids: ids, clock: clock
    ).coverage(
      of: request.program, tenant: request.tenant.id, policy: policy, on: request.asOf)
    return overview
  }
}

extension ProgramReport {
  /// The pages, the tables, and a row for every match.
  func content(in language: Language) -> ReportContent {
    let words = ProgramWords(report: self, language: language)
    return ReportContent(
      document(in: language), sheets: ProgramSheets(words: words).sheets,
      streams: [
        MatchSheet.stream(
          of: overview.report, named: words.say(.programSheetMatches).plain)
      ])
  }
}
