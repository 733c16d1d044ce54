import CivilTime
import Foundation
import JSON
import Programs
import Reporting
import Tabular

/// Imports of one kind, file after file, each whole or not at all.
struct ImportSession {
  let office: Office
  let options: ImportOptions
  let tenant: Tenant
  /// The day on which what the files say begins to hold.
  let today: Day
  /// What else was asked of an import of people, and into which program.
  var roster: RosterOptions?
  var program: Program?

  func run(_ kind: some ImportKind) async throws {
    if options.queue { return try await enqueue(kind) }
    try await roster?.confirm(kind, self)
    let format = try office.format
    if options.errors == "-", format == .json {
      throw Failure(
        .usage, "usage", "--errors - and --json would both write to standard output.",
        hint: "Name a file for --errors; the JSON document has every error too.")
    }
    let reports = try await refusing { try await bring(kind) }
    try refusing {
      try writeRejected(reports)
      try roster?.writeFiles(reports, in: office)
      try printAll(reports, asJSON: format == .json)
    }
    try judge(reports)
  }

  /// What the files would do.
  func rehearse(_ kind: some ImportKind) async throws -> [ImportReport] {
    try await refusing { try await bring(kind, isRehearsal: true) }
  }

  private func isPartialWelcome(_ reports: [ImportReport]) -> Bool {
    if options.skipBadRows || roster?.skipBadCells == true { return true }
    return roster?.unresolved != nil
      && reports.allSatisfy { $0.counts.rejected <= $0.unresolved.count }
  }

  /// What is asked of the import, whoever does it.
  func request() throws -> ImportRequest {
    var request = ImportRequest(tenant: tenant.id, actor: try office.actor, today: today)
    request.idSource = options.idSource ?? ""
    request.isDryRun = options.dryRun
    request.skipsBadRows = options.skipBadRows
    request.dateOrder = options.dateOrder
    request.sheet = options.sheet
    request.mapping = try MappingOption.request(options.map)
    request.savesMappingAs = options.saveMap
    request.forgetsMapping = options.forgetMap
    request.temporaryFolder = NSTemporaryDirectory()
    roster?.apply(to: &request)
    return request
  }

  private func bring(
    _ kind: some ImportKind, isRehearsal: Bool = false
  ) async throws -> [ImportReport] {
    var request = try request()
    if isRehearsal { request.isDryRun = true }
    let meter = ImportMeter(printer: office.printer)
    let ticking = Task { await meter.tick() }
    defer { ticking.cancel() }
    let files = try options.files.map {
      try TabularFile.open($0, temporaryFolder: request.temporaryFolder)
    }
    return try await office.imports().run(kind, files, request) { meter.tell($0) }
  }

  /// What makes a file unreadable is a refusal of the input.
  private func refusing<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch {
      throw Self.refusal(error)
    }
  }

  private func refusing(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw Self.refusal(error)
    }
  }

  static func refusal(_ error: any Error) -> any Error {
    switch error {
    case let error as TabularError:
      Failure(.inputRefused, error.code, error.message, hint: error.hint)
    case let error as ImportError:
      Failure(.inputRefused, error.code, error.message, hint: error.hint)
    case let error as AtomicFile.Failure:
      Failure(
        error.isOfDisk ? .noRoom : .failed, "file.unwritable",
        "\(error.path) cannot be written: \(error.reason).",
        hint: "Choose another folder, or make room on the disk.")
    default: error
    }
  }

  /// The file of rejected rows is written also where there are none, so that an old one never
  /// passes for what was found today.
  private func writeRejected(_ reports: [ImportReport]) throws {
    guard let path = options.errors, let report = reports.first else { return }
    if path == "-" { return try report.writeRejectedRows(office.printer.out) }
    try AtomicFile.write(to: path) { send in try report.writeRejectedRows(send) }
    if report.hasRejected {
      office.printer.note(
        "\(path) has the rejected rows (\(report.counts.rejected)), to be mended and imported again."
      )
    }
  }

  /// One document for one file, a list of them for several; beside the rejected rows where those
  /// take standard output.
  private func printAll(_ reports: [ImportReport], asJSON: Bool) throws {
    guard asJSON else {
      let print = options.errors == "-" ? office.printer.note : office.printer.say
      for report in reports { report.lines().forEach(print) }
      return
    }
    var json = JSONWriter()
    if let only = reports.first, options.files.count == 1 {
      try only.write(to: &json, sending: office.printer.out)
    } else {
      try json.object { json in
        json.field("schema_version", 1)
        json.key("items")
        try json.array { json in
          for report in reports { try report.write(to: &json, sending: office.printer.out) }
        }
        json.field("total", reports.count)
      }
    }
    office.printer.out(json.bytes + [UInt8(ascii: "\n")])
  }

  /// Rejected rows end the command with 6, or with 7 where the others were applied.
  private func judge(_ reports: [ImportReport]) throws {
    for report in reports {
      if let first = report.refusals.first { throw refusal(of: report, first) }
    }
    guard let bad = reports.last(where: \.isPartial) else { return }
    let rejected = reports.reduce(0) { $0 + $1.counts.rejected }
    let read = reports.reduce(0) { $0 + $1.counts.read }
    var rows = "\(rejected) of \(read) rows rejected"
    if isPartialWelcome(reports) {
      let cells = reports.reduce(0) { $0 + $1.leftOut.cells }
      let spared = reports.reduce(0) { $0 + $1.leftOut.rows }
      if cells > 0 { rows += ", \(cells) bad cells left out of \(spared) rows" }
      let others = options.dryRun ? "the others would be applied" : "the others are applied"
      throw Failure(
        .partlyDone, "import.partly", "\(bad.file): \(rows); \(others).",
        hint: "Mend \(rejected > 0 ? "the rejected rows" : "the cells") and import the file again.")
    }
    throw Failure(
      .inputRefused, "import.rejected", "\(bad.file): \(rows); nothing was written.",
      hint: "Mend the rows (--errors FILE writes them with what is wrong) and import again, "
        + "or apply the others with --skip-bad-rows.")
  }

  /// The first thing that speaks against it; the report has listed all of them.
  private func refusal(of report: ImportReport, _ first: ImportProblem) -> Failure {
    Failure(
      first.code == "sync.unclear" ? .inputRefused : .conflict, first.code,
      "\(report.file): \(first.message); nothing was written.", hint: first.hint,
      details: report.refusals.dropFirst().map { "\($0.code): \($0.message). \($0.hint)" })
  }
}
