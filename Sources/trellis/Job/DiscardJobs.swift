import ArgumentParser
import Jobs

/// Forgets finished jobs: `trellis job discard`.
struct DiscardJobs: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "discard", abstract: "Forget finished jobs at once, with their attempts.",
    discussion: """
      For what need not stand in the list any more: completed, discarded and cancelled jobs. Live \
      jobs are never forgotten; cancel them first. This cannot be undone, so it wants --confirm \
      with the number of jobs that --dry-run tells.

        trellis job discard --state discarded --older-than 7d --dry-run
        trellis job discard --state discarded --older-than 7d --confirm 12
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var selection: JobSelection
  @Option(help: "How many jobs it must be; without it nothing is forgotten.") var confirm: Int?

  func run(in office: Office) async throws {
    let (isDryRun, confirmed) = (selection.dryRun, confirm)
    try await selection.perform(
      in: office, on: [.completed, .discarded, .cancelled],
      done: { "\($0) jobs are forgotten." }
    ) { jobs, tx in
      let gone = try JobQueue.forget(jobs, in: tx)
      guard isDryRun || gone.isEmpty || confirmed == gone.count else {
        throw Failure(
          .usage, "confirm.missing", "This would forget \(gone.count) jobs for good.",
          hint: "Add --confirm \(gone.count), or look first with --dry-run.")
      }
      return gone
    }
  }
}
