import ArgumentParser
import CivilTime
import Matching
import Programs

/// Lists a program's rounds: `trellis round list`.
struct ListRounds: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the rounds, the latest first.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    var listing = Listing([
      "round", "state", "date", "policy", "seed", "solved_at", "solved_by", "decided_at",
    ])
    for round in try await office.rounds().all(of: program.id, tenant: tenant.id) {
      listing.add([
        .number(round.number), .text(round.state.rawValue), .text("\(round.date)"),
        .text(round.policyName), .number(Int(round.seed)), .text("\(round.solvedAt)"),
        .text(round.solvedBy), .text(round.decidedAt?.description),
      ])
    }
    try office.print(listing)
  }
}
