import CivilTime
import Database
import Jobs
import Programs

extension ReportOrders {
  /// Makes a part of a batch: each file whole or not at all, none of them twice.
  ///
  /// Where the batch has been planned anew, or is over, or the letters are no longer those that were
  /// planned, or the folder is not the one that was claimed, nothing is made: then the batch's own job does what is to be done.
  ///
  /// - Parameters:
  ///   - letters: which, by their places in the batch.
  ///   - number: of the plan that they were counted in.
  ///   - batch: the job that this one is a part of.
  ///   - work: the attempt.
  /// - Throws: `OrderError`; `BatchError.folderTaken`, `UnprintableReport`, `AtomicFile.Failure`;
  ///   `DatabaseError`.
  func make(
    _ letters: Range<Int>, plan number: Int64, of batch: Int64, _ work: BatchWork
  ) async throws {
    guard let plan = try await planned(batch, work.tenant), plan.number == number,
      plan.files == nil, let order = try await liveOrder(batch, work.tenant)
    else { return try await work.finish { _ in } }
    let counted = BatchWork(
      tenant: work.tenant, job: work.job, lease: work.lease,
      progress: { done, total in
        work.progress(total == 0 ? 0 : letters.count * done / total, letters.count)
      }, finish: work.finish)
    let ordered = try await open(order, counted, batch: batch, knownBy: plan.enteredBy)
    guard ordered.roll == plan.roll else { return try await work.finish { _ in } }
    let place = BatchPart(
      claim: FolderClaim(tenant: work.tenant, batch: batch, plan: number), job: work.job,
      lease: work.lease, name: "\(letters.lowerBound)")
    let folder: BatchFolder
    do {
      folder = try BatchFolder(plan.folder, for: place)
    } catch BatchError.folderUnclaimed {
      return try await work.finish { _ in }
    }
    defer { folder.leave() }
    let part = MadePart(
      letters: letters,
      made: try await ordered.run.write(
        try await ordered.run.plan(plan.span, plan.fingerprints), into: folder, letters))
    work.progress(letters.count, letters.count)
    try await work.finish { tx in
      try tx.execute(.keepPart(part, of: plan, tenant: work.tenant))
    }
  }

  /// The order of a batch that goes on.
  private func liveOrder(_ batch: Int64, _ tenant: Tenant.ID) async throws -> ReportOrder? {
    var filter = JobFilter()
    filter.jobs = [batch]
    let job = try await reports.database.tenant(tenant, readOnly: true) { [filter] tx in
      try JobQueue.list(filter, in: tx).first
    }
    guard let job, !job.state.isFinished, job.cancelRequestedAt == nil else { return nil }
    return try Self.order(job.arguments)
  }
}
