package import Database
import Synchronization

/// Takes jobs from the queue and runs their handlers until it is asked to stop.
///
/// Workers on any number of machines share a queue. A job is this worker's while its lease lasts,
/// which a heartbeat prolongs; whoever loses the lease changes nothing any more. No transaction is
/// open while a handler works, and everything works behind a pooler of transactions.
package final class Worker: Sendable {
  package let id: ID<JobWorker>
  package let metrics = WorkerMetrics()

  enum Phase { case working, finishing, ended }

  let options: WorkerOptions
  let queue: Pool
  let random: @Sendable () -> Double
  let report: @Sendable (WorkerEvent) -> Void
  let roster = JobRoster()
  let bell = Bell()
  private let database: Pool
  private let handlers: [String: any JobHandler]
  private let phase = Mutex(Phase.working)
  /// Until when a job comes back that this worker was told to look at again shortly.
  private let expected = Mutex<ContinuousClock.Instant?>(nil)
  private let stoppedQueues = Mutex<[String: String]>([:])
  /// A draining worker stays for what comes back so soon: a batch whose parts it has just made.
  private static let shortlySeconds = 30

  /// - Parameters:
  ///   - id: this process and no other.
  ///   - database: for the handlers' transactions; the queue's own connections are beside it.
  ///   - handlers: one a kind; a job of any other kind fails.
  ///   - options: must have no complaint.
  ///   - random: spreads retries and pauses, from 0 to 1.
  ///   - report: told of everything worth a line in a log, from any thread.
  package init(
    _ id: ID<JobWorker>, database: Pool, handlers: [any JobHandler], options: WorkerOptions,
    random: @escaping @Sendable () -> Double,
    report: @escaping @Sendable (WorkerEvent) -> Void = { _ in }
  ) {
    self.id = id
    self.database = database
    self.handlers = Dictionary(handlers.map { ($0.kind, $0) }) { first, _ in first }
    self.options = options
    self.random = random
    self.report = report
    var timeouts = Timeouts()
    timeouts.lockSeconds = 5
    queue = Pool(
      database.target, size: 3, timeouts: timeouts,
      preparesStatements: database.preparesStatements)
  }

  /// Works until stopped, or, where it drains, until nothing is ready.
  package func run() async {
    let settler = Settler(queue: queue, report: report) { self.close($0, at: $1) }
    let heart = Heart(of: id, roster: roster, options: options, database: queue, report: report)
    let ears = Ears(queue.target, queues: options.queues) { self.bell.ring() }
    let upkeep = Upkeep(
      queue: queue, options: options, metrics: metrics, random: random, report: report
    ) { self.bell.ring() }
    report(.started(options))
    heart.start()
    if !options.drains { ears.start() }
    let settling = Task { await settler.run() }
    let keeping = Task { await upkeep.run() }
    let ticking = Task { [options] in if !options.drains { await upkeep.keepSchedules() } }
    await claimUntilStopped(settler)
    keeping.cancel()
    ticking.cancel()
    ears.stop()
    await finish()
    settler.close()
    if currentPhase != .ended, roster.count == 0 { await settling.value }
    heart.stop()
    report(.stopped)
  }

  /// Asks the worker to stop: the first time it lets running jobs finish, the second it just ends.
  package func stop() {
    phase.withLock { $0 = $0 == .working ? .finishing : .ended }
    bell.ring()
  }

  /// The queues whose jobs met something that somebody has to see to, each with the reason.
  package var standstills: [String: String] { stoppedQueues.withLock { $0 } }

  /// How many handlers are at work.
  package var runningCount: Int { roster.activeCount }

  var currentPhase: Phase { phase.withLock { $0 } }

  private func claimUntilStopped(_ settler: Settler) async {
    var pause = Backoff()
    var turn = 0
    while currentPhase == .working {
      let room = min(
        options.concurrency - roster.activeCount, 4 * options.concurrency - roster.count)
      guard room > 0 else {
        await rest(seconds: 1)
        continue
      }
      do {
        let begun = try await beginReady(room, turn: turn, settler)
        turn += 1
        pause.reset()
        guard begun == 0 else { continue }
        if options.drains, roster.count == 0, !expectsMore { return }
        await rest(seconds: options.drains ? 0.1 : options.pollSeconds * (0.75 + 0.5 * random()))
      } catch {
        report(.failed("claim", error: "\(error)"))
        await pause.wait()
      }
    }
  }

  /// Waits to be woken; what wakes it seldom comes alone.
  private func rest(seconds: Double) async {
    await bell.wait(seconds: seconds)
    try? await Task.sleep(for: .milliseconds(1))
  }

  /// Claims from one queue after another, each time beginning with the next, and begins what it
  /// gets; what has ended by then is written down on the way.
  private func beginReady(_ room: Int, turn: Int, _ settler: Settler) async throws -> Int {
    var begun = 0
    for place in options.queues.indices where begun < room {
      let name = options.queues[(place + turn) % options.queues.count]
      let start = ContinuousClock.now
      let wanted = room - begun
      let claimed = try await settler.settling { [id, options] tx in
        try tx.all(.claim(wanted, from: name, by: id, leaseSeconds: options.leaseSeconds))
      }
      metrics.count(claimed: claimed, in: ContinuousClock.now - start)
      for job in claimed { begin(job, since: start, settler) }
      begun += claimed.count
    }
    return begun
  }

  private func begin(
    _ claim: ClaimedJob, since start: ContinuousClock.Instant, _ settler: Settler
  ) {
    let job = RunningJob(
      claim, in: database, heldSince: start, trustSeconds: options.trustSeconds)
    roster.add(job)
    report(.claimed(JobMark(job)))
    let task = Task {
      let begun = ContinuousClock.now
      var ending = await attempt(job)
      if ending?.isStandstill == true { ending = await standStill(ending, job.queue) }
      job.rest()
      roster.rest()
      settler.add(
        Settlement(
          job: job, ending: ending, seconds: (ContinuousClock.now - begun) / .seconds(1)))
      bell.ring()
    }
    job.attach { task.cancel() }
  }

  /// Runs a job's handler; nil where that completed.
  private func attempt(_ job: RunningJob) async -> JobEnding? {
    guard let handler = handlers[job.kind] else {
      return JobEnding(
        job: job.held, outcome: "retried", error: "this worker does not know the kind \(job.kind)",
        factor: 0.5 + random())
    }
    do {
      try await handler.run(job)
      return nil
    } catch {
      return JobEnding(of: job, after: error, factor: 0.5 + random())
    }
  }

  /// Stops a queue before the job goes back to it, or else it would be claimed again at once.
  ///
  /// Where that cannot be written down either, the job sleeps for a while instead.
  private func standStill(_ ending: JobEnding?, _ name: String) async -> JobEnding? {
    guard var ending else { return nil }
    let (reason, worker) = (ending.error ?? "", "worker \(id)")
    stoppedQueues.withLock { $0[name] = reason }
    do {
      let isNew = try await queue.worker { tx in
        try tx.one(.pauseQueue(name, by: worker, because: reason))
      }
      if isNew { report(.paused(queue: name, reason: reason)) }
    } catch {
      report(.failed("pause \(name)", error: "\(error)"))
      ending.outcome = "snoozed"
      ending.seconds = Self.shortlySeconds
    }
    return ending
  }

  private var expectsMore: Bool {
    expected.withLock { $0.map { ContinuousClock.now < $0 } ?? false }
  }

  /// Strikes a job out once how it ended is written down.
  private func close(_ settlement: Settlement, at state: JobState?) {
    let job = settlement.job
    roster.remove(job)
    bell.ring()
    guard let state else { return report(.lostLease(JobMark(job))) }
    let outcome = settlement.ending.map { $0.outcome(at: state) } ?? "completed"
    if outcome == "snoozed", let seconds = settlement.ending?.seconds,
      seconds <= Self.shortlySeconds
    {
      // With a second for the claim.
      let back = ContinuousClock.now + .seconds(seconds + 1)
      expected.withLock { $0 = max($0 ?? back, back) }
    }
    metrics.count(ended: outcome, kind: job.kind)
    report(
      .ended(
        JobMark(job), outcome: outcome, error: settlement.ending?.error,
        seconds: settlement.seconds))
  }
}
