import ArgumentParser
import Database
import Jobs
import Programs

/// Stops a queue: `trellis job pause mail`.
struct PauseQueue: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Let a queue stand still, for all tenants.",
    discussion: "What runs is finished; nothing more is begun until 'trellis job resume QUEUE'.")

  @OptionGroup var global: GlobalOptions
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false
  @Argument(help: "The queue: default, mail, ...") var queue: String

  func run(in office: Office) async throws {
    let name = try QueueName.parse(queue)
    let actor = try office.actor
    let isNew = try await office.database().control(outcome: dryRun ? .rollBack : .commit) { tx in
      try JobQueues.pause(name, by: actor, in: tx)
    }
    try QueueName.print(name, isPaused: true, in: office)
    let said = isNew ? "It stands still." : "It stood still already."
    office.printer.note(
      dryRun ? "Nothing is written." : "\(said) To undo: trellis job resume \(name.shellWord)")
  }
}
