package import Database

/// A claim of a job, with how far the job is.
package struct HeldJob: Sendable, Hashable {
  package let tenant: ID<TenantScope>
  package let id: Int64
  package let lease: Int64
  package var progress: JobProgress?

  package init(tenant: ID<TenantScope>, id: Int64, lease: Int64, progress: JobProgress? = nil) {
    self.tenant = tenant
    self.id = id
    self.lease = lease
    self.progress = progress
  }
}

/// What a heartbeat says of one job.
struct Pulse: Sendable, Hashable {
  let isLive: Bool
  let isCancelled: Bool
}

/// How an attempt ended that did not complete.
struct JobEnding: Sendable {
  let job: HeldJob

  /// `retried`, `snoozed`, `returned`, `discarded` or `cancelled`.
  var outcome: String
  var error: String?
  var seconds = 0

  /// Whether the queue is to stand still, for the error's reason.
  var isStandstill = false

  /// Spreads retries that would come together: from 0.5 to 1.5.
  var factor = 1.0
}

/// Where an ended job stands, by its place from 1 among those that were to end.
struct EndedJob: Sendable {
  let place: Int
  let state: JobState
}

/// A job that was taken back from a worker that stopped answering.
struct RescuedJob: Sendable {
  let state: JobState
  let kind: String
}

/// For how many days finished jobs are kept.
package struct JobRetention: Sendable, Hashable {
  package var completedDays = 7
  /// Discarded and cancelled ones.
  package var otherDays = 90
  package var scheduleRunDays = 90

  package init() {}
}
