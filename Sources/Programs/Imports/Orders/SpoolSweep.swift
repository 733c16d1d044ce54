package import CivilTime
import Database
import Jobs

/// Removing what nobody waits for any more.
extension ImportOrders {
  /// How long the files of a given-up or cancelled job wait for somebody to try it again.
  package static let hoursKept = 24
  /// How long reports are kept, which quote from the files.
  package static let daysKept = 30

  /// Removes the files of what is done, of what was given up a day ago, and of what was never queued;
  /// and the reports of long ago.
  ///
  /// - Parameters:
  ///   - tenants: whose reports.
  ///   - now: the time.
  /// - Throws: `DatabaseError`.
  package func sweep(_ tenants: [Tenant.ID], now: Instant) async throws {
    for (tenant, copies) in Dictionary(grouping: spool.waiting(), by: \.tenant) {
      let orders = copies.map(\.order)
      let (jobs, states) = try await database.tenant(tenant, readOnly: true) { tx in
        let jobs = try tx.all(.jobs(of: orders, tenant: tenant))
        var filter = JobFilter()
        filter.jobs = jobs.map(\.job)
        filter.limit = max(1, jobs.count)
        return (jobs, try JobQueue.list(filter, in: tx))
      }
      let numbers = Dictionary(jobs.map { ($0.order, $0.job) }) { first, _ in first }
      let found = Dictionary(states.map { ($0.id, $0) }) { first, _ in first }
      for copy in copies
      where Self.isDone(copy, numbers[copy.order].map { found[$0] }, now) {
        spool.remove(copy.order, of: tenant)
      }
    }
    for tenant in tenants {
      try await database.tenant(tenant) { tx in
        try tx.execute(.forgetOrders(olderThanDays: Int32(Self.daysKept), tenant: tenant))
      }
    }
  }

  /// The job is nil where nothing was queued, or not yet; nil within where it is forgotten.
  private static func isDone(_ copy: WaitingCopy, _ job: Job??, _ now: Instant) -> Bool {
    let patience = Double(hoursKept) * 3600
    let seconds = Double(now.microsecondsSince1970) / 1_000_000
    guard let job else { return seconds - copy.secondsSince1970 > patience }
    guard let job else { return true }
    guard job.state.isFinished, let end = job.finishedAt else { return false }
    return job.state == .completed
      || seconds - Double(end.microsecondsSince1970) / 1_000_000 > patience
  }
}
