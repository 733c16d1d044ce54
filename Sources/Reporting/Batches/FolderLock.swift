#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder taken by one process at a time, or by those that write it together; the system gives it
/// back when they die.
final class FolderLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// - Parameters:
  ///   - folder: which is there.
  ///   - isShared: whether others may have it too, who share it likewise.
  /// - Throws: `BatchError.folderTaken` while somebody else has it; `AtomicFile.Failure`.
  init(_ folder: String, isShared: Bool = false) throws {
    path = "\(folder)/.lock"
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw AtomicFile.Failure.ofSystem(path) }
      guard flock(file, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
        close(file)
        throw BatchError.folderTaken(folder)
      }
      if Self.isStill(file, path) {
        descriptor = file
        return
      }
      // Whoever had it took the file away in between: lock the one that is there now.
      close(file)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Takes the lock's own file away.
  func release() {
    unlink(path)
  }

  /// Takes the file away unless others share the folder.
  func releaseIfLast() {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { release() }
  }

  private static func isStill(_ file: Int32, _ path: String) -> Bool {
    var (mine, there) = (stat(), stat())
    return fstat(file, &mine) == 0 && stat(path, &there) == 0 && mine.st_ino == there.st_ino
      && mine.st_dev == there.st_dev
  }
}
