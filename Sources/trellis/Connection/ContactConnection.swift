import ArgumentParser
import CivilTime
import Programs
import Relationships

/// Keeps that somebody was in touch: `trellis connection contact ID --follow-up 2026-12-01`.
struct ContactConnection: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Keep that the owner was in touch with a connection.",
    discussion: """
      What was planned before is done with it; say --follow-up where they mean to be in touch again.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The connection's id.") var id: String
  @Option(help: "The day: YYYY-MM-DD, yesterday, friday, ... (default: today).")
  var on: DayArgument?
  @Option(help: "A note for the staff; it enters no report.") var note: String?
  @Option(help: "The day to be in touch again: YYYY-MM-DD, next friday, ...")
  var followUp: DayArgument?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let today = try await office.day(nil, in: program, of: tenant)
    let contact = ConnectionContact(
      on: try await office.day(on, in: program, of: tenant),
      note: try note.map { try TextArgument.parse($0, "--note") },
      followUpOn: try await office.dayIfGiven(followUp, in: program, of: tenant))
    let kept = try await ConnectionFailure.translating {
      try await office.connections().contact(
        id, contact, of: program.id, tenant: tenant.id, today: today, by: try office.actor,
        dryRun: dryRun)
    }
    try office.print(
      ConnectionListing.card(kept, on: today), done: dryRun ? "Nothing is written." : nil)
  }
}
