import CivilTime
import Foundation
import JSON
import Programs
import Tabular

/// Imports of one kind, file after file, each whole or not at all.
struct ImportSession {
  let office: Office
  let options: ImportOptions
  let tenant: Tenant
  /// The day on which what the files say begins to hold.
  let today: Day

  func run(_ kind: some ImportKind) async throws {
    let imports = try await office.imports()
    var reports: [ImportReport] = []
    do {
      for path in options.files {
        reports.append(try await run(kind, path, imports))
        if reports.last?.hasRejected == true, !options.skipBadRows { break }
      }
    } catch {
      // What the files before this one did has happened, and is told.
      if !reports.isEmpty { try printAll(reports) }
      throw error
    }
    try printAll(reports)
    try judge(reports)
  }

  private func run(
    _ kind: some ImportKind, _ path: String, _ imports: Imports
  ) async throws -> ImportReport {
    var request = ImportRequest(tenant: tenant.id, actor: try office.actor, today: today)
    request.idSource = options.idSource ?? ""
    request.isDryRun = options.dryRun
    request.skipsBadRows = options.skipBadRows
    request.dateOrder = options.dateOrder
    let meter = ImportMeter(printer: office.printer)
    let ticking = Task { await meter.tick() }
    defer { ticking.cancel() }
    do {
      let file = try TabularFile.open(path, temporaryFolder: NSTemporaryDirectory())
      return try await imports.run(kind, file, request) { meter.tell($0) }
    } catch let error as TabularError {
      throw Failure(.inputRefused, error.code, error.message, hint: error.hint)
    } catch let error as ImportError {
      throw Failure(.inputRefused, error.code, error.message, hint: error.hint)
    }
  }

  /// One document for one file, a list of them for several.
  private func printAll(_ reports: [ImportReport]) throws {
    guard try office.format == .json else {
      for report in reports { report.lines().forEach(office.printer.say) }
      return
    }
    var json = JSONWriter()
    if let only = reports.first, options.files.count == 1 {
      only.write(to: &json)
    } else {
      json.object { json in
        json.field("schema_version", 1)
        json.key("items")
        json.array { json in
          for report in reports { report.write(to: &json) }
        }
        json.field("total", reports.count)
      }
    }
    office.printer.out(json.bytes + [UInt8(ascii: "\n")])
  }

  /// Rejected rows end the command with 6, or with 7 where the others were applied.
  private func judge(_ reports: [ImportReport]) throws {
    guard let bad = reports.last(where: \.hasRejected) else { return }
    let rejected = reports.reduce(0) { $0 + $1.counts.rejected }
    let read = reports.reduce(0) { $0 + $1.counts.read }
    let rows = "\(rejected) of \(read) rows rejected"
    if options.skipBadRows {
      let others = options.dryRun ? "the others would be applied" : "the others are applied"
      throw Failure(
        .partlyDone, "import.partly", "\(bad.file): \(rows); \(others).",
        hint: "Mend the rejected rows and import the file again.")
    }
    throw Failure(
      .inputRefused, "import.rejected", "\(bad.file): \(rows); nothing was written.",
      hint: "Mend the rows and import again, or apply the others with --skip-bad-rows.")
  }
}
