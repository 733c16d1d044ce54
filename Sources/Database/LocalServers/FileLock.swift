#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A lock between processes, given back by the system when its holder dies.
struct FileLock: Sendable {
  private let file: Int32

  /// Takes the lock on a file; waits up to a minute for whoever has it.
  static func take(_ path: String, owner: ServerOwner) async throws -> FileLock {
    let file = unsafe open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileSystem.failed("cannot lock", path) }
    do {
      try FileSystem.own(file, path, mode: 0o600, owner: owner)
      for _ in 0..<1200 {
        if flock(file, LOCK_EX | LOCK_NB) == 0 { return FileLock(file: file) }
        try await Task.sleep(for: .milliseconds(50))
      }
    } catch {
      close(file)
      throw error
    }
    close(file)
    throw DatabaseError(
      .lockTimeout, "another process has been starting or stopping the local server for a minute",
      hint: "see which one holds \(path)")
  }

  func release() {
    close(file)
  }
}
