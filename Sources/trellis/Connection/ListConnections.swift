import ArgumentParser
import CivilTime
import Programs
import Relationships

/// Lists connections: `trellis connection list --due`.
struct ListConnections: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List connections, the voided ones last.",
    discussion: """
      A connection is asleep after \(Connection.asleepAfterDays) days without a contact.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "One owner's alone: an id or an e-mail address.") var owner: String?
  @Flag(help: "Those alone whose follow-up is due.") var due = false
  @Flag(help: "Those alone that are asleep.") var asleep = false
  @Flag(help: "Those alone that wait for approval.") var waiting = false
  @Option(help: "The day it is told as of: YYYY-MM-DD, yesterday, ... (default: today).")
  var asOf: DayArgument?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(asOf, in: program, of: tenant)
    let all = try await ConnectionFailure.translating {
      try await office.connections().all(
        of: program.id, tenant: tenant.id, owner: owner, asOf: day)
    }
    let wanted = all.filter { connection in
      (!due || connection.counts && connection.isDue(on: day))
        && (!asleep || connection.counts && connection.isAsleep(on: day))
        && (!waiting || connection.awaitsApproval && connection.voidReason == nil)
    }
    try office.print(ConnectionListing.of(wanted, on: day))
  }
}
