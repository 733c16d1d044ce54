import ArgumentParser
import CivilTime
import Matching
import Programs

/// Takes a pair's ending back: `trellis match reopen S0001 --reason "closed by mistake"`.
struct ReopenMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Take a pair's ending back; the pair goes on.",
    discussion: """
      Consent, screening, training, places and exclusions are asked again, as when a round is \
      published. The ending stays on record as taken back: a report of what was known before is \
      what it was. A proposal that was declined can be answered again.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "Why, for the record.") var reason: String
  @Option(help: "The day for which gates and places are asked (default: today).")
  var date: DayArgument?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let reason = try TextArgument.parse(reason, "--reason")
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(date, in: program, of: tenant)
    let matches = try await office.matches()
    let reopened = try await MatchFailure.translating {
      try await matches.reopen(
        match, of: program, tenant: tenant.id, on: day, reason: reason, by: try office.actor,
        dryRun: dryRun)
    }
    let undo =
      reopened.hasBegun
      ? "trellis match close \(reopened.id) --reason CODE --on DAY"
      : "trellis match decline \(reopened.id) --by PARTY --reason WHY"
    try office.print(
      MatchCard.of(reopened),
      done: dryRun ? "Nothing is written." : "The match is open again. To undo: \(undo)")
  }
}
