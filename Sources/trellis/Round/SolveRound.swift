import ArgumentParser
import CivilTime
import Matching
import Programs

/// Solves a round and stores it as a draft: `trellis round solve --date 2026-09-07`.
struct SolveRound: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Pair the students who are ready, and keep the result as a draft.",
    discussion: """
      The policy is the one in --policy, else the program's own, else the default. The same people, \
      policy and seed give the same pairs on any machine.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "A policy file (YAML).") var policy: String?
  @Option(help: "The day for which gates are asked, YYYY-MM-DD (default: today).")
  var date: DayArgument?
  @Option(help: "Decides ties and lots.") var seed: Int64 = 1
  @Flag(help: "Solve and show; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let policy = try PolicyFile.policy(at: policy, orOf: program)
    let day = try await office.day(date, in: program, of: tenant)
    let (round, pairs) = try await RoundFailure.translating {
      try await office.rounds().solve(
        for: program, tenant: tenant.id, policy: policy, date: day, seed: seed,
        by: try office.actor, dryRun: dryRun)
    }
    try RoundPrinting.print(round, pairs, in: office)
    if !dryRun {
      office.printer.note(
        "Round \(round.number) is a draft; 'trellis round publish \(round.number)' makes it matches."
      )
    }
  }
}
