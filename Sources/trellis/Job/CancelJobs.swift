import ArgumentParser
import Jobs

/// Cancels jobs: `trellis job cancel`.
struct CancelJobs: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Cancel jobs that wait, and ask running ones to stop.",
    discussion: """
      What waits is cancelled at once. What runs stops at its worker's next heartbeat, within a \
      quarter of the lease; until then it is shown as running.

        trellis job cancel 4711
        trellis job cancel --queue mail --state scheduled --older-than 2d
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var selection: JobSelection

  func run(in office: Office) async throws {
    try await selection.perform(
      in: office, on: [.available, .scheduled, .running],
      done: { "\($0) jobs are cancelled or asked to stop. To undo: trellis job retry ID" }
    ) { jobs, tx in
      Set(try JobQueue.cancel(jobs, in: tx).keys)
    }
  }
}
