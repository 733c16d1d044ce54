import Checksums
import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files and folders for the system user's eyes alone, which outlast a power failure.
enum SpoolFile {
  private static let chunkBytes = 1 << 18

  /// Makes a folder and those above it; those that are new are the user's alone.
  ///
  /// - Throws: `SpoolError.unwritable`.
  static func makeFolder(_ path: String) throws(SpoolError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      if mkdir(made, 0o700) != 0, errno != EEXIST { throw .ofSystem(made) }
    }
  }

  /// Copies a file into a new one.
  ///
  /// - Returns: the SHA-256 of what was copied.
  /// - Throws: `SpoolError.unwritable`; `TabularError` where the file cannot be read.
  static func copy(_ file: TabularFile, to path: String) throws -> String {
    let target = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard target >= 0 else { throw SpoolError.ofSystem(path) }
    let sum: String
    do {
      sum = try pour(file, into: target, path)
      guard fsync(target) == 0 else { throw SpoolError.ofSystem(path) }
    } catch {
      close(target)
      throw error
    }
    guard close(target) == 0 else { throw SpoolError.ofSystem(path) }
    return sum
  }

  /// Makes the names in a folder last; a file system that cannot promise that is let be.
  ///
  /// - Throws: `SpoolError.unwritable`.
  static func flushFolder(_ path: String) throws(SpoolError) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .ofSystem(path) }
    fsync(folder)
    close(folder)
  }

  private static func pour(
    _ file: TabularFile, into target: Int32, _ path: String
  ) throws -> String {
    var sum = SHA256()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkBytes, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    while true {
      let count = try file.read(at: offset, into: buffer)
      if count == 0 { break }
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      sum.update(bytes)
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let written = write(target, part.baseAddress, part.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw SpoolError.ofSystem(path) }
        rest = rest.dropFirst(written)
      }
      offset += count
    }
    return sum.hexadecimal()
  }
}

extension SpoolError {
  /// The system's reason for what it has just refused.
  fileprivate static func ofSystem(_ path: String) -> SpoolError {
    let number = errno
    return .unwritable(
      path: path, reason: String(cString: strerror(number)),
      isOfDisk: [ENOSPC, EROFS, EDQUOT, EFBIG].contains(number))
  }
}
