import CivilTime
import Database
import JSON
import Jobs
import Programs

extension ReportOrders {
  /// Does what is next of a batch: plans it, waits for its parts, or ends it.
  ///
  /// - Throws: `OrderError`; `BatchError.folderTaken`, `AtomicFile.Failure`; `DatabaseError`.
  func advance(_ order: ReportOrder, _ work: BatchWork) async throws -> BatchStep {
    guard let plan = try await planned(work.job, work.tenant) else {
      try await plan(order, work)
      return .wait(seconds: 1)
    }
    let parts = try await parts(of: plan, work.tenant)
    work.progress(min(plan.letters, parts.reduce(0) { $0 + $1.progress.done }), plan.letters)
    let live = parts.count { !$0.state.isFinished }
    if live > 0 { return .wait(seconds: min(10, live)) }
    if let lost = parts.first(where: { $0.state == .discarded }) {
      // Whoever tries the batch again finds no plan, and makes one.
      try await drop(plan, work.tenant)
      throw OrderError.partGivenUp(
        letters: try Self.letters(lost.arguments).shown, reason: lost.lastError ?? "no reason")
    }
    try await end(order, plan, work)
    return .finished
  }

  /// Claims the folder, settles the edition, writes down who is told, and enqueues the parts.
  private func plan(_ order: ReportOrder, _ work: BatchWork) async throws {
    try check(order)
    // A worker's own clock may be wrong, and one that is slow would know less than the edition before.
    let moment = try await moment(work.tenant)
    let ordered = try await open(order, work, batch: work.job, knownBy: moment)
    try await reports.claim(ordered.folder, for: work.end(of: work.lease))
    let settled = try await ordered.run.settle()
    let plan = PlannedBatch(
      batch: work.job, number: work.lease, enteredBy: moment, span: settled.span,
      letters: ordered.run.batch.letters.count, roll: ordered.roll,
      fingerprints: settled.fingerprints, folder: ordered.folder)
    let requests = ordered.run.batch.parts(order.pack, ofLetters: means.partSize).map {
      Self.request(for: $0, of: plan)
    }
    let isNew = try await reports.database.tenant(work.tenant) { tx in
      guard try work.isHeld(tx) else { throw CancellationError() }
      let isNew =
        try tx.execute(
          .keepPlan(plan, of: order.program, at: moment, tenant: work.tenant)) > 0
      guard isNew else { return false }
      try tx.execute(.dropOldPlans(before: moment, tenant: work.tenant))
      try ordered.run.disclose(settled, tx)
      try JobQueue.enqueue(requests, in: tx)
      return true
    }
    // Another attempt has planned it meanwhile: its parts find their own number in the folder.
    guard !isNew, let kept = try await planned(work.job, work.tenant) else { return }
    try await reports.claim(kept.folder, for: work.end(of: kept.number), isKept: true)
  }

  /// Ends a batch of which every part is through.
  private func end(
    _ order: ReportOrder, _ plan: PlannedBatch, _ work: BatchWork
  ) async throws {
    let (tenant, now) = (work.tenant, try await moment(work.tenant))
    let parts = try await reports.database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.madeParts(of: plan, tenant: tenant))
    }
    guard parts.reduce(0, { $0 + $1.letters.count }) == plan.letters else {
      throw try await outdated(
        plan, tenant,
        "who gets a letter has changed, or somebody removed \(plan.folder), or not all workers share it"
      )
    }
    let ordered = try await open(order, work, batch: work.job, knownBy: plan.enteredBy)
    let made = BatchWriter.Made(
      files: parts.flatMap(\.made.files), fingerprints: parts.flatMap(\.made.fingerprints))
    try await reports.claim(plan.folder, for: work.end(of: plan.number))
    let folder = try BatchFolder(plan.folder, for: work.end(of: plan.number))
    defer { folder.leave() }
    guard folder.missing(from: made.files).isEmpty else {
      throw try await outdated(plan, tenant, "files are missing or were changed")
    }
    do {
      try await work.finish { tx in
        guard let manifest = try ordered.run.record(plan.span, made, tx) else {
          throw OrderError.outdated("another run has issued the same edition")
        }
        try tx.execute(.endBatch(plan, files: made.files.count, at: now, tenant: tenant))
        if order.deliver == .mail { try post(ordered, manifest, plan, tx) }
        try tx.execute(.dropParts(of: plan, tenant: tenant))
        // What follows the rename is the commit; where that fails, all of this is done once more.
        try folder.finish(manifest)
      }
    } catch OrderError.outdated(let reason) {
      throw try await outdated(plan, tenant, reason)
    }
  }

  private func outdated(
    _ plan: PlannedBatch, _ tenant: Tenant.ID, _ reason: String
  ) async throws -> OrderError {
    try await drop(plan, tenant)
    return .outdated(reason)
  }

  private func drop(_ plan: PlannedBatch, _ tenant: Tenant.ID) async throws {
    try await reports.database.tenant(tenant) { tx in
      try tx.execute(.dropPlan(plan, tenant: tenant))
    }
  }

  /// The jobs that make the parts of a plan.
  private func parts(of plan: PlannedBatch, _ tenant: Tenant.ID) async throws -> [Job] {
    var filter = JobFilter()
    filter.batch = plan.batch
    filter.kinds = [Self.partKind]
    filter.limit = .max
    let all = try await reports.database.tenant(tenant, readOnly: true) { [filter] tx in
      try JobQueue.list(filter, in: tx)
    }
    return all.filter { (try? $0.arguments.integer("plan")) == plan.number }
  }

  private static func request(for part: Range<Int>, of plan: PlannedBatch) -> JobRequest {
    var request = JobRequest(
      kind: partKind,
      arguments: [
        "plan": .integer(plan.number), "first": .integer(Int64(part.lowerBound)),
        "letters": .integer(Int64(part.count)),
      ])
    request.batch = plan.batch
    return request
  }

  /// The letters that a part is about.
  static func letters(_ arguments: JobArguments) throws -> Range<Int> {
    let first = Int(try arguments.integer("first"))
    let (last, isTooFar) = first.addingReportingOverflow(Int(try arguments.integer("letters")))
    guard first >= 0, !isTooFar, last > first else {
      throw OrderError.impossible("the part has no letters")
    }
    return first..<last
  }
}

extension BatchWork {
  /// Whether the attempt still has its job.
  fileprivate func isHeld(_ tx: Transaction) throws -> Bool {
    var filter = JobFilter()
    filter.jobs = [job]
    return try JobQueue.list(filter, in: tx).contains { $0.lease == lease && $0.state == .running }
  }

  /// The batch's own job as one of those that write into its folder.
  fileprivate func end(of plan: Int64) -> BatchPart {
    BatchPart(
      claim: FolderClaim(tenant: tenant, batch: job, plan: plan), job: job, lease: lease,
      name: "end")
  }
}

extension Range<Int> {
  /// Counted from 1, as people do.
  fileprivate var shown: ClosedRange<Int> { lowerBound + 1...Swift.max(lowerBound + 1, upperBound) }
}
