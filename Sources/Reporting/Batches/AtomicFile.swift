#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is there whole or not at all.
package enum AtomicFile {
  /// A step on the way to a finished file that failed.
  package struct Failure: Error, Sendable, CustomStringConvertible {
    package let path: String
    package let reason: String
    /// Whether the disk is full or may not be written to: somebody has to see to it, and what is tried
    /// again before fails again.
    package var isOfDisk = false

    package var description: String { "\(path): \(reason)" }

    /// Where the file is.
    var folder: String {
      path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    /// The system's reason for what it has just refused.
    static func ofSystem(_ path: String) -> Failure {
      let number = errno
      return Failure(
        path: path, reason: String(cString: strerror(number)),
        isOfDisk: [ENOSPC, EROFS, EDQUOT, EFBIG].contains(number))
    }
  }

  /// Writes beside the file, flushes to the disk and renames into place.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: the file.
  ///   - mark: nobody else's while this is written; nil is the process's.
  ///   - beforePlacing: called once the bytes are on the disk, and before they are seen.
  /// - Throws: `Failure` with the system's reason; what was there before stays then.
  package static func write(
    _ bytes: [UInt8], to path: String, mark: String? = nil,
    beforePlacing: () throws(Failure) -> Void = {}
  ) throws(Failure) {
    do {
      try write(to: path, mark: mark, beforePlacing: beforePlacing) { send throws(Failure) in
        try send(bytes)
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(path: path, reason: "\(error)")
    }
  }

  /// Writes what is sent piece by piece, likewise.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - mark: nobody else's while this is written; nil is the process's.
  ///   - beforePlacing: called once the bytes are on the disk, and before they are seen.
  ///   - body: sends the pieces.
  /// - Throws: `Failure`, and what the body throws; what was there before stays then.
  package static func write(
    to path: String, mark: String? = nil, beforePlacing: () throws(Failure) -> Void = {},
    _ body: (_ send: ([UInt8]) throws(Failure) -> Void) throws -> Void
  ) throws {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let beside = "\(folder)/.\(name).\(mark ?? "\(getpid())").tmp"
    let descriptor = try begin(beside, for: path)
    do {
      try body { (bytes) throws(Failure) in
        if let problem = fill(descriptor, bytes, path) { throw problem }
      }
      guard fsync(descriptor) == 0 else { throw Failure.ofSystem(path) }
    } catch {
      close(descriptor)
      unlink(beside)
      throw error
    }
    do {
      guard close(descriptor) == 0 else { throw Failure.ofSystem(path) }
      try beforePlacing()
      guard rename(beside, path) == 0 else { throw Failure.ofSystem(path) }
    } catch {
      unlink(beside)
      throw error
    }
    try sync(folder, for: path)
  }

  /// Begins a file that was not there.
  ///
  /// What bears the same mark is the same writer's, left when it was killed; nobody else's file, nor one
  /// that a link leads to, is ever written into.
  private static func begin(_ beside: String, for path: String) throws(Failure) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    var descriptor = open(beside, flags, 0o600)
    if descriptor < 0, errno == EEXIST {
      unlink(beside)
      descriptor = open(beside, flags, 0o600)
    }
    guard descriptor >= 0 else { throw .ofSystem(path) }
    return descriptor
  }

  /// Makes a folder and those above it, for the user alone where it is new.
  ///
  /// - Throws: `Failure` with the system's reason.
  package static func makeFolder(_ path: String) throws(Failure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/\(part)"
      if mkdir(made, 0o700) != 0, errno != EEXIST { throw .ofSystem(made) }
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure(path: path, reason: "is there and is no folder")
    }
  }

  /// Removes what runs that were killed left half written.
  ///
  /// - Parameters:
  ///   - folder: where they wrote.
  ///   - isLeft: whether nobody writes any more what bears a mark.
  static func sweep(_ folder: String, _ isLeft: (_ mark: Substring) -> Bool = { _ in true }) {
    for name in FolderNames.hidden(in: folder) where name.hasSuffix(".tmp") {
      let stem = name.dropLast(4)
      guard let dot = stem.lastIndex(of: ".") else { continue }
      if isLeft(stem[stem.index(after: dot)...]) { unlink("\(folder)/\(name)") }
    }
  }

  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], _ path: String) -> Failure? {
    var rest = bytes[...]
    while !rest.isEmpty {
      #if canImport(Glibc)
        let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      #else
        let written = rest.withUnsafeBytes { Darwin.write(descriptor, $0.baseAddress, $0.count) }
      #endif
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return .ofSystem(path) }
      rest = rest.dropFirst(written)
    }
    return nil
  }

  /// The rename itself must survive a crash; a file system that knows no such promise is let be.
  private static func sync(_ folder: String, for path: String) throws(Failure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw .ofSystem(path)
    }
  }
}
