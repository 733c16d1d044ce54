import Synchronization
import Threads

/// Cancels what a session runs, from any thread, and never what it runs next.
///
/// Each use of the session is a numbered lease. A request to cancel names its lease, is repeated
/// until that lease ends (one that reaches the server between two statements is lost), and ends
/// with it.
final class Cancellation: Sendable {
  private struct State: ~Copyable {
    var lease = 0
    var isRequested = false
    var pointer: CancelPointer?
  }

  private let state = Mutex(State())

  /// Begins a lease.
  func begin() -> Int {
    state.withLock { state in
      state.lease += 1
      state.isRequested = false
      return state.lease
    }
  }

  /// Ends the lease; waits for a request that is under way, so that it cannot hit the next lease.
  func end() {
    state.withLock { state in
      state.lease += 1
      state.isRequested = false
    }
  }

  /// Says which connection the lease uses from now on.
  func attach(_ pointer: consuming CancelPointer?) {
    // A consumed parameter cannot be captured by a closure that might run twice; this runs once.
    var slot = consume pointer
    state.withLock { state in
      state.pointer = slot.take()
    }
  }

  var isRequested: Bool {
    state.withLock { $0.isRequested }
  }

  /// Asks for the end of a lease's statement; returns at once.
  func request(lease: Int) {
    let isCurrent = state.withLock { state in
      guard state.lease == lease else { return false }
      state.isRequested = true
      return true
    }
    guard isCurrent else { return }
    DetachedThread.run { self.insist(lease: lease) }
  }

  private func insist(lease: Int) {
    var pause: UInt32 = 5
    while send(lease: lease) {
      DetachedThread.sleep(milliseconds: pause)
      pause = min(pause * 2, 200)
    }
  }

  private func send(lease: Int) -> Bool {
    state.withLock { state in
      guard state.lease == lease else { return false }
      state.pointer?.cancel()
      return true
    }
  }
}
