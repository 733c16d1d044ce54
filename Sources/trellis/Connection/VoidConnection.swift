import ArgumentParser
import Programs
import Relationships

/// Takes a connection out of a network: `trellis connection void ID --reason "wrong person"`.
struct VoidConnection: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Void a mistaken connection; it stays, with the reason.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The connection's id.") var id: String
  @Option(help: "Why.") var reason: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let reason = try TextArgument.parse(reason, "--reason")
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let today = try await office.day(nil, in: program, of: tenant)
    let voided = try await ConnectionFailure.translating {
      try await office.connections().void(
        id, of: program.id, tenant: tenant.id, today: today, reason: reason,
        by: try office.actor, dryRun: dryRun)
    }
    try office.print(
      ConnectionListing.card(voided, on: today),
      done: dryRun ? "Nothing is written." : "The connection is voided.")
  }
}
