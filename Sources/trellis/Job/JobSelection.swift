import ArgumentParser
import CivilTime
import Database
import Jobs
import Programs

/// The jobs that a verb acts on: by id, or all that fulfil conditions.
struct JobSelection: ParsableArguments {
  @OptionGroup var which: JobFilterOptions
  @Flag(help: "Say what would change, and change nothing.") var dryRun = false
  @Argument(help: "Ids; without any, the jobs that the options name.") var ids: [Int64] = []

  /// Does something with the jobs, and prints those that it touched as they are then.
  ///
  /// - Parameters:
  ///   - office: whose tenant's jobs.
  ///   - states: in which of them a job is chosen by conditions.
  ///   - done: what is said of so many jobs.
  ///   - act: returns which jobs it touched.
  /// - Throws: `Failure` with 3 for an unknown id, 5 where a named job is in no state for it, 64
  ///   where nothing says which jobs are meant.
  func perform(
    in office: Office, on states: [JobState], done: (Int) -> String,
    _ act: @Sendable ([Int64], Transaction) throws -> Set<Int64>
  ) async throws {
    let tenant = try await office.tenant()
    let filter = try chosen(states, office)
    let wanted = ids
    let (touched, after) = try await office.database().tenant(
      tenant.id, outcome: dryRun ? .rollBack : .commit
    ) { tx in
      let found = try JobQueue.list(filter, in: tx)
      for id in wanted where !found.contains(where: { $0.id == id }) {
        throw JobFailure.unknown(id, of: tenant.slug)
      }
      let touched = try act(found.map(\.id), tx)
      var after = JobFilter()
      after.jobs = Array(touched)
      after.limit = max(1, touched.count)
      return (
        touched,
        found.count { touched.contains($0.id) } == 0 ? [] : try JobQueue.list(after, in: tx)
      )
    }
    try office.print(JobListing.of(after, tenant: tenant.slug))
    office.printer.note(dryRun ? "Nothing is written. " + done(touched.count) : done(touched.count))
    if !wanted.isEmpty, touched.count < Set(wanted).count {
      throw Failure(
        .conflict, "job.state",
        "\(Set(wanted).count - touched.count) of the jobs are not in a state for this.",
        hint: "'trellis job show ID' says where each stands.")
    }
  }

  private func chosen(_ states: [JobState], _ office: Office) throws -> JobFilter {
    var filter = try which.filter(now: office.clock.now(), usualLimit: 100_000)
    guard ids.isEmpty else {
      filter.jobs = ids
      filter.limit = max(filter.limit, ids.count)
      return filter
    }
    guard which.isGiven else {
      throw Failure(
        .usage, "usage", "Nothing says which jobs are meant.",
        hint: "Write their ids, or options such as --kind, --state, --queue, --older-than.")
    }
    filter.states = (filter.states ?? states).filter { states.contains($0) }
    return filter
  }
}
