import ArgumentParser
import Jobs
import Programs

/// Does now what a schedule does: `trellis schedule run guardians`.
struct RunSchedule: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Put a schedule's job into the queue now, besides its times.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The schedule's name.") var name: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let job = try await ScheduleFailure.translating {
      try await office.schedules().run(name, of: tenant.id, by: try office.actor, dryRun: dryRun)
    }
    var card = Card()
    card.add("name", .text(name))
    card.add("job", .text("\(job)"))
    try office.print(
      card,
      done: dryRun
        ? nil
        : "The job waits for a worker: trellis job show \(job). To undo: trellis job cancel \(job)")
  }
}
