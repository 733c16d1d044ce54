import CPQ
import Synchronization

/// libpq's handle for cancelling, the one part of a connection that other threads may use.
///
/// It is shared by the session and by a thread that sends a request, which may outlast the connection
/// where a link swallows everything; whoever lets go last frees it.
@safe
final class CancelPointer: @unchecked Sendable {
  private let pointer: OpaquePointer
  private let requests = Mutex(0)

  init(owning pointer: OpaquePointer) {
    unsafe self.pointer = unsafe pointer
  }

  deinit {
    unsafe PQfreeCancel(pointer)
  }

  /// Whether a request is under way, which may reach the server at any time.
  var isSending: Bool { requests.withLock { $0 > 0 } }

  /// Announces a request that ``cancel()`` sends.
  func prepare() {
    requests.withLock { $0 += 1 }
  }

  /// Asks the server to cancel what the connection runs; connects, and so blocks, for as long as the
  /// link likes.
  func cancel() {
    var complaint = [CChar](repeating: 0, count: 256)
    // A failure means that the server is gone or done, and either ends the wait.
    _ = unsafe PQcancel(pointer, &complaint, 256)
    requests.withLock { $0 -= 1 }
  }
}
