import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits until something is so; gives up after ten seconds.
func until(_ condition: () async throws -> Bool) async throws {
  for _ in 0..<2000 {
    if try await condition() { return }
    try await Task.sleep(for: .milliseconds(5))
  }
  Issue.record("waited ten seconds in vain")
}

/// Pauses for threads that may block, as a transaction's may.
enum Pause {
  static func milliseconds(_ count: UInt32) {
    usleep(count * 1000)
  }
}

/// Holds a thread until it is opened.
final class Gate: Sendable {
  private let state = Mutex((isReached: false, isOpen: false))

  var isReached: Bool { state.withLock { $0.isReached } }
  var isOpen: Bool { state.withLock { $0.isOpen } }

  func wait() {
    state.withLock { $0.isReached = true }
    while !state.withLock({ $0.isOpen }) { Pause.milliseconds(1) }
  }

  func open() {
    state.withLock { $0.isOpen = true }
  }
}

/// Numbers that several tasks note down.
final class Journal: Sendable {
  private let state = Mutex([Int]())

  var numbers: [Int] { state.withLock { $0 } }

  func note(_ number: Int) {
    state.withLock { $0.append(number) }
  }
}
