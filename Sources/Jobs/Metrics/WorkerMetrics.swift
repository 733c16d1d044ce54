import Synchronization

/// What one worker has counted since it started.
package final class WorkerMetrics: Sendable {
  private let state = Mutex(WorkerCounts())

  package init() {}

  /// The counts as they are now.
  package var counts: WorkerCounts { state.withLock { $0 } }

  func count(claimed jobs: [ClaimedJob], in duration: Duration) {
    state.withLock { counts in
      counts.claimSeconds.add(duration / .seconds(1))
      for job in jobs { counts.waitSeconds.add(job.waitedSeconds) }
    }
  }

  func count(ended outcome: String, kind: String) {
    state.withLock {
      $0.outcomes[WorkerCounts.Ending(kind: kind, outcome: outcome), default: 0] += 1
    }
  }

  func count(rescued job: RescuedJob) {
    state.withLock { counts in
      counts.rescues += 1
      guard job.state == .discarded else { return }
      counts.outcomes[WorkerCounts.Ending(kind: job.kind, outcome: "discarded"), default: 0] += 1
    }
  }
}

/// Counts of one worker.
package struct WorkerCounts: Sendable {
  package struct Ending: Sendable, Hashable {
    package let kind: String
    package let outcome: String
  }

  package internal(set) var outcomes: [Ending: Int] = [:]
  package internal(set) var rescues = 0

  /// How long the claims took.
  package internal(set) var claimSeconds = Histogram(limits: [
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5,
  ])

  /// How long jobs had been ready when they were claimed.
  package internal(set) var waitSeconds = Histogram(limits: [
    0.01, 0.02, 0.05, 0.1, 0.5, 1, 2, 5, 15, 60, 300, 3600,
  ])
}

/// How many values were at most each of some limits.
package struct Histogram: Sendable {
  package let limits: [Double]
  package private(set) var counts: [Int]
  package private(set) var total = 0
  package private(set) var sum = 0.0

  init(limits: [Double]) {
    self.limits = limits
    counts = Array(repeating: 0, count: limits.count)
  }

  mutating func add(_ value: Double) {
    total += 1
    sum += value
    for index in limits.indices where value <= limits[index] { counts[index] += 1 }
  }
}
