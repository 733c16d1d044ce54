import ArgumentParser
import Jobs
import Programs

/// Lists a tenant's schedules: `trellis schedule list`.
struct ListSchedules: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the schedules: what, when, the next run and the last.",
    discussion:
      "The table tells the next run by the schedule's own clock; JSON tells it in UTC too.")

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let schedules = try await office.schedules().all(of: tenant.id)
    let isForPeople = try office.format == .table
    try office.print(ScheduleListing.of(schedules, isForPeople: isForPeople))
    for problem in schedules.compactMap(ScheduleListing.problem) { office.printer.note(problem) }
  }
}
