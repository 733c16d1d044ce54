import ArgumentParser
import Jobs
import Programs

/// Removes a schedule: `trellis schedule remove guardians`.
struct RemoveSchedule: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Forget a schedule and its list of runs.",
    discussion: "Jobs that it has put into the queue stay there: 'trellis job list' shows them.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The schedule's name.") var name: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let schedules = try await office.schedules()
    let schedule = try await ScheduleFailure.translating {
      try await schedules.remove(name, of: tenant.id, dryRun: dryRun)
    }
    try office.print(ScheduleListing.of([schedule], isForPeople: try office.format == .table))
    office.printer.note(
      dryRun
        ? "It would be removed."
        : "It is removed. To undo, add it again: \"\(schedule.cron)\" in \(schedule.timeZone).")
  }
}
