import ArgumentParser
import CivilTime
import Matching
import Programs

/// Takes days out of what was expected: `trellis match excuse S0001 --from ... --reason snow_day`.
struct ExcuseMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "excuse", abstract: "Excuse a pair for some days, such as a snow day or illness.",
    discussion: """
      Both days count. A window half covered by excuses, holds and breaks doesn't count. --remove \
      takes the excuses back that begin on --from.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "The first day: YYYY-MM-DD, yesterday, monday, ...") var from: DayArgument
  @Option(help: "The last day: YYYY-MM-DD or a word (default: the first).")
  var to: DayArgument?
  @Option(help: "Why, in a word or two.") var reason: String?
  @Flag(help: "Take the excuses back that begin on --from.") var remove = false
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func validate() throws {
    guard remove || reason != nil else { throw ValidationError("--reason is missing.") }
  }

  func run(in office: Office) async throws {
    let reason = try reason.map { try TextArgument.parse($0, "--reason") }
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let first = try await office.day(from, in: program, of: tenant)
    let last = try await office.dayIfGiven(to, in: program, of: tenant) ?? first
    let matches = try await office.matches()
    guard !remove, let reason else {
      let freed = try await MatchFailure.translating {
        try await matches.removeExcuse(
          match, of: program.id, tenant: tenant.id, from: first, by: try office.actor,
          dryRun: dryRun)
      }
      return try office.print(
        MatchCard.of(freed),
        done: dryRun ? "Nothing is written." : "The excuse from \(first) is taken back.")
    }
    let excused = try await MatchFailure.translating {
      try await matches.excuse(
        match, of: program.id, tenant: tenant.id, from: first, to: last, reason: reason,
        by: try office.actor, dryRun: dryRun)
    }
    try office.print(
      MatchCard.of(excused),
      done: dryRun
        ? "Nothing is written."
        : "The days are excused. "
          + "To undo: trellis match excuse \(excused.id) --from \(first) --remove")
  }
}
