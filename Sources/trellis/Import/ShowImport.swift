import ArgumentParser
import JSON
import Programs

/// Shows what an import changed: `trellis import show 0199a`.
struct ShowImport: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show who imported which file when, and what it changed.",
    discussion: """
      The changes are listed field by field, old -> new: the first of them here, all of them with \
      --json. The rows of the file itself are not kept, rejected ones neither.

      --job shows what a queued import has to say, as the command would have said it: counts, \
      problems with their lines, notices; for 30 days. Where the file was refused nothing of it was \
      written: mend it and import it again.

        trellis import show 0199a
        trellis import show --job 12
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The import, as 'trellis import list' names it, or the beginning of its name.")
  var id: String?
  @Option(help: "Instead, the job that an import was queued as.") var job: Int64?
  @Option(help: "How many changes to list (default: 20; with --json all).") var limit: Int?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit is a number from 0 on.") }
    if (id == nil) == (job == nil) {
      throw ValidationError("Name an import, or the job of one with --job.")
    }
  }

  func run(in office: Office) async throws {
    if let job { return try await show(job: job, in: office) }
    let tenant = try await office.tenant()
    let isDocument = try office.format == .json
    let details = try await ImportUndoFailure.translating {
      try await office.imports().show(
        id ?? "", of: tenant.id, limit: limit ?? (isDocument ? nil : 20))
    }
    guard isDocument else { return details.lines.forEach(office.printer.say) }
    var json = JSONWriter()
    details.write(to: &json)
    office.printer.out(json.bytes + [UInt8(ascii: "\n")])
  }

  private func show(job: Int64, in office: Office) async throws {
    let tenant = try await office.tenant()
    guard let outcome = try await office.importOrders().outcome(ofJob: job, of: tenant.id) else {
      throw Failure(
        .notFound, "import.no_report", "There is no report of an import by job \(job).",
        hint: "Reports are kept for \(ImportOrders.daysKept) days; 'trellis job list' shows the "
          + "jobs, 'trellis import list' the imports.")
    }
    guard outcome.verdict != nil else {
      throw Failure(
        .conflict, "import.not_done", "Nothing has come of job \(job) yet.",
        hint: "'trellis job show \(job)' tells where it stands; 'trellis worker' does it.")
    }
    guard try office.format == .json else { return outcome.lines.forEach(office.printer.say) }
    office.printer.out(Array((outcome.document ?? "{}").utf8) + [UInt8(ascii: "\n")])
  }
}
