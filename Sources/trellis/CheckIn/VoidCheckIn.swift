import ArgumentParser
import Programs
import Relationships

/// Takes a mistake out of the count: `trellis check-in void ID --reason "wrong pair"`.
struct VoidCheckIn: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Void a mistaken check-in; it stays, with the reason.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The check-in's id.") var id: String
  @Option(help: "Why.") var reason: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let reason = try TextArgument.parse(reason, "--reason")
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let voided = try await CheckInFailure.translating {
      try await office.checkIns().void(
        id, of: program.id, tenant: tenant.id, reason: reason, by: try office.actor,
        dryRun: dryRun)
    }
    try office.print(CheckInListing.card(voided), done: dryRun ? nil : "The check-in is voided.")
  }
}
