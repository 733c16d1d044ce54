package import Database

/// The queue as a tenant's transaction sees it: its own jobs and nobody else's.
///
/// A job that is enqueued in a transaction runs when that is committed, at least once; one that is
/// enqueued in a transaction that is rolled back never runs.
package enum JobQueue {
  /// Enqueues jobs and returns their numbers in the same order; nil where a live job has the key.
  @discardableResult
  package static func enqueue(
    _ requests: [JobRequest], in tx: Transaction
  ) throws -> [Int64?] {
    guard !requests.isEmpty else { return [] }
    return try tx.all(.enqueue(requests))
  }

  /// Jobs that fulfil conditions, the newest first.
  package static func list(_ filter: JobFilter, in tx: Transaction) throws -> [Job] {
    try tx.all(.jobs(filter))
  }

  /// How many jobs fulfil conditions, by state; a state that none is in is not there.
  package static func counts(
    _ filter: JobFilter, in tx: Transaction
  ) throws -> [JobState: Int] {
    let rows = try tx.all(.jobCounts(filter))
    return Dictionary(rows.map { ($0.state, $0.count) }) { a, b in a + b }
  }

  /// How each attempt of a job ended, the first one first.
  package static func attempts(ofJob job: Int64, in tx: Transaction) throws -> [JobAttempt] {
    try tx.all(.jobAttempts(of: job))
  }

  /// Cancels what waits and asks what runs to stop; returns the state of each job that was live:
  /// ``JobState/cancelled``, or ``JobState/running`` until its worker sees it.
  package static func cancel(_ jobs: [Int64], in tx: Transaction) throws -> [Int64: JobState] {
    let rows = try tx.all(.cancelJobs(jobs))
    return Dictionary(rows.map { ($0.id, $0.state) }) { first, _ in first }
  }

  /// Makes discarded and cancelled jobs ready again, each with one attempt more; returns which.
  package static func retry(_ jobs: [Int64], in tx: Transaction) throws -> Set<Int64> {
    Set(try tx.all(.retryJobs(jobs)))
  }

  /// Forgets finished jobs; returns which.
  package static func forget(_ jobs: [Int64], in tx: Transaction) throws -> Set<Int64> {
    Set(try tx.all(.forgetJobs(jobs)))
  }

  /// Keeps a running job from everybody else until the transaction ends; false where the lease is
  /// another's or the job is over.
  static func hold(_ job: Int64, lease: Int64, in tx: Transaction) throws -> Bool {
    try tx.one(.holdJob(job, lease: lease))
  }

  /// Completes a running job; false where the lease is another's or the job is over.
  static func complete(
    _ job: Int64, lease: Int64, progress: JobProgress?, in tx: Transaction
  ) throws -> Bool {
    try tx.one(.completeJob(job, lease: lease, progress: progress))
  }
}
