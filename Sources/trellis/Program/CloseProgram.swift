import ArgumentParser
import CivilTime
import Programs

/// Ends a program: `trellis program close autumn-2026 --on 2026-12-18`.
struct CloseProgram: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a program: no new rounds are published in it.",
    discussion: "Its people, matches and check-ins stay as they are, and reports can still be made."
  )

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The program's slug.") var slug: String?
  @OptionGroup var chosen: ProgramOption
  @Option(help: "The last day, YYYY-MM-DD (default: today).") var on: DayArgument?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    var program = try await office.program(named: slug ?? chosen.program, of: tenant)
    let day = try await office.day(on, in: program, of: tenant)
    program.closedOn = day
    let programs = try await office.programs()
    try await programs.update(program, of: tenant.id, by: try office.actor, dryRun: dryRun)
    let breaks = try await programs.breaks(of: program.id, tenant: tenant.id)
    try office.print(
      ProgramCard.of(program, breaks: breaks),
      done: dryRun ? nil : "Program '\(program.slug)' is closed as of \(day).")
  }
}
