import ArgumentParser
import CivilTime
import Matching
import Programs

/// Pauses a pair: `trellis match hold S0001 --from 2026-10-05 --to 2026-10-23`.
struct HoldMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Pause a pair; the days count neither for nor against it.",
    discussion: """
      Both days count. Without --to the hold stays open until 'trellis match resume'. --remove \
      takes the hold back that begins on --from.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "The first day: YYYY-MM-DD, today, monday, ...") var from: DayArgument
  @Option(help: "The last day: YYYY-MM-DD, or in 2 weeks, ...") var to: DayArgument?
  @Option(help: "Why.") var reason: String?
  @Flag(help: "Take the hold back that begins on --from.") var remove = false
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let first = try await office.day(from, in: program, of: tenant)
    let last = try await office.dayIfGiven(to, in: program, of: tenant)
    if remove {
      let freed = try await MatchFailure.translating {
        try await office.matches().removeHold(
          match, of: program.id, tenant: tenant.id, from: first, by: try office.actor,
          dryRun: dryRun)
      }
      return try office.print(
        MatchCard.of(freed),
        done: dryRun ? "Nothing is written." : "The hold from \(first) is taken back.")
    }
    let held = try await MatchFailure.translating {
      try await office.matches().hold(
        match, of: program.id, tenant: tenant.id, from: first, to: last, reason: reason,
        by: try office.actor, dryRun: dryRun)
    }
    let end = to == nil ? ", until 'trellis match resume \(match)'" : ""
    try office.print(
      MatchCard.of(held),
      done: dryRun
        ? "Nothing is written."
        : "The match is on hold\(end). "
          + "To undo: trellis match hold \(held.id) --from \(first) --remove")
  }
}
