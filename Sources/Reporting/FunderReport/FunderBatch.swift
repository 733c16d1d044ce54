import Documents
import Programs
import Relationships

extension Reports {
  /// What people outside are told of a program: sums of enough people, and nothing of one.
  ///
  /// - Parameters:
  ///   - request: which program, as of when.
  ///   - language: what it is written in.
  ///   - folder: where it goes; nil makes it and writes nothing.
  ///   - options: how it is written.
  /// - Returns: what was or would be written.
  /// - Throws: `AtomicFile.Failure`; `BatchError`; `UnprintableReport`; `DatabaseError`.
  package func funder(
    _ request: ReportRequest, in language: Language, into folder: String?, _ options: BatchOptions
  ) async throws -> Manifest {
    try await issue(request, into: folder, options) {
      try await funderBatch($0, language)
    }.manifest
  }

  func funderBatch(
    _ request: ReportRequest, _ language: Language
  ) async throws -> ReportBatch {
    let overview = try await self.overview(request)
    return ReportBatch(
      report: "funder", series: language.series(of: "funder"),
      letters: [Letter(path: "funder", spare: "funder", recipient: "funder", told: [])],
      leftOut: []
    ) { _, revision in
      let report = FunderReport(
        heading: request.heading(revision, of: []), overview: overview, program: request.program)
      return [report.content(in: language)]
    }
  }
}
