import ArgumentParser
import Programs

/// Shows one teacher: `trellis teacher show rivera@school.example.org`.
struct ShowTeacher: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a teacher and what was decided.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "Who: an id, an e-mail address or a name.") var name: String

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let (teacher, events) = try await ContactFailure.translating {
      try await office.teachers().find(name, in: program.id, tenant: tenant.id)
    }
    let listing = TeacherListing.of([teacher])
    var card = Card()
    for (column, field) in zip(listing.columns, listing.rows.first ?? []) {
      card.add(column, field)
    }
    card.add("decisions", .list(ContactHistory.lines(events)))
    try office.print(card)
  }
}
