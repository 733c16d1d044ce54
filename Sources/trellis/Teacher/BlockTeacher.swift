import ArgumentParser
import Programs

/// Send a teacher no reports.
///
/// `trellis teacher block rivera@school.example.org --reason 'left the school'`.
struct BlockTeacher: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "block", abstract: "Send a teacher no reports.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "Who: an id, an e-mail address or a name.") var name: String
  @Option(help: "Why; kept with who said so and when.") var reason: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let decision = ContactDecision(
      .block, try TextArgument.parse(name, "The name"), student: nil,
      reason: try TextArgument.parse(reason, "--reason"), by: try office.actor, isDryRun: dryRun)
    let teacher = try await ContactFailure.translating {
      try await office.teachers().decide(decision, in: program.id, tenant: tenant.id)
    }
    try office.print(TeacherListing.of([teacher]))
    guard !dryRun else { return }
    office.printer.note(
      "\(teacher.contact.name): no reports go there. "
        + "To undo: trellis teacher unblock \(teacher.contact.id.shellWord) --reason WHY")
  }
}
