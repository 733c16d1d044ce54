import Synchronization

/// The jobs that are a worker's own until how they ended is written down.
final class JobRoster: Sendable {
  private struct State {
    var jobs: [ObjectIdentifier: RunningJob] = [:]
    var active = 0
  }

  private let state = Mutex(State())

  var all: [RunningJob] { state.withLock { Array($0.jobs.values) } }

  /// How many there are.
  var count: Int { state.withLock { $0.jobs.count } }

  /// How many have a handler at work.
  var activeCount: Int { state.withLock { $0.active } }

  func add(_ job: RunningJob) {
    state.withLock { state in
      state.jobs[ObjectIdentifier(job)] = job
      state.active += 1
    }
  }

  /// Says that a job's handler has returned.
  func rest() {
    state.withLock { $0.active -= 1 }
  }

  func remove(_ job: RunningJob) {
    state.withLock { _ = $0.jobs.removeValue(forKey: ObjectIdentifier(job)) }
  }
}
