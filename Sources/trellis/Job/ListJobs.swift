import ArgumentParser
import CivilTime
import Database
import Jobs
import Programs

/// Lists the tenant's jobs: `trellis job list`.
struct ListJobs: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List jobs, the newest first.",
    discussion: """
      With --json one document: 'items', 'total' (how many there are, listed or not) and 'totals' by \
      state.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var which: JobFilterOptions

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let filter = try which.filter(now: office.clock.now(), usualLimit: 100)
    let database = try await office.database()
    let (jobs, counts) = try await database.tenant(tenant.id, readOnly: true) { tx in
      (try JobQueue.list(filter, in: tx), try JobQueue.counts(filter, in: tx))
    }
    var listing = JobListing.of(jobs, tenant: tenant.slug)
    listing.total = counts.values.reduce(0, +)
    listing.totals = JobState.allCases.compactMap { state in
      counts[state].map { (state.rawValue, $0) }
    }
    try office.print(listing)
    if jobs.count < listing.total {
      office.printer.note("\(jobs.count) of \(listing.total) jobs; --limit shows more.")
    }
    try await QueueStandstill.tell(of: filter.queues, in: office, using: database)
  }
}
