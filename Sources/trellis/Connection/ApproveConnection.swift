import ArgumentParser
import Programs
import Relationships

/// Lets a student's connection count: `trellis connection approve ID`.
struct ApproveConnection: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Say as staff that a student's connection may count.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The connection's id.") var id: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let today = try await office.day(nil, in: program, of: tenant)
    let approved = try await ConnectionFailure.translating {
      try await office.connections().approve(
        id, of: program.id, tenant: tenant.id, today: today, by: try office.actor, dryRun: dryRun)
    }
    try office.print(
      ConnectionListing.card(approved, on: today),
      done: dryRun
        ? "Nothing is written."
        : "It counts now. To undo: trellis connection void \(approved.id) --reason WHY")
  }
}
