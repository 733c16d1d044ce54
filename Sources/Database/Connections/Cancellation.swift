import Synchronization
import Threads

/// Cancels what a session runs, from any thread, and never what it runs next.
///
/// Each use of the session is a numbered lease. A request to cancel names its lease, is repeated
/// until that lease ends (one that reaches the server between two statements is lost), and ends
/// with it.
final class Cancellation: Sendable {
  /// How long the end of a lease waits for a request that is under way, in milliseconds.
  private static let patience: UInt32 = 2000

  private struct State {
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
  ///
  /// - Returns: false where that request hangs on a frozen link: it may still reach the server, so the
  ///   connection must not be used again.
  func end() -> Bool {
    let pointer = state.withLock { state in
      state.lease += 1
      state.isRequested = false
      return state.pointer
    }
    var waited: UInt32 = 0
    while pointer?.isSending == true {
      guard waited < Self.patience else { return false }
      DetachedThread.sleep(milliseconds: 2)
      waited += 2
    }
    return true
  }

  /// Says which connection the lease uses from now on.
  func attach(_ pointer: CancelPointer?) {
    state.withLock { $0.pointer = pointer }
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
    // Announced under the lock and sent without it: whoever ends the lease can then wait, and give up.
    let (isCurrent, pointer) = state.withLock { state -> (Bool, CancelPointer?) in
      guard state.lease == lease else { return (false, nil) }
      state.pointer?.prepare()
      return (true, state.pointer)
    }
    pointer?.cancel()
    return isCurrent
  }
}
