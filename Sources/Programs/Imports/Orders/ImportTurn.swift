package import Database
package import Jobs

/// The order in which what was queued is done.
extension ImportOrders {
  /// Lets a job wait while imports of its tenant that were queued before it are not through: a roster
  /// names the goals of the file before, and a round is solved over the people of both.
  ///
  /// - Throws: `JobOutcomeError.snooze`, longer each time; `DatabaseError`.
  package static func waitForEarlier(_ job: RunningJob, in database: Pool) async throws {
    let isWaiting = try await database.tenant(job.tenant, readOnly: true) { tx in
      let earlier = try tx.all(.unsettledJobs(before: job.id, tenant: job.tenant))
      guard !earlier.isEmpty else { return false }
      var filter = JobFilter()
      filter.jobs = earlier
      filter.limit = earlier.count
      return try JobQueue.list(filter, in: tx).contains { !$0.state.isFinished }
    }
    // Each claim of a job has a number, so that many waits of one job become few.
    if isWaiting { throw JobOutcomeError.snooze(seconds: Int(min(job.lease, 15))) }
  }
}
