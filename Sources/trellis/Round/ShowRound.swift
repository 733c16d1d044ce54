import ArgumentParser
import Matching
import Programs

/// Shows one round: `trellis round show latest`.
struct ShowRound: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a round's pairs and who stays unmatched, and why.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The round's number, or 'latest'.") var round: String = "latest"

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let found = try await RoundFailure.translating {
      try await office.rounds().find(round, of: program.id, tenant: tenant.id)
    }
    let pairs = try await office.rounds().pairs(of: found, tenant: tenant.id)
    try RoundPrinting.print(found, pairs, in: office)
  }
}
