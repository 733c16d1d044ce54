import ArgumentParser
import CivilTime
import Database
import Jobs
import Programs

/// How much waits, runs and failed, of all tenants: `trellis job stats`.
struct JobStats: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count jobs of all tenants by queue, kind and state.",
    discussion: """
      'retries' is how often the jobs of a row were begun again. How old the oldest ready job of a \
      queue is, and which queues stand still, since when and why, is said on standard error.
      """)

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    let database = try await office.database()
    let kinds = try await JobQueues.kinds(using: database)
    var listing = Listing(["queue", "kind", "state", "jobs", "retries"])
    for kind in kinds {
      listing.add([
        .text(kind.queue), .text(kind.kind), .text(kind.state.rawValue), .number(kind.count),
        .number(kind.retries),
      ])
    }
    listing.totals = JobState.allCases.compactMap { state in
      let count = kinds.filter { $0.state == state }.map(\.count).reduce(0, +)
      return count == 0 ? nil : (state.rawValue, count)
    }
    try office.print(listing)
    for depth in try await QueueGauges.read(using: database).depths where depth.state == .available
    {
      office.printer.note(
        "Queue '\(depth.queue)': \(depth.count) ready, the oldest for \(Int(depth.oldestSeconds)) s."
      )
    }
    try await QueueStandstill.tell(in: office, using: database)
  }
}
