import ArgumentParser
import Programs
import Relationships

/// Records that the other of the pair says so too: `trellis check-in confirm ID`.
struct ConfirmCheckIn: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Record that the other of the pair confirms a check-in.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The check-in's id.") var id: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let confirmed = try await CheckInFailure.translating {
      try await office.checkIns().confirm(
        id, of: program.id, tenant: tenant.id, by: try office.actor, dryRun: dryRun)
    }
    try office.print(
      CheckInListing.card(confirmed), done: dryRun ? nil : "The check-in is confirmed.")
  }
}
