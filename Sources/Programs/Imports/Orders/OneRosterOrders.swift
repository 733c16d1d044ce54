import Database
import JSON
package import Jobs
package import Tabular

/// OneRoster sets that workers import.
extension ImportOrders {
  /// The word on the command line.
  package static let oneRosterKind = "oneroster"

  /// Copies the files of a set that are read, and orders its import.
  ///
  /// - Returns: the number of the job.
  /// - Throws: `ImportError` where it is no such set; otherwise as for single files.
  package func place(
    _ folder: FileSet, into program: Program, _ request: ImportRequest,
    _ options: OneRosterOptions
  ) async throws -> Int64 {
    _ = try OneRosterSet(folder)
    let read = [OneRosterManifest.fileName] + OneRosterFile.allCases.map(\.name)
    let files = try read.compactMap { try folder.file($0)?.named($0) }
    var order = ImportOrder(
      id: newID(), kind: Self.oneRosterKind, program: program.id, request: request, sums: [])
    order.oneRoster = options
    return try await place(order, files, [folder.name] + files.map(\.name))
  }

  /// Does an ordered import of a set, just as the command would.
  ///
  /// - Throws: as for single files.
  func runOneRoster(_ job: RunningJob) async throws {
    try await perform(Self.oneRosterKind, job) { order, names, program in
      guard let program, let options = order.oneRoster, let name = names.files.first else {
        throw JobOutcomeError.permanent("the order names no program or no set")
      }
      let files = try spool.open(
        Array(names.files.dropFirst()), sums: order.sums, for: order.id, of: job.tenant)
      let report = try await oneRosterImports.run(
        FileSet(name: name, files: files), into: program, order.request, options
      ) { progress in
        job.progress(progress.rows, of: progress.expectedRows)
      } also: { report, tx in
        try end(order, KeptReport(report), report.isApplied, job, read: report.read, tx)
      }
      guard report.isApplied else {
        throw JobOutcomeError.permanent(
          "\(report.rejected) rows were rejected and nothing was written; \(Self.hint(job))")
      }
    }
  }
}

/// Imports a OneRoster set: `import.oneroster`.
package struct OneRosterJob: JobHandler {
  package let kind = ImportOrder.jobKind(of: ImportOrders.oneRosterKind)
  private let orders: ImportOrders

  package init(_ orders: ImportOrders) {
    self.orders = orders
  }

  package func run(_ job: RunningJob) async throws {
    try await orders.runOneRoster(job)
  }
}

extension KeptReport {
  /// What the import of a set has to say.
  fileprivate init(_ report: OneRosterReport) {
    var json = JSONWriter()
    report.write(to: &json)
    self.init(
      imports: report.id.map { [$0] } ?? [], problems: report.rejected, lines: report.lines(),
      document: json.bytes)
  }
}

extension OneRosterReport {
  /// How many rows of all files were read.
  fileprivate var read: Int { files.reduce(0) { $0 + $1.rows } }
}

extension OneRosterOptions {
  /// As a job carries them.
  var arguments: [String: JSONValue] {
    var fields: [String: JSONValue] = ["student_ids": .text(studentIDs.rawValue)]
    if !schools.isEmpty { fields["schools"] = .array(schools.map(JSONValue.text)) }
    if !grades.isEmpty { fields["grades"] = .array(grades.map { .integer(Int64($0.rank)) }) }
    return fields
  }

  /// Reads what a job carries; nil where it is not about a set.
  init?(_ arguments: JobArguments) throws(JobOutcomeError) {
    self.init()
    guard arguments["student_ids"] != nil else { return nil }
    guard let ids = StudentIDs(rawValue: try arguments.text("student_ids")) else {
      throw .permanent("the job's argument 'student_ids' cannot be read")
    }
    studentIDs = ids
    if arguments["schools"] != nil { schools = try arguments.texts("schools") }
    switch arguments["grades"] {
    case nil: break
    case .array(let ranks):
      grades = Grade.all.filter { ranks.contains(.integer(Int64($0.rank))) }
      guard grades.count == ranks.count else { fallthrough }
    default: throw .permanent("the job's argument 'grades' cannot be read")
    }
  }
}
