import ArgumentParser
import Matching
import Programs

/// Sets a draft aside: `trellis round discard 2`.
struct DiscardRound: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "discard", abstract: "Set a draft aside; it counts for nothing.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The round's number, or 'latest'.") var round: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let discarded = try await RoundFailure.translating {
      try await office.rounds().discard(
        round, of: program.id, tenant: tenant.id, by: try office.actor, dryRun: dryRun)
    }
    var card = Card()
    card.add("round", .number(discarded.number))
    card.add("state", .text(dryRun ? "draft" : discarded.state.rawValue))
    try office.print(
      card, done: dryRun ? "Nothing is written." : "Round \(discarded.number) is discarded.")
  }
}
