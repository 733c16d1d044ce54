import ArgumentParser
import Jobs

/// Forgets what finished long ago, of all tenants: `trellis job prune`.
struct PruneJobs: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Forget jobs of all tenants that finished long ago.",
    discussion: "Workers do this every hour by themselves; without a worker, let cron do it.")

  @OptionGroup var global: GlobalOptions
  @Option(help: "Days that completed jobs are kept.") var completedDays = 7
  @Option(help: "Days that discarded and cancelled jobs are kept.") var otherDays = 90
  @Flag(help: "Say how many it would be, and forget none.") var dryRun = false

  func run(in office: Office) async throws {
    guard (0...36_500).contains(completedDays), (0...36_500).contains(otherDays) else {
      throw Failure(
        .usage, "usage", "Days are a number from 0 to 36500.",
        hint: "Correct --completed-days or --other-days.")
    }
    var retention = JobRetention()
    retention.completedDays = completedDays
    retention.otherDays = otherDays
    let database = try await office.database()
    let count =
      dryRun
      ? try await JobQueues.rehearsePrune(retention, using: database)
      : try await JobQueues.prune(retention, using: database)
    var card = Card()
    card.add("pruned", .number(count))
    card.add("dry_run", .flag(dryRun))
    try office.print(card)
  }
}
