import Database
import Synchronization
import Threads

/// Keeps a worker's leases alive, on threads of its own that no handler can hold up.
///
/// One thread beats; the other sees to it that a job whose lease was not prolonged for three quarters
/// of its length stops by itself, even while the first waits for an answer.
final class Heart: Sendable {
  private let roster: JobRoster
  private let worker: ID<JobWorker>
  private let options: WorkerOptions
  private let database: Pool
  private let report: @Sendable (WorkerEvent) -> Void
  private let isStopped = Mutex(false)

  init(
    of worker: ID<JobWorker>, roster: JobRoster, options: WorkerOptions, database: Pool,
    report: @escaping @Sendable (WorkerEvent) -> Void
  ) {
    self.worker = worker
    self.roster = roster
    self.options = options
    self.database = database
    self.report = report
  }

  func start() {
    DetachedThread.run { self.beatUntilStopped() }
    DetachedThread.run { self.watchUntilStopped() }
  }

  func stop() {
    isStopped.withLock { $0 = true }
  }

  private var hasStopped: Bool { isStopped.withLock { $0 } }

  private func beatUntilStopped() {
    var timeouts = Timeouts()
    timeouts.statementSeconds = min(30, max(1, options.leaseSeconds / 4))
    timeouts.lockSeconds = timeouts.statementSeconds
    let line = WorkerLine(
      database.target, timeouts: timeouts, preparesStatements: database.preparesStatements)
    while rest(seconds: options.heartbeatSeconds) {
      while !beat(on: line) {
        // Sooner than the next one is due: leases are running out.
        guard rest(seconds: min(1, options.heartbeatSeconds)) else { return }
      }
    }
  }

  /// Waits; false when the heart was stopped meanwhile.
  private func rest(seconds: Double) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if hasStopped { return false }
      DetachedThread.sleep(milliseconds: 50)
    }
    return !hasStopped
  }

  private func beat(on line: WorkerLine) -> Bool {
    let jobs = roster.all.filter { !$0.isLost }
    guard !jobs.isEmpty else { return true }
    let start = ContinuousClock.now
    do {
      let pulses = try line.transact { tx in
        try tx.all(
          .heartbeat(jobs.map(\.held), by: worker, leaseSeconds: options.leaseSeconds))
      }
      for (job, pulse) in zip(jobs, pulses) { heed(pulse, of: job, since: start) }
      return true
    } catch {
      report(.failed("heartbeat", error: "\(error)"))
      return false
    }
  }

  private func heed(_ pulse: Pulse, of job: RunningJob, since start: ContinuousClock.Instant) {
    guard pulse.isLive else {
      // What was completed a moment ago is not lost.
      guard !job.isOver else { return }
      job.loseLease()
      return report(.lostLease(JobMark(job)))
    }
    job.hold(since: start)
    if pulse.isCancelled { job.requestCancel() }
  }

  private func watchUntilStopped() {
    while rest(seconds: min(0.5, options.heartbeatSeconds)) {
      for job in roster.all where job.isLost && !job.isKnownLost {
        job.loseLease()
        report(.lostLease(JobMark(job)))
      }
    }
  }
}
