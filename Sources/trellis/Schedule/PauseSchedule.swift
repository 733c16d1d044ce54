import ArgumentParser
import Jobs
import Programs

/// Stops a schedule for a while: `trellis schedule pause guardians`.
struct PauseSchedule: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Stop a schedule; its times pass until it is resumed.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The schedule's name.") var name: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    try await ScheduleFailure.translating {
      try await office.schedules().pause(name, of: tenant.id, by: try office.actor, dryRun: dryRun)
    }
    var card = Card()
    card.add("name", .text(name))
    card.add("state", .text("paused"))
    try office.print(
      card, done: dryRun ? nil : "It is paused. To undo: trellis schedule resume \(name)")
  }
}
