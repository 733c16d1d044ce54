package import Database
import Synchronization

/// A job that a worker has claimed, as its handler sees it.
package final class RunningJob: Sendable {
  package let tenant: ID<TenantScope>
  package let id: Int64
  package let queue: String
  package let kind: String
  package let arguments: JobArguments

  /// Which attempt this is; the first is 1.
  package let attempt: Int
  package let maxAttempts: Int

  /// The number of this claim: greater than those of all claims before it.
  package let lease: Int64

  /// The job that this one is a part of.
  package let batch: Int64?

  private struct State {
    var progress: JobProgress?
    var isCancelled = false
    var isLost = false
    /// Whether a transaction that completes it got that far, be it committed or not.
    var isCompleting = false
    /// Whether its handler has returned.
    var isResting = false
    var heldSince: ContinuousClock.Instant
    var cancel: (@Sendable () -> Void)?
  }

  private let state: Mutex<State>
  private let database: Pool
  private let trust: Duration

  /// - Parameters:
  ///   - claim: what was claimed.
  ///   - database: for the handler's transactions.
  ///   - heldSince: when the claim was asked for, before which the lease cannot have begun.
  ///   - trustSeconds: for how long after a heartbeat the lease is believed in; the longest lease where
  ///     nobody says.
  init(
    _ claim: ClaimedJob, in database: Pool, heldSince: ContinuousClock.Instant = .now,
    trustSeconds: Double = 3600
  ) {
    state = Mutex(State(heldSince: heldSince))
    trust = .seconds(trustSeconds)
    tenant = claim.tenant
    id = claim.id
    queue = claim.queue
    kind = claim.kind
    arguments = claim.arguments
    attempt = claim.attempt
    maxAttempts = claim.maxAttempts
    lease = claim.lease
    batch = claim.batch
    self.database = database
  }

  /// Whether the job is to stop: somebody cancelled it, or the lease is lost.
  ///
  /// Its task is cancelled too.
  package var isCancelled: Bool {
    isLost || state.withLock { $0.isCancelled }
  }

  /// Says how far the job is; cheap, for it is written with the next heartbeat.
  package func progress(_ done: Int, of total: Int?) {
    state.withLock {
      $0.progress = JobProgress(done: max(0, done), total: total.map { max(0, $0) })
    }
  }

  /// Throws where the job is to stop; for handlers to ask before each thing that cannot be taken back.
  ///
  /// - Throws: ``LeaseLost`` where the lease is or may be another's, `CancellationError` where
  ///   somebody cancelled the job.
  package func checkpoint() throws {
    if isLost { throw LeaseLost(job: id) }
    if isCancelled { throw CancellationError() }
  }

  /// Completes the job in a transaction of its tenant, together with what that wrote.
  ///
  /// - Throws: ``LeaseLost`` where the lease is another's by now, so that the whole transaction is
  ///   rolled back.
  package func complete(in tx: Transaction) throws {
    let isHeld = try JobQueue.complete(id, lease: lease, progress: lastProgress, in: tx)
    guard isHeld else { throw LeaseLost(job: id) }
    state.withLock { $0.isCompleting = true }
  }

  /// Runs a transaction of the job's tenant that ends with the job's completion.
  ///
  /// The lease is asked for first and cannot be lost before the end, so that whatever the body does
  /// beside the database, such as putting files in their place, is done by nobody who came too late.
  ///
  /// - Throws: ``LeaseLost`` where the lease is another's by now; nothing is written then.
  @discardableResult
  package func finish<Value: Sendable>(
    _ body: @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    guard !isLost else { throw LeaseLost(job: id) }
    return try await database.tenant(tenant) { tx in
      guard try JobQueue.hold(id, lease: lease, in: tx) else { throw LeaseLost(job: id) }
      let value = try body(tx)
      try complete(in: tx)
      return value
    }
  }
}

extension RunningJob {
  var lastProgress: JobProgress? { state.withLock { $0.progress } }

  /// Whether the lease is another's, or may be: also where this process stood still meanwhile and
  /// nobody in it has noticed yet.
  var isLost: Bool {
    state.withLock { $0.isLost || $0.heldSince + trust < .now }
  }

  /// Whether somebody has said that the lease is lost.
  var isKnownLost: Bool { state.withLock { $0.isLost } }

  /// Whether its handler has returned, or completed it in a transaction of its own.
  var isOver: Bool { state.withLock { $0.isCompleting || $0.isResting } }

  /// Whether a transaction that completes it got as far as its commit.
  var isCompleting: Bool { state.withLock { $0.isCompleting } }

  /// Since when the lease is known to be this worker's.
  var heldSince: ContinuousClock.Instant { state.withLock { $0.heldSince } }

  /// The claim, with how far the job is.
  var held: HeldJob { HeldJob(tenant: tenant, id: id, lease: lease, progress: lastProgress) }

  /// Says that the lease was prolonged.
  func hold(since moment: ContinuousClock.Instant) {
    state.withLock { $0.heldSince = max($0.heldSince, moment) }
  }

  /// Says that the handler has returned.
  func rest() {
    state.withLock { $0.isResting = true }
  }

  /// Says how the job's task is cancelled; at once where the job is to stop already.
  func attach(cancel: @escaping @Sendable () -> Void) {
    let isStopped = state.withLock { state in
      state.cancel = cancel
      return state.isCancelled || state.isLost
    }
    if isStopped { cancel() }
  }

  /// Stops the job because somebody asked for it.
  func requestCancel() {
    stop { $0.isCancelled = true }
  }

  /// Stops the job because its lease is lost.
  func loseLease() {
    stop { $0.isLost = true }
  }

  private func stop(_ mark: (inout sending State) -> Void) {
    let cancel = state.withLock { state in
      mark(&state)
      return state.cancel
    }
    cancel?()
  }
}
