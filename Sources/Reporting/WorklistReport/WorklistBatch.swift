import CivilTime
import Database
import Programs
package import Relationships

extension Reports {
  /// What to do today as a page to print and check off, and as a sheet.
  ///
  /// - Parameters:
  ///   - request: which program, as of when.
  ///   - part: what of the worklist is picked, where not all; it has editions of its own.
  ///   - language: what it is written in.
  ///   - folder: where it goes; nil makes it and writes nothing.
  ///   - options: how it is written.
  ///   - tasks: picks what of the worklist is told, and names the command that deals with each.
  /// - Returns: what was or would be written.
  /// - Throws: `AtomicFile.Failure`; `BatchError`; `UnprintableReport`; `DatabaseError`.
  package func worklist(
    _ request: ReportRequest, part: String? = nil, in language: Language, into folder: String?,
    _ options: BatchOptions, _ tasks: @escaping @Sendable ([WorklistItem]) -> [WorklistReport.Task]
  ) async throws -> Manifest {
    try await issue(request, into: folder, options) {
      worklistBatch($0, part: part, language, tasks)
    }.manifest
  }

  func worklistBatch(
    _ request: ReportRequest, part: String?, _ language: Language,
    _ tasks: @escaping @Sendable ([WorklistItem]) -> [WorklistReport.Task]
  ) -> ReportBatch {
    let series = part.map { "worklist:\($0)" }
    return ReportBatch(
      report: "worklist", series: language.series(of: series ?? "worklist") ?? series,
      letters: [
        Letter(path: "worklist", spare: "worklist", recipient: "coordinators", told: [])
      ], leftOut: []
    ) { _, revision in
      let report = WorklistReport(
        heading: request.heading(revision, of: []), tasks: tasks(try await work(request)),
        rules: ClassReports.rules(of: request.program), cadence: Cadence(request.program.cadence))
      return [
        ReportContent(report.document(in: language), sheets: report.sheets(in: language))
      ]
    }
  }

  /// Everything there is to do in a program, the most urgent first: what its facts say, and the
  /// reports that are held back or did not arrive.
  ///
  /// - Throws: `DatabaseError`.
  package func work(_ request: ReportRequest) async throws -> [WorklistItem] {
    let facts = try await Worklists(database: database, clock: clock).items(
      of: request.program, tenant: request.tenant.id, asOf: request.asOf,
      enteredBy: request.enteredBy)
    let held = try await held(request).map { $0.item(asOf: request.asOf) }
    let mails = try await database.tenant(request.tenant.id, readOnly: true) { tx in
      try tx.all(.undeliveredMails(in: request)) + tx.all(.undeliveredLetters(in: request))
    }
    return Worklists.sorted(facts + held + mails)
  }
}

extension LeftOut {
  /// As a thing to do, of the day itself: nobody knows since when.
  fileprivate func item(asOf day: Day) -> WorklistItem {
    var item = WorklistItem(.deliveryHeld, since: day, asOf: day)
    item.student = student.map { WorklistItem.Person(id: $0, name: "") }
    item.code = reason.rawValue
    item.wording = recipient
    return item
  }
}

extension Language {
  /// Whose editions a report counts that is asked for in a language; English ones are its own.
  func series(of report: String) -> String? {
    tag == Language.english.tag ? nil : "\(report).\(tag)"
  }
}
