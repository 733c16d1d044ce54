import Foundation
import Jobs
import Synchronization

/// TERM and Ctrl-C for a worker: the first lets it finish, the second ends it.
enum StopSignals {
  private static let received = Atomic<Int>(0)

  static var count: Int { received.load(ordering: .relaxed) }

  /// From now on signals are counted, and passed on to the worker.
  static func watch(_ worker: Worker) -> Task<Void, Never> {
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        _ = StopSignals.received.add(1, ordering: .relaxed)
      }
    }
    return Task {
      var passed = 0
      while !Task.isCancelled {
        while passed < min(2, count) {
          worker.stop()
          passed += 1
        }
        try? await Task.sleep(for: .milliseconds(50))
      }
    }
  }
}
