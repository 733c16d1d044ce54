import ArgumentParser
import Matching
import Programs

/// Solves a stored round again: `trellis round replay 1`.
struct ReplayRound: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Solve a round's stored snapshot again, and compare.",
    discussion: """
      The same snapshot, policy and seed give the same pairs for ever. Exits with 1 and shows what \
      differs if they did not; nothing is stored.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The round's number, or 'latest'.") var round: String = "latest"

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let replayed = try await RoundFailure.translating {
      try await office.roundReviews().replay(round, of: program.id, tenant: tenant.id)
    }
    let comparison = replayed.comparison
    let isSame = comparison.changes.isEmpty && comparison.before == comparison.after
    try ComparisonPrinting.print(
      comparison, heading: [("round", .number(replayed.round.number)), ("same", .flag(isSame))],
      in: office)
    office.printer.note(
      isSame
        ? "Round \(replayed.round.number) comes out the same." : "The round comes out otherwise.")
    if !isSame { throw ExitCode(ProcessStatus.failed.rawValue) }
  }
}
