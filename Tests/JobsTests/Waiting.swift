import Synchronization
import Testing

@testable import Jobs

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An answer that a thread waits for, at most two minutes.
final class Finished: Sendable {
  private let pulses = Mutex<[Pulse]?>(nil)

  func finish(with value: [Pulse]) {
    pulses.withLock { $0 = value }
  }

  func wait() -> [Pulse]? {
    for _ in 0..<24_000 {
      if let value = pulses.withLock({ $0 }) { return value }
      usleep(5000)
    }
    return nil
  }
}

/// Something that happens once, on whatever thread.
final class Flag: Sendable {
  private let state = Mutex(false)

  var isSet: Bool { state.withLock { $0 } }

  func set() {
    state.withLock { $0 = true }
  }
}

/// Waits until something is so; gives up after so many seconds.
func until(seconds: Int = 120, _ condition: () async throws -> Bool) async throws {
  for _ in 0..<(seconds * 100) {
    if try await condition() { return }
    try await Task.sleep(for: .milliseconds(10))
  }
  Issue.record("waited \(seconds) seconds in vain")
}
