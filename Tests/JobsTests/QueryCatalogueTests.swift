import Database
import Support
import Testing

@testable import Jobs

@Suite("The statements of jobs", .tenant)
struct QueryCatalogueTests {
  @Test("Each fits the schema, and none is missing from the catalogue")
  func catalogue() async throws {
    let test = try #require(TestDatabase.current)
    let checked = CheckedStatements()
    let worker: ID<JobWorker> = test.identifiers.next()
    let held = HeldJob(tenant: test.riverside, id: 1, lease: 1)
    try await test.database.tenant(test.riverside, readOnly: true) { tx in
      let catalogue = QueryCatalogue(tx)
      try Self.checkQueue(catalogue)
      checked.add(catalogue)
    }
    try await test.database.control { tx in
      let catalogue = QueryCatalogue(tx)
      let file = "JobQueuesQueries"
      try catalogue.check(
        file, "pauseQueue(_:by:because:)",
        .pauseQueue("q", by: "me", because: nil))
      try catalogue.check(file, "resumeQueue(_:)", .resumeQueue("q"))
      try catalogue.check(file, "pausedQueues", .pausedQueues)
      checked.add(catalogue)
    }
    try await test.database.worker { tx in
      let catalogue = QueryCatalogue(tx)
      try Self.checkWorker(catalogue, worker, held)
      checked.add(catalogue)
    }
    try await ScheduleStatements.check(test, checked)
    let declared = try QueryCatalogue.declared(in: "Jobs")
    #expect(declared.count > 12)
    #expect(checked.names.subtracting(declared) == [])
    #expect(Set(declared).subtracting(checked.names) == [])
  }

  private static func checkQueue(_ catalogue: QueryCatalogue) throws {
    let file = "JobQueueQueries"
    try catalogue.check(file, "enqueue(_:)", .enqueue([JobRequest(kind: "probe")]))
    try catalogue.check(file, "jobs(_:)", .jobs(JobFilter()))
    try catalogue.check(file, "jobCounts(_:)", .jobCounts(JobFilter()))
    try catalogue.check(file, "jobAttempts(of:)", .jobAttempts(of: 1))
    try catalogue.check(file, "cancelJobs(_:)", .cancelJobs([1]))
    try catalogue.check(file, "retryJobs(_:)", .retryJobs([1]))
    try catalogue.check(file, "forgetJobs(_:)", .forgetJobs([1]))
    try catalogue.check(file, "holdJob(_:lease:)", .holdJob(1, lease: 1))
    try catalogue.check(
      file, "completeJob(_:lease:progress:)", .completeJob(1, lease: 1, progress: nil))
  }

  private static func checkWorker(
    _ catalogue: QueryCatalogue, _ worker: ID<JobWorker>, _ held: HeldJob
  ) throws {
    let file = "WorkerQueries"
    try catalogue.check(
      file, "claim(_:from:by:leaseSeconds:)",
      .claim(1, from: "default", by: worker, leaseSeconds: 60))
    try catalogue.check(
      file, "heartbeat(_:by:leaseSeconds:)", .heartbeat([held], by: worker, leaseSeconds: 60))
    try catalogue.check(file, "complete(_:)", .complete([held]))
    try catalogue.check(file, "fail(_:)", .fail([JobEnding(job: held, outcome: "retried")]))
    try catalogue.check(file, "rescue", .rescue)
    try catalogue.check(file, "prune(_:room:)", .prune(JobRetention(), room: 1))
    try catalogue.check(
      file, "pruneScheduleRuns(days:room:)", .pruneScheduleRuns(days: 90, room: 1))
    let metrics = "MetricsQueries"
    try catalogue.check(metrics, "queueDepths", .queueDepths)
    try catalogue.check(metrics, "kindCounts", .kindCounts)
    try catalogue.check(metrics, "deadRows", .deadRows)
    try catalogue.check(metrics, "oldestSnapshot", .oldestSnapshot)
  }
}
