package import CivilTime
package import Database

/// Where a job stands.
package enum JobState: String, Sendable, CaseIterable {
  case available
  /// Waits for its time.
  case scheduled
  case running
  case completed
  /// Given up: it failed for good, or as often as it may.
  case discarded
  case cancelled

  /// Whether nothing will happen to it by itself any more.
  package var isFinished: Bool {
    self == .completed || self == .discarded || self == .cancelled
  }
}

/// A job as the queue keeps it.
package struct Job: Sendable, Hashable {
  package let id: Int64
  package let queue: String
  package let kind: String
  package let arguments: JobArguments
  package let state: JobState
  package let priority: Int
  package let runAt: Instant
  package let attempt: Int
  package let maxAttempts: Int
  package let snoozes: Int
  package let lease: Int64
  package let leaseUntil: Instant?
  package let worker: ID<JobWorker>?
  package let claimedAt: Instant?
  package let cancelRequestedAt: Instant?
  package let uniqueKey: String?
  package let batch: Int64?
  package let progress: JobProgress
  package let lastError: String?
  package let createdAt: Instant
  package let finishedAt: Instant?
}

/// How far a job is: so many done, of so many where that is known.
package struct JobProgress: Sendable, Hashable {
  package let done: Int
  package let total: Int?

  package init(done: Int, total: Int?) {
    self.done = done
    self.total = total
  }
}

/// How one claim of a job ended.
package struct JobAttempt: Sendable, Hashable {
  package let lease: Int64
  package let worker: ID<JobWorker>
  package let startedAt: Instant
  package let endedAt: Instant

  /// `completed`, `retried`, `snoozed`, `discarded`, `cancelled`, `returned` or `lost`.
  package let outcome: String
  package let error: String?
}

/// What a worker's identifier is an identifier of: one process that runs jobs.
package enum JobWorker {}
