import CivilTime
import Database
import JSON
import Support
import Testing

@testable import Jobs

/// A queue in a database of its own, with the functions of its worker at hand.
struct JobScene: Sendable {
  let test: TestDatabase
  let worker: ID<JobWorker>
  var leaseSeconds = 60

  init() throws {
    test = try #require(TestDatabase.current)
    worker = test.identifiers.next()
  }

  var tenant: ID<TenantScope> { test.riverside }

  @discardableResult
  func enqueue(_ requests: JobRequest..., as tenant: ID<TenantScope>? = nil) async throws
    -> [Int64?]
  {
    try await test.database.tenant(tenant ?? self.tenant) { tx in
      try JobQueue.enqueue(requests, in: tx)
    }
  }

  /// Enqueues one job and returns its number.
  func enqueueOne(
    _ kind: String = "probe", as tenant: ID<TenantScope>? = nil,
    _ change: (inout JobRequest) -> Void = { _ in }
  ) async throws -> Int64 {
    var request = JobRequest(kind: kind)
    change(&request)
    return try #require(try await enqueue(request, as: tenant).first ?? nil)
  }

  /// Enqueues many jobs of one kind.
  func enqueueMany(
    _ count: Int, kind: String = "probe", as tenant: ID<TenantScope>? = nil
  ) async throws {
    let requests = Array(repeating: JobRequest(kind: kind), count: count)
    try await test.database.tenant(tenant ?? self.tenant) { tx in
      _ = try JobQueue.enqueue(requests, in: tx)
    }
  }

  func claim(_ count: Int = 1, as worker: ID<JobWorker>? = nil) async throws -> [ClaimedJob] {
    try await test.database.worker { tx in
      try tx.all(
        .claim(count, from: "default", by: worker ?? self.worker, leaseSeconds: leaseSeconds))
    }
  }

  /// Claims one job, which must be there.
  func claimOne() async throws -> HeldJob {
    try #require(try await claim().first).held
  }

  func complete(_ jobs: HeldJob...) async throws -> [Int] {
    try await test.database.worker { tx in try tx.all(.complete(jobs)) }
  }

  func end(
    _ job: HeldJob, _ outcome: String, error: String? = nil, seconds: Int = 0, factor: Double = 1
  ) async throws -> JobState? {
    let ending = JobEnding(
      job: job, outcome: outcome, error: error, seconds: seconds, factor: factor)
    return try await test.database.worker { tx in try tx.all(.fail([ending])) }.first?.state
  }

  func heartbeat(_ jobs: HeldJob..., as worker: ID<JobWorker>? = nil) async throws -> [Pulse] {
    try await test.database.worker { tx in
      try tx.all(.heartbeat(jobs, by: worker ?? self.worker, leaseSeconds: leaseSeconds))
    }
  }

  @discardableResult
  func rescue() async throws -> [RescuedJob] {
    try await test.database.worker { tx in try tx.all(.rescue) }
  }

  /// Puts the end of every lease into the past.
  func expireLeases() async throws {
    try await test.arrange(
      "UPDATE trellis.jobs SET lease_until = now() - interval '1 second' WHERE state = 'running'")
  }

  /// Makes whatever waits for its time due.
  func makeDue() async throws {
    try await test.arrange(
      "UPDATE trellis.jobs SET run_at = now() - interval '1 second' WHERE state = 'scheduled'")
  }

  func job(_ id: Int64, of tenant: ID<TenantScope>? = nil) async throws -> Job {
    try #require(try await find(id, of: tenant))
  }

  func find(_ id: Int64, of tenant: ID<TenantScope>? = nil) async throws -> Job? {
    var filter = JobFilter()
    filter.jobs = [id]
    return try await test.database.tenant(tenant ?? self.tenant) { [filter] tx in
      try JobQueue.list(filter, in: tx)
    }.first
  }

  func cancel(_ jobs: Int64...) async throws -> [Int64: JobState] {
    try await test.database.tenant(tenant) { tx in try JobQueue.cancel(jobs, in: tx) }
  }

  func retry(_ jobs: Int64...) async throws -> Set<Int64> {
    try await test.database.tenant(tenant) { tx in try JobQueue.retry(jobs, in: tx) }
  }

  func outcomes(of job: Int64) async throws -> [String] {
    try await test.database.tenant(tenant) { tx in
      try JobQueue.attempts(ofJob: job, in: tx)
    }.map(\.outcome)
  }

  /// Lets a tenant run so many jobs at once.
  func setCap(_ count: Int, of tenant: ID<TenantScope>? = nil) async throws {
    try await test.arrange(
      """
      UPDATE trellis.tenants SET max_running_jobs = \(count)
       WHERE tenant_id = \(tenant ?? self.tenant)
      """)
  }
}

extension ClaimedJob {
  var held: HeldJob { HeldJob(tenant: tenant, id: id, lease: lease) }
}
