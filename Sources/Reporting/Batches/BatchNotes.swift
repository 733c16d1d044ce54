import Checksums
import JSON
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that a run has finished, noted line by line, until the manifest tells of them all.
///
/// A file is on the disk before it is noted and is noted before it is in its place: whoever reads a note
/// looks whether the file is what it says. One that a crash cut off is not read.
final class BatchNotes: Sendable {
  /// A finished file.
  struct Entry: Sendable, Hashable {
    /// Within the folder.
    let path: String
    /// What the file says, as a checksum that does not depend on its format.
    let fingerprint: String
    let bytes: Int
    let sha256: String
  }

  private let descriptor: Int32
  private let path: String
  private let lock = Mutex(())

  /// - Parameters:
  ///   - folder: whose files are noted.
  ///   - part: which part of a batch notes them, where several do.
  /// - Throws: `AtomicFile.Failure`.
  init(in folder: String, of part: String? = nil) throws(AtomicFile.Failure) {
    path = "\(folder)/\(Self.name(part))"
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .ofSystem(path) }
  }

  deinit {
    close(descriptor)
  }

  /// Notes a file.
  ///
  /// - Throws: `AtomicFile.Failure`; the note may have been cut off then, and is not read.
  func add(_ entry: Entry) throws(AtomicFile.Failure) {
    var json = JSONWriter()
    json.object { json in
      json.field("path", entry.path)
      json.field("fingerprint", entry.fingerprint)
      json.field("bytes", entry.bytes)
      json.field("sha256", entry.sha256)
    }
    // On a line of its own, whatever was cut off before it.
    let line = [UInt8(ascii: "\n")] + json.bytes + [UInt8(ascii: "\n")]
    let problem = lock.withLock { _ -> AtomicFile.Failure? in
      let written = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written == line.count { return nil }
      // Of a line that is written in part the rest found no room.
      if written >= 0 { errno = ENOSPC }
      return .ofSystem(path)
    }
    if let problem { throw problem }
  }

  /// Takes the notes of all parts away.
  static func removeAll(in folder: String) {
    for name in names(in: folder) { unlink("\(folder)/\(name)") }
  }

  /// What runs that were broken off, and parts, had finished.
  static func readAll(in folder: String) -> [Entry] {
    names(in: folder).flatMap { read("\(folder)/\($0)") }
  }

  /// What a part had finished, or a run by itself.
  static func read(in folder: String, of part: String? = nil) -> [Entry] {
    read("\(folder)/\(name(part))")
  }

  private static func name(_ part: String?) -> String { part.map { ".notes-\($0)" } ?? ".notes" }

  private static func names(in folder: String) -> [String] {
    FolderNames.hidden(in: folder).filter { $0 == ".notes" || $0.hasPrefix(".notes-") }.sorted()
  }

  private static func read(_ path: String) -> [Entry] {
    guard let bytes = FileBytes.read(path) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      (try? JSONReader.read(Array(line))).flatMap(Entry.init)
    }
  }
}

extension BatchNotes.Entry {
  /// A file that is made and not written.
  init(path: String, fingerprint: String, _ bytes: [UInt8]) {
    self.init(
      path: path, fingerprint: fingerprint, bytes: bytes.count,
      sha256: SHA256.hexadecimal(of: bytes))
  }

  init(_ file: Manifest.File) {
    self.init(
      path: file.path, fingerprint: file.fingerprint, bytes: file.bytes, sha256: file.sha256)
  }

  init?(_ json: JSONValue) {
    guard case .object(let object) = json, case .text(let path) = object["path"],
      case .text(let fingerprint) = object["fingerprint"],
      case .text(let sha256) = object["sha256"], case .integer(let bytes) = object["bytes"]
    else { return nil }
    self.init(path: path, fingerprint: fingerprint, bytes: Int(bytes), sha256: sha256)
  }
}
