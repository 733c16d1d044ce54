package import Database

/// What keeps the queue well beside the jobs: every worker does it, and they do not get in each
/// other's way.
struct Upkeep: Sendable {
  let queue: Pool
  let options: WorkerOptions
  let metrics: WorkerMetrics
  let random: @Sendable () -> Double
  let report: @Sendable (WorkerEvent) -> Void
  /// Called when jobs were taken back, which may be ready soon.
  let wake: @Sendable () -> Void

  func run() async {
    // Somebody who has just started may be here because all others are gone.
    var nextPrune = ContinuousClock.now + .seconds(options.pruneSeconds * random())
    while !Task.isCancelled {
      await rescue()
      if ContinuousClock.now >= nextPrune {
        await prune()
        nextPrune = ContinuousClock.now + .seconds(options.pruneSeconds)
      }
      try? await Task.sleep(for: .seconds(options.rescueSeconds * (0.8 + 0.2 * random())))
    }
  }

  /// Makes the ticks of schedules as their time comes.
  func keepSchedules() async {
    let scheduler = Scheduler(database: queue)
    while !Task.isCancelled {
      do {
        let outcome = try await scheduler.tick()
        for tick in outcome.made { report(.ticked(schedule: tick.schedule, job: tick.job)) }
        for trouble in outcome.troubles {
          report(.failed("schedule \(trouble.schedule)", error: trouble.reason))
        }
      } catch {
        if !Task.isCancelled { report(.failed("schedules", error: "\(error)")) }
      }
      try? await Task.sleep(for: .seconds(options.scheduleSeconds * (0.8 + 0.4 * random())))
    }
  }

  private func rescue() async {
    do {
      let rescued = try await queue.worker { tx in try tx.all(.rescue) }
      for job in rescued {
        metrics.count(rescued: job)
        report(.rescued(kind: job.kind, state: job.state))
      }
      if !rescued.isEmpty { wake() }
    } catch {
      if !Task.isCancelled { report(.failed("rescue", error: "\(error)")) }
    }
  }

  private func prune() async {
    do {
      let total = try await JobQueues.prune(options.retention, using: queue)
      if total > 0 { report(.pruned(total)) }
    } catch {
      if !Task.isCancelled { report(.failed("prune", error: "\(error)")) }
    }
  }
}

extension JobQueues {
  private static let pruneBatch = 1000

  /// Forgets jobs that finished long ago, and old runs of schedules, a thousand a transaction;
  /// returns how many jobs they were.
  package static func prune(_ retention: JobRetention, using database: Pool) async throws -> Int {
    let total = try await repeatPruning(in: database) { .prune(retention, room: $0) }
    _ = try await repeatPruning(in: database) {
      .pruneScheduleRuns(days: retention.scheduleRunDays, room: $0)
    }
    return total
  }

  private static func repeatPruning(
    in database: Pool, _ query: @Sendable (Int) -> Query<Int>
  ) async throws -> Int {
    var total = 0
    while true {
      let count = try await database.worker { tx in try tx.one(query(pruneBatch)) }
      total += count
      if count < pruneBatch { return total }
    }
  }

  /// Says how many jobs ``prune(_:using:)`` would forget: the same, rolled back.
  package static func rehearsePrune(
    _ retention: JobRetention, using database: Pool
  ) async throws -> Int {
    try await database.worker(outcome: .rollBack) { tx in
      var total = 0
      while true {
        let count = try tx.one(Query<Int>.prune(retention, room: pruneBatch))
        total += count
        if count < pruneBatch { return total }
      }
    }
  }
}
