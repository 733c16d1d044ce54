import ArgumentParser
import Programs

/// Shows one program: `trellis program show autumn-2026`.
struct ShowProgram: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one program's settings and breaks.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The program's slug.") var slug: String?
  @OptionGroup var chosen: ProgramOption

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let program = try await office.program(named: slug ?? chosen.program, of: tenant)
    let breaks = try await office.programs().breaks(of: program.id, tenant: tenant.id)
    try office.print(ProgramCard.of(program, breaks: breaks))
  }
}
