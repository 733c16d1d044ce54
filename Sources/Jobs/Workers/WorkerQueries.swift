import CivilTime
import Database

extension Query where Row == ClaimedJob {
  /// Claims up to so many ready jobs of a queue.
  static func claim(
    _ count: Int, from queue: String, by worker: ID<JobWorker>, leaseSeconds: Int
  ) -> Self {
    Query(
      """
      SELECT tenant_id, job_id, queue, kind, arguments, attempt, max_attempts, lease_no, batch_id,
             extract(epoch FROM claimed_at - run_at)::double precision AS waited
        FROM claim_jobs(\(queue), \(count), \(worker), \(leaseSeconds))
      """
    ) { row throws(DatabaseError) in
      let arguments: JSONText = try row("arguments")
      return ClaimedJob(
        tenant: try row("tenant_id"), id: try row("job_id"), queue: try row("queue"),
        kind: try row("kind"), arguments: JobArguments(json: arguments.text),
        attempt: try row("attempt"), maxAttempts: try row("max_attempts"),
        lease: try row("lease_no"), batch: try row("batch_id"), waitedSeconds: try row("waited"))
    }
  }
}

extension Query where Row == Pulse {
  /// Prolongs leases; answers in the order of the jobs.
  static func heartbeat(
    _ jobs: [HeldJob], by worker: ID<JobWorker>, leaseSeconds: Int
  ) -> Self {
    Query(
      """
      SELECT is_live, is_cancelled
        FROM heartbeat_jobs(\(worker), \(leaseSeconds), \(jobs.arguments), \(jobs.progress))
       ORDER BY place
      """
    ) { row throws(DatabaseError) in
      Pulse(isLive: try row("is_live"), isCancelled: try row("is_cancelled"))
    }
  }
}

extension Query where Row == Int {
  /// Completes jobs; answers with the places, from 1, of those whose lease still held.
  static func complete(_ jobs: [HeldJob]) -> Self {
    Query("SELECT place FROM complete_jobs(\(jobs.arguments), \(jobs.progress))")
  }

  /// Forgets up to so many jobs that finished long ago, and says how many they were.
  static func prune(_ retention: JobRetention, room: Int) -> Self {
    Query(
      """
      SELECT prune_jobs(\(retention.completedDays), \(retention.otherDays), \(room))
      """)
  }

  /// Forgets up to so many runs of schedules that were made so long ago, and says how many they were.
  static func pruneScheduleRuns(days: Int, room: Int) -> Self {
    Query("SELECT prune_schedule_runs(\(days), \(room))")
  }
}

extension Query where Row == EndedJob {
  /// Ends attempts that did not complete; `factors` spread the retries from 0.5 to 1.5.
  static func fail(_ endings: [JobEnding]) -> Self {
    let jobs = endings.map(\.job)
    return Query(
      """
      SELECT place, state
        FROM fail_jobs(
          \(jobs.arguments), \(endings.map(\.outcome)), \(endings.map(\.error)),
          \(endings.map(\.seconds)), \(endings.map(\.factor)), \(jobs.progress))
      """
    ) { row throws(DatabaseError) in
      EndedJob(place: try row("place"), state: try row("state"))
    }
  }
}

extension Query where Row == RescuedJob {
  /// Takes back jobs of workers that stopped answering.
  static var rescue: Self {
    Query("SELECT state, kind FROM rescue_jobs()") { row throws(DatabaseError) in
      RescuedJob(state: try row("state"), kind: try row("kind"))
    }
  }
}

extension [HeldJob] {
  /// Which claims, as three lists.
  fileprivate var arguments: SQL {
    "\(map(\.tenant)), \(map(\.id)), \(map(\.lease))"
  }

  /// How far they are, as two lists.
  fileprivate var progress: SQL {
    """
    \(map { $0.progress.map { Int64($0.done) } }),
    \(map { $0.progress.flatMap(\.total).map { Int64($0) } })
    """
  }
}
