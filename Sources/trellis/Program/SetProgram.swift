import ArgumentParser
import Programs

/// Changes a program's settings: `trellis program set --program autumn-2026 --grace-days 3`.
struct SetProgram: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a program's settings.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The program's slug.") var slug: String?
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ProgramSettingOptions
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    var program = try await office.program(named: slug ?? chosen.program, of: tenant)
    try options.apply(to: &program)
    let programs = try await office.programs()
    try await ProgramFailure.translating {
      try await programs.update(program, of: tenant.id, by: try office.actor, dryRun: dryRun)
    }
    let breaks = try await programs.breaks(of: program.id, tenant: tenant.id)
    try office.print(
      ProgramCard.of(program, breaks: breaks),
      done: dryRun ? nil : "Program '\(program.slug)' is set.")
  }
}
