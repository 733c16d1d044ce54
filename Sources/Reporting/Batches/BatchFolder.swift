import Checksums

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that one batch at a time writes its files into: in one process, or part by part in several.
///
/// What was finished is known from the last manifest and from the notes of a run that was broken
/// off, and is not made again while it still is what it was.
final class BatchFolder: Sendable {
  let path: String
  /// Marks what is being written; nil is the process's mark.
  let mark: String?
  private let lock: FolderLock
  private let notes: BatchNotes
  private let known: [String: BatchNotes.Entry]

  /// Makes the folder where it is missing and takes it for this run alone.
  ///
  /// - Throws: `BatchError.folderTaken` while another run writes there; `AtomicFile.Failure`.
  convenience init(_ path: String) throws {
    try AtomicFile.makeFolder(path)
    try self.init(path, FolderLock(path))
  }

  /// Takes what is left in a folder, which is this run's alone.
  ///
  /// - Throws: `AtomicFile.Failure`.
  init(_ path: String, _ lock: FolderLock) throws {
    self.path = path
    self.lock = lock
    mark = nil
    known = Self.known(in: path, BatchNotes.readAll(in: path))
    notes = try BatchNotes(in: path)
    AtomicFile.sweep(path)
  }

  /// Opens a folder for a part of the batch that it belongs to, while others write there.
  ///
  /// - Throws: `BatchError.folderTaken` where it is another's, `.folderUnclaimed` where it is nobody's:
  ///   somebody removed it since, or this machine has another folder of the name; `AtomicFile.Failure`.
  init(_ path: String, for part: BatchPart) throws {
    try AtomicFile.makeFolder(path)
    lock = try FolderLock(path, isShared: true)
    let claim = FolderClaim.read(in: path)
    guard claim == part.claim else {
      // A folder that is nobody's is left as it was found.
      guard claim == nil else { throw BatchError.folderTaken(path) }
      lock.releaseIfLast()
      throw BatchError.folderUnclaimed(path)
    }
    self.path = path
    mark = part.mark
    known = Self.known(
      in: path, BatchNotes.read(in: path) + BatchNotes.read(in: path, of: part.name))
    notes = try BatchNotes(in: path, of: part.name)
    AtomicFile.sweep(path, part.outlived)
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

  /// Notes a finished file and puts it in its place.
  ///
  /// In this order, for a note that promises too much is found out by the file's checksum, and a file
  /// without one would be made twice. A worker does this file by file and not in the transaction that
  /// completes its part: a part is hundreds of letters, and what a crash leaves must not be made again.
  /// Who lost the lease can do no harm by it: the plan that the folder is claimed for gives the same
  /// bytes to everybody, and no other plan is begun while anybody has the folder open.
  ///
  /// - Throws: `AtomicFile.Failure`; what was there before stays then.
  func keep(_ bytes: [UInt8], as entry: BatchNotes.Entry) throws {
    try AtomicFile.write(bytes, to: "\(path)/\(entry.path)", mark: mark) {
      () throws(AtomicFile.Failure) in try notes.add(entry)
    }
  }

  /// Ends the run: what earlier runs wrote and this one did not is removed, so that nobody is sent
  /// what is no longer theirs; then the manifest is put in place.
  ///
  /// - Throws: `AtomicFile.Failure`.
  func finish(_ manifest: Manifest) throws {
    let earlier = ((try? Manifest.read(from: path))?.files ?? []).map(\.path)
    let noted = BatchNotes.readAll(in: path).map(\.path)
    let mine = Set(manifest.files.map(\.path))
    for name in Set(earlier + noted).subtracting(mine) where Self.isOwn(name) {
      unlink("\(path)/\(name)")
    }
    try AtomicFile.write(
      manifest.document, to: "\(path)/\(Manifest.fileName)", mark: mark)
    BatchNotes.removeAll(in: path)
    AtomicFile.sweep(path)
    FolderClaim.remove(from: path)
    lock.releaseIfLast()
  }

  /// Leaves the folder to the batch's other parts; the last one out, after its end, tidies up.
  func leave() {
    if FolderClaim.read(in: path) == nil { lock.releaseIfLast() }
  }

  /// Of what the manifest tells, what somebody changed or took away.
  func missing(from files: [Manifest.File]) -> [Manifest.File] {
    files.filter { file in
      guard let bytes = FileBytes.read("\(path)/\(file.path)") else { return true }
      return bytes.count != file.bytes || SHA256.hexadecimal(of: bytes) != file.sha256
    }
  }

  private static func known(
    in path: String, _ broken: [BatchNotes.Entry]
  ) -> [String: BatchNotes.Entry] {
    let last = (try? Manifest.read(from: path))?.files ?? []
    var known: [String: BatchNotes.Entry] = [:]
    for file in last { known[file.path] = BatchNotes.Entry(file) }
    for entry in broken { known[entry.path] = entry }
    return known
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
  /// The folder is not the one that a batch claimed.
  case folderUnclaimed(String)
  /// The report has no tables for some formats; those it has.
  case noTables(report: String, asked: [ReportFormat], has: [ReportFormat])
  /// The folder has no manifest, or one that cannot be read; why.
  case noManifest(String, reason: String)
}
