import Synchronization

/// Bytes that wait in a temporary file without a name until they are read again.
///
/// What is too much for memory goes here; the file is gone with its last owner, whatever happens.
package final class SpillFile: Sendable {
  private struct State {
    var descriptor: Descriptor?
    var pending: [UInt8] = []
  }

  private let folder: String
  private let state = Mutex(State())

  /// Bytes are written in lots of this size.
  private static let lot = 1 << 16

  /// - Parameter folder: where temporary files are made; nothing is made before it is needed.
  package init(inFolder folder: String) {
    self.folder = folder
  }

  /// Adds bytes at the end.
  ///
  /// - Throws: `TabularError` where the disk takes no more.
  package func append(_ bytes: some Collection<UInt8>) throws(TabularError) {
    do throws(Errno) {
      try state.withLock { (state: inout State) throws(Errno) -> Void in
        state.pending.append(contentsOf: bytes)
        if state.pending.count >= Self.lot { try write(&state) }
      }
    } catch {
      throw trouble(error)
    }
  }

  /// Reads at a place; fewer bytes than asked for only at the end.
  ///
  /// - Throws: `TabularError` where the disk fails.
  package func read(at offset: Int, count: Int) throws(TabularError) -> [UInt8] {
    do throws(Errno) {
      let descriptor = try state.withLock { (state: inout State) throws(Errno) -> Descriptor? in
        if !state.pending.isEmpty { try write(&state) }
        return state.descriptor
      }
      guard let descriptor else { return [] }
      var bytes = [UInt8](repeating: 0, count: count)
      let filled = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(Errno) in
        try descriptor.read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
      }
      bytes.removeLast(count - filled)
      return bytes
    } catch {
      throw trouble(error)
    }
  }

  private func write(_ state: inout State) throws(Errno) {
    if state.descriptor == nil { state.descriptor = try Descriptor.temporary(inFolder: folder) }
    try state.descriptor?.append(state.pending[...])
    state.pending.removeAll(keepingCapacity: true)
  }

  private func trouble(_ error: Errno) -> TabularError {
    TabularError(
      file: "a temporary file in \(folder)", reason: .unreadable(error.explanation))
  }
}
