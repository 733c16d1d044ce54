import Synchronization
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends a call that the server never answers.
///
/// The server keeps its own time limits, but a link that swallows every packet and stays open
/// brings neither its answer nor its error: libpq would wait for ever. A thread that all
/// connections share looks twice a second and shuts the socket of a call that is overdue; libpq
/// then says that the connection broke.
final class CallWatch: Sendable {
  private struct State {
    var socket: Int32?
    var deadline: UInt64?
  }

  /// What the network may add to the time that the server allows itself, in seconds.
  private static let margin: UInt64 = 2
  private static let all = Mutex<[ObjectIdentifier: CallWatch]>([:])
  private static let isRunning = Mutex(false)

  private let state: Mutex<State>

  /// Watches the calls on a socket until ``end()``.
  init(socket: Int32) {
    state = Mutex(State(socket: socket))
    Self.all.withLock { $0[ObjectIdentifier(self)] = self }
    Self.start()
  }

  /// Ends the watch, before the socket's number can be another's.
  func end() {
    _ = Self.all.withLock { $0.removeValue(forKey: ObjectIdentifier(self)) }
    state.withLock { $0.socket = nil }
  }

  /// Runs a call to which the server allows so many seconds; 0 means no limit.
  func within<Value: ~Copyable>(seconds: Int, _ call: () -> Value) -> Value {
    guard seconds > 0 else { return call() }
    let deadline = Self.now() + UInt64(seconds) + Self.margin
    state.withLock { $0.deadline = deadline }
    defer { state.withLock { $0.deadline = nil } }
    return call()
  }

  private func look(at now: UInt64) {
    state.withLock { state in
      guard let deadline = state.deadline, now > deadline, let socket = state.socket else { return }
      shutdown(socket, Int32(SHUT_RDWR))
      state.deadline = nil
    }
  }

  private static func start() {
    let isFirst = isRunning.withLock { isRunning in
      defer { isRunning = true }
      return !isRunning
    }
    guard isFirst else { return }
    DetachedThread.run {
      while true {
        DetachedThread.sleep(milliseconds: 500)
        let now = now()
        for watch in all.withLock({ Array($0.values) }) { watch.look(at: now) }
      }
    }
  }

  /// Seconds of a clock that nobody sets.
  private static func now() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(clamping: time.tv_sec)
  }
}
