/// What a worker tells of its work, for logs: identifiers and counts, nothing of people.
package enum WorkerEvent: Sendable {
  case started(WorkerOptions)
  case claimed(JobMark)
  case ended(JobMark, outcome: String, error: String?, seconds: Double)
  /// The job is another's by now, or may be; what it would have written is dropped.
  case lostLease(JobMark)
  case rescued(kind: String, state: JobState)
  case pruned(Int)
  case ticked(schedule: String, job: Int64)
  /// Something of the queue's own could not be done and is tried again.
  case failed(String, error: String)
  case stopping(running: Int)
  case gaveBack(Int)
  /// A queue stands still for a reason that somebody has to see to; said by whoever stopped it.
  case paused(queue: String, reason: String)
  case stopped
}

/// Which claim of which job an event is about.
package struct JobMark: Sendable, Hashable {
  package let tenant: String
  package let id: Int64
  package let kind: String
  package let queue: String
  package let attempt: Int
  package let lease: Int64

  init(_ job: RunningJob) {
    tenant = "\(job.tenant)"
    id = job.id
    kind = job.kind
    queue = job.queue
    attempt = job.attempt
    lease = job.lease
  }
}
