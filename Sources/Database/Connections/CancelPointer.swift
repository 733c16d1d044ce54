import CPQ

/// libpq's handle for cancelling, the one part of a connection that other threads may use.
@safe
struct CancelPointer: ~Copyable, @unchecked Sendable {
  private let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) {
    unsafe self.pointer = unsafe pointer
  }

  deinit {
    unsafe PQfreeCancel(pointer)
  }

  /// Asks the server to cancel what the connection runs; connects, and so blocks.
  func cancel() {
    var complaint = [CChar](repeating: 0, count: 256)
    // A failure means that the server is gone or done, and either ends the wait.
    _ = unsafe PQcancel(pointer, &complaint, 256)
  }
}
