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

      A round of many thousands takes a while: with --queue the command ends at once, and \
      'trellis worker' solves it, over who is ready at that time. 'trellis job show' then names the \
      round; what keeps it from being solved is said there too.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "A policy file (YAML).") var policy: String?
  @Option(help: "The day for which gates are asked, YYYY-MM-DD (default: today).")
  var date: DayArgument?
  @Option(help: "Decides ties and lots.") var seed: Int64 = 1
  @Option(help: "Solve this draft again, by its own policy, date and seed, and show who changes.")
  var again: String?
  @Flag(help: "Solve and show; nothing is written.") var dryRun = false
  @Flag(help: "Let 'trellis worker' solve it, and end at once.") var queue = false

  func validate() throws {
    if queue, dryRun {
      throw ValidationError(
        "--dry-run solves at once and stores nothing, so there is nothing to queue: leave --queue or "
          + "--dry-run out.")
    }
  }

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    if let again {
      try refuseOwnChoice()
      guard !queue else { return try await enqueueAgain(again, of: program, tenant, office) }
      return try await solveAgain(again, of: program, tenant: tenant.id, in: office)
    }
    let rules = try PolicyFile.policy(at: policy, orOf: program)
    let day = try await office.day(date, in: program, of: tenant)
    guard !queue else {
      let own = policy == nil ? nil : rules.text
      let aim = RoundOrder.Aim.new(policy: own, date: day, seed: seed)
      return try await enqueue(aim, of: program, tenant, office)
    }
    let (round, pairs) = try await RoundFailure.translating {
      try await office.rounds().solve(
        for: program, tenant: tenant.id, policy: rules, date: day, seed: seed,
        by: try office.actor, dryRun: dryRun)
    }
    try RoundPrinting.print(round, pairs, in: office)
    if !dryRun {
      office.printer.note(
        "Round \(round.number) is a draft; 'trellis round publish \(round.number)' makes it matches."
      )
    }
  }

  private func refuseOwnChoice() throws {
    guard policy == nil, date == nil, seed == 1 else {
      throw Failure(
        .usage, "round.again", "A draft is solved again by its own policy, date and seed.",
        hint: "Leave --policy, --date and --seed out, or solve a new round without --again.")
    }
  }

  private func solveAgain(
    _ word: String, of program: Program, tenant: Tenant.ID, in office: Office
  ) async throws {
    let solved = try await RoundFailure.translating {
      try await office.rounds().solveAgain(
        word, of: program, tenant: tenant, by: try office.actor, dryRun: dryRun)
    }
    try ComparisonPrinting.print(
      solved.churn, heading: [("round", .number(solved.round.number))], in: office)
    office.printer.note(
      dryRun ? "Nothing is written." : "Round \(solved.round.number) is solved again.")
  }
}
