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
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The import, as 'trellis import list' names it, or the beginning of its name.")
  var id: String
  @Option(help: "How many changes to list (default: 20; with --json all).") var limit: Int?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit is a number from 0 on.") }
  }

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let isDocument = try office.format == .json
    let details = try await ImportUndoFailure.translating {
      try await office.imports().show(id, of: tenant.id, limit: limit ?? (isDocument ? nil : 20))
    }
    guard isDocument else { return details.lines.forEach(office.printer.say) }
    var json = JSONWriter()
    details.write(to: &json)
    office.printer.out(json.bytes + [UInt8(ascii: "\n")])
  }
}
