import ArgumentParser
import CivilTime
import Programs

/// Lists what was imported: `trellis import list`.
struct ListImports: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the imports that were applied: who, when, which file.",
    discussion: """
      The latest first, of all programs unless one is named. 'trellis import show ID' says what \
      one of them changed, 'trellis import undo ID' takes it back.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    var program: Program?
    if let slug = chosen.program { program = try await office.program(named: slug, of: tenant) }
    var listing = Listing([
      "import", "kind", "program", "file", "applied_at", "applied_by", "read", "created",
      "updated", "unchanged", "rejected", "absent", "sha256", "undone_at", "undone_by",
    ])
    for past in try await office.imports().all(into: program?.id, of: tenant.id) {
      listing.add(fields(of: past))
    }
    try office.print(listing)
  }

  private func fields(of past: PastImport) -> [Field] {
    [
      .text("\(past.id)"), .text(past.kind), .text(past.program), .text(past.file),
      .text("\(past.appliedAt)"), .text(past.appliedBy), .number(past.counts.read),
      .number(past.counts.created), .number(past.counts.updated),
      .number(past.counts.unchanged), .number(past.counts.rejected),
      .number(past.counts.absent), .text(past.fileSHA256),
      .text(past.undo.map { "\($0.undoneAt)" }), .text(past.undo?.undoneBy),
    ]
  }
}
