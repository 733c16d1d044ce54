import ArgumentParser
import CivilTime
import Matching
import Programs

/// Ends a pair's open hold: `trellis match resume S0001 --on 2026-10-26`.
struct ResumeMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "End a pair's open hold.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "The first day that counts again: YYYY-MM-DD, monday, ... (default: today).")
  var on: DayArgument?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let resumed = try await MatchFailure.translating {
      try await office.matches().resume(
        match, of: program.id, tenant: tenant.id,
        on: try await office.day(on, in: program, of: tenant), by: try office.actor,
        dryRun: dryRun)
    }
    try office.print(MatchCard.of(resumed), done: dryRun ? nil : "The hold is over.")
  }
}
