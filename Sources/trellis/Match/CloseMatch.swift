import ArgumentParser
import CivilTime
import Matching
import Programs

extension ClosureReason: ExpressibleByArgument {}

/// Ends a pair: `trellis match close S0001 --reason moved_away`.
struct CloseMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "End a pair, with the reason.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "Why it ends.") var reason: ClosureReason
  @Option(help: "The last day: YYYY-MM-DD, yesterday, friday, ... (default: today).")
  var on: DayArgument?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let closed = try await MatchFailure.translating {
      try await office.matches().close(
        match, of: program.id, tenant: tenant.id,
        on: try await office.day(on, in: program, of: tenant), reason: reason,
        by: try office.actor, dryRun: dryRun)
    }
    try office.print(MatchCard.of(closed), done: dryRun ? nil : "The match is closed.")
  }
}
