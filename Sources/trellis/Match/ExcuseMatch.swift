import ArgumentParser
import CivilTime
import Matching
import Programs

/// Takes days out of what was expected: `trellis match excuse S0001 --from ... --reason snow_day`.
struct ExcuseMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "excuse", abstract: "Excuse a pair for some days, such as a snow day or illness.",
    discussion: "Both days count. A window half covered by excuses, holds and breaks doesn't count."
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "The first day: YYYY-MM-DD, yesterday, monday, ...") var from: DayArgument
  @Option(help: "The last day: YYYY-MM-DD or a word (default: the first).")
  var to: DayArgument?
  @Option(help: "Why, in a word or two.") var reason: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let reason = try TextArgument.parse(reason, "--reason")
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let first = try await office.day(from, in: program, of: tenant)
    let last = try await office.dayIfGiven(to, in: program, of: tenant) ?? first
    let excused = try await MatchFailure.translating {
      try await office.matches().excuse(
        match, of: program.id, tenant: tenant.id, from: first, to: last, reason: reason,
        by: try office.actor, dryRun: dryRun)
    }
    try office.print(MatchCard.of(excused), done: dryRun ? nil : "The days are excused.")
  }
}
