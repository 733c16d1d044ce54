import ArgumentParser
import Programs

/// Lists guardians: `trellis guardian list --student S0001`.
struct ListGuardians: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the guardians of a program's students.",
    discussion: """
      May receive is yes, no or blocked. Listed is no where a roster no longer names the guardian: \
      no reports go there until 'trellis guardian confirm'.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "Only this student's.") var student: String?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let links = try await ContactFailure.translating {
      try await office.guardians().all(in: program.id, student: student, tenant: tenant.id)
    }
    try office.print(GuardianListing.of(links))
  }
}
