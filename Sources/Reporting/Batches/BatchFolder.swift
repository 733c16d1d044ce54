import Checksums

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that one batch at a time writes its files into.
///
/// What was finished is known from the last manifest and from the notes of a run that was broken
/// off, and is not made again while it still is what it was.
final class BatchFolder: Sendable {
  let path: String
  private let lock: FolderLock
  private let notes: BatchNotes
  private let known: [String: BatchNotes.Entry]
  /// Files that earlier runs wrote here, by path.
  private let earlier: Set<String>

  /// Makes the folder where it is missing and takes it for this run alone.
  ///
  /// - Throws: `BatchError.folderTaken` while another run writes there; `AtomicFile.Failure`.
  init(_ path: String) throws {
    try AtomicFile.makeFolder(path)
    self.path = path
    lock = try FolderLock(path)
    let manifest = try? Manifest.read(from: path)
    let last = manifest?.files ?? []
    let broken = BatchNotes.read(in: path)
    var known: [String: BatchNotes.Entry] = [:]
    for file in last { known[file.path] = BatchNotes.Entry(file) }
    for entry in broken { known[entry.path] = entry }
    self.known = known
    earlier = Set(known.keys)
    notes = try BatchNotes(in: path)
    AtomicFile.sweep(path)
  }

  /// The file as an earlier run left it, where that is what is asked for: the same words in the same
  /// format, and nobody has touched it since.
  func finished(_ file: BatchFile) -> BatchNotes.Entry? {
    guard let entry = known[file.path], entry.fingerprint == file.fingerprint,
      let bytes = FileBytes.read("\(path)/\(file.path)"), bytes.count == entry.bytes,
      SHA256.hexadecimal(of: bytes) == entry.sha256
    else { return nil }
    return entry
  }

  /// Puts a finished file in its place and notes it.
  ///
  /// - Throws: `AtomicFile.Failure`; what was there before stays then.
  func keep(_ bytes: [UInt8], as entry: BatchNotes.Entry) throws {
    try AtomicFile.write(bytes, to: "\(path)/\(entry.path)")
    notes.add(entry)
  }

  /// Ends the run: what earlier runs wrote and this one did not is removed, so that nobody is sent
  /// what is no longer theirs; then the manifest is put in place.
  ///
  /// - Throws: `AtomicFile.Failure`.
  func finish(_ manifest: Manifest) throws {
    for name in earlier.subtracting(manifest.files.map(\.path)) where Self.isOwn(name) {
      unlink("\(path)/\(name)")
    }
    try AtomicFile.write(manifest.document, to: "\(path)/\(Manifest.fileName)")
    notes.remove()
    lock.release()
  }

  /// Whether a name is one that a batch gives: a manifest from elsewhere must not name others' files.
  private static func isOwn(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains(UInt8(ascii: "/"))
      && name != Manifest.fileName
  }
}

/// A batch that cannot be written as asked.
package enum BatchError: Error, Equatable {
  /// Another run writes into the folder.
  case folderTaken(String)
  /// The report has no tables for some formats; those it has.
  case noTables(report: String, asked: [ReportFormat], has: [ReportFormat])
  /// The folder has no manifest, or one that cannot be read; why.
  case noManifest(String, reason: String)
}
