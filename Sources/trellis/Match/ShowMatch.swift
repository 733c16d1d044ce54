import ArgumentParser
import CivilTime
import Matching
import Programs

/// Shows one pair: `trellis match show S0001`.
struct ShowMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one pair with its holds.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "The day whose state is told, YYYY-MM-DD (default: today).")
  var asOf: DayArgument?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let found = try await MatchFailure.translating {
      try await office.matches().find(
        match, of: program.id, tenant: tenant.id,
        on: try await office.day(asOf, in: program, of: tenant))
    }
    try office.print(MatchCard.of(found.match, holds: found.holds))
  }
}
