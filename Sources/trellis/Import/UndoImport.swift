import ArgumentParser
import JSON
import Programs

/// Takes an import back: `trellis import undo 0199a`.
struct UndoImport: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take an import back: remove what it created, restore the rest.",
    discussion: """
      What was changed or used since is kept, and named with the reason: somebody who was matched, \
      held or edited by a later import, a field that is another by now. A guardian's block is never \
      lifted. --dry-run says what would be done. To bring the data back, import the file again.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The import, as 'trellis import list' names it, or the beginning of its name.")
  var id: String
  @Flag(help: "Say what would be undone, and write nothing.") var dryRun = false

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let request = UndoRequest(tenant: tenant.id, actor: try office.actor, isDryRun: dryRun)
    let report = try await ImportUndoFailure.translating {
      try await office.imports().undo(id, request)
    }
    guard try office.format == .json else {
      return report.lines().forEach(office.printer.say)
    }
    var json = JSONWriter()
    report.write(to: &json)
    office.printer.out(json.bytes + [UInt8(ascii: "\n")])
  }
}
