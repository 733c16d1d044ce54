import ArgumentParser
import Jobs

/// Makes given-up jobs ready again: `trellis job retry`.
struct RetryJobs: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Try discarded and cancelled jobs once more.",
    discussion: """
      Each gets one attempt more. A job whose key a live job has by now is left alone.

        trellis job retry 4711
        trellis job retry --state discarded --kind report.chunk --dry-run
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var selection: JobSelection

  func run(in office: Office) async throws {
    try await selection.perform(
      in: office, on: [.discarded, .cancelled],
      done: { "\($0) jobs are ready again. To undo: trellis job cancel ID" }
    ) { jobs, tx in
      try JobQueue.retry(jobs, in: tx)
    }
  }
}
