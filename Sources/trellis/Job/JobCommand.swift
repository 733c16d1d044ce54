import ArgumentParser

/// What was queued, and what became of it.
struct JobCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "job",
    abstract: "Jobs in the queue: list, show, retry, cancel, discard, prune, stats, pause, resume.",
    discussion: """
      A job is something that is done in the background: a report, a mail. 'trellis worker' does \
      them. A job is available (ready), scheduled (waits for its time, or to be tried again), running, \
      completed, discarded (given up) or cancelled.

        trellis job list --state discarded          what was given up, and why
        trellis job retry --state discarded --kind mail.deliver
        trellis job cancel 4711
        trellis job stats                           how much waits in which queue
      """,
    subcommands: [
      ListJobs.self, ShowJob.self, RetryJobs.self, CancelJobs.self, DiscardJobs.self,
      PruneJobs.self, JobStats.self, PauseQueue.self, ResumeQueue.self,
    ], aliases: ["jobs"])
}
