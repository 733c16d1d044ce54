import ArgumentParser
import CivilTime
import Programs
import Relationships

/// Lists check-ins: `trellis check-in list --student S0001`.
struct ListCheckIns: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List check-ins by date, the voided ones last.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "One student's alone.") var student: String?
  @Option(help: "The first day: YYYY-MM-DD, monday, ...") var from: DayArgument?
  @Option(help: "The last day: YYYY-MM-DD, monday, ...") var to: DayArgument?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let first = try await office.dayIfGiven(from, in: program, of: tenant)
    let last = try await office.dayIfGiven(to, in: program, of: tenant)
    try office.print(
      CheckInListing.of(
        try await office.checkIns().all(
          of: program.id, tenant: tenant.id, student: student, from: first, to: last)))
  }
}
