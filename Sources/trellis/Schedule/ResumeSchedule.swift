import ArgumentParser
import Jobs
import Programs

/// Lets a schedule go on: `trellis schedule resume guardians`.
struct ResumeSchedule: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Let a schedule go on with its next time.",
    discussion: "What would have run while it was paused is not made up for.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The schedule's name.") var name: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let next = try await ScheduleFailure.translating {
      try await office.schedules().resume(name, of: tenant.id, dryRun: dryRun)
    }
    var card = Card()
    card.add("name", .text(name))
    card.add("state", .text("active"))
    card.add("next_run", .text("\(next.at)"))
    card.add("next_local", .text(next.local))
    try office.print(
      card, done: dryRun ? nil : "It goes on. To undo: trellis schedule pause \(name)")
  }
}
