import ArgumentParser
import Database
import Jobs
import Programs

/// Lets a queue go on: `trellis job resume mail`.
struct ResumeQueue: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Let a queue go on that stood still.")

  @OptionGroup var global: GlobalOptions
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false
  @Argument(help: "The queue: default, mail, ...") var queue: String

  func run(in office: Office) async throws {
    let name = try QueueName.parse(queue)
    let wasPaused = try await office.database().control(outcome: dryRun ? .rollBack : .commit) {
      tx in
      try JobQueues.resume(name, in: tx)
    }
    try QueueName.print(name, isPaused: false, in: office)
    let said = wasPaused ? "It goes on." : "It did not stand still."
    office.printer.note(
      dryRun ? "Nothing is written." : "\(said) To undo: trellis job pause \(name.shellWord)")
  }
}
