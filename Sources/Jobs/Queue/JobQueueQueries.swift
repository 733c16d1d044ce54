import CivilTime
import Database

extension Query where Row == Int64? {
  /// Enqueues jobs; their numbers come back in the same order.
  static func enqueue(_ requests: [JobRequest]) -> Self {
    Query(
      """
      SELECT job
        FROM enqueue_jobs(
          \(requests.map(\.kind)), \(requests.map(\.queue)),
          \(requests.map { JSONText($0.arguments.json) }),
          \(requests.map { Int64($0.priority) }), \(requests.map(\.runAt)),
          \(requests.map(\.uniqueKey)), \(requests.map { Int64($0.maxAttempts) }),
          \(requests.map(\.batch)))
       ORDER BY place
      """)
  }
}

extension Query where Row == Job {
  /// The tenant's jobs that fulfil conditions, the newest first.
  static func jobs(_ filter: JobFilter) -> Self {
    Query(
      """
      SELECT *
        FROM list_jobs(\(filter.conditions), \(max(0, filter.limit)))
      """
    ) { row throws(DatabaseError) in try Job(&row) }
  }
}

extension Query where Row == JobCount {
  /// How many of the tenant's jobs fulfil conditions, by state.
  static func jobCounts(_ filter: JobFilter) -> Self {
    Query(
      "SELECT state, jobs FROM count_jobs(\(filter.conditions))"
    ) { row throws(DatabaseError) in
      JobCount(state: try row("state"), count: try row("jobs"))
    }
  }
}

extension Query where Row == JobAttempt {
  static func jobAttempts(of job: Int64) -> Self {
    Query(
      """
      SELECT lease_no, worker_id, started_at, ended_at, outcome, error
        FROM list_job_attempts(\(job))
      """
    ) { row throws(DatabaseError) in
      JobAttempt(
        lease: try row("lease_no"), worker: try row("worker_id"), startedAt: try row("started_at"),
        endedAt: try row("ended_at"), outcome: try row("outcome"), error: try row("error"))
    }
  }
}

extension Query where Row == CancelledJob {
  static func cancelJobs(_ jobs: [Int64]) -> Self {
    Query("SELECT job, state FROM cancel_jobs(\(jobs))") { row throws(DatabaseError) in
      CancelledJob(id: try row("job"), state: try row("state"))
    }
  }
}

extension Query where Row == Int64 {
  static func retryJobs(_ jobs: [Int64]) -> Self {
    Query("SELECT job FROM retry_jobs(\(jobs))")
  }

  static func forgetJobs(_ jobs: [Int64]) -> Self {
    Query("SELECT job FROM forget_jobs(\(jobs))")
  }
}

extension Query where Row == Bool {
  static func holdJob(_ job: Int64, lease: Int64) -> Self {
    Query("SELECT hold_job(\(job), \(lease))")
  }

  static func completeJob(_ job: Int64, lease: Int64, progress: JobProgress?) -> Self {
    Query(
      """
      SELECT complete_job(
        \(job), \(lease), \((progress?.done).map(Int64.init)), \((progress?.total).map(Int64.init)))
      """)
  }
}

/// How many jobs are in a state.
struct JobCount: Sendable {
  let state: JobState
  let count: Int
}

/// What became of a job that was to be cancelled.
struct CancelledJob: Sendable {
  let id: Int64
  let state: JobState
}

extension JobState: PGEncodable, PGDecodable {}

extension JobFilter {
  /// The conditions as arguments of the queue's functions.
  fileprivate var conditions: SQL {
    """
    \(jobs), \(kinds), \(states.map { $0.map(\.rawValue) }), \(queues), \(createdBefore), \(batch)
    """
  }
}

extension Job {
  init(_ row: inout RowReader) throws(DatabaseError) {
    let arguments: JSONText = try row("arguments")
    self.init(
      id: try row("job_id"), queue: try row("queue"), kind: try row("kind"),
      arguments: JobArguments(json: arguments.text), state: try row("state"),
      priority: try row("priority"), runAt: try row("run_at"), attempt: try row("attempt"),
      maxAttempts: try row("max_attempts"), snoozes: try row("snoozes"),
      lease: try row("lease_no"), leaseUntil: try row("lease_until"),
      worker: try row("worker_id"), claimedAt: try row("claimed_at"),
      cancelRequestedAt: try row("cancel_requested_at"), uniqueKey: try row("unique_key"),
      batch: try row("batch_id"),
      progress: JobProgress(done: try row("progress"), total: try row("progress_total")),
      lastError: try row("last_error"), createdAt: try row("created_at"),
      finishedAt: try row("finished_at"))
  }
}
