import ArgumentParser
import Jobs
import Programs

/// Shows one schedule: `trellis schedule show guardians`.
struct ShowSchedule: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a schedule, its next runs and the last twenty.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The schedule's name.") var name: String

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let account = try await ScheduleFailure.translating {
      try await office.schedules().show(name, of: tenant.id)
    }
    try office.print(ScheduleListing.card(account))
    if let problem = ScheduleListing.problem(of: account.schedule) { office.printer.note(problem) }
  }
}
