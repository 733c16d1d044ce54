import Database
import Jobs

extension Reports {
  /// Takes a folder for a batch; others of its parts may be writing there already.
  ///
  /// - Throws: `BatchError.folderTaken` while somebody else has it; `AtomicFile.Failure`.
  func claim(_ path: String, for part: BatchPart) async throws {
    try AtomicFile.makeFolder(path)
    if FolderClaim.read(in: path) == part.claim { return }
    let lock = try FolderLock(path)
    try await refuse(path, unless: part.claim)
    AtomicFile.sweep(path)
    try part.claim.write(in: path, mark: part.mark)
    withExtendedLifetime(lock) {}
  }

  /// Takes a folder for a run by itself.
  ///
  /// - Throws: `BatchError.folderTaken` while somebody else has it; `AtomicFile.Failure`.
  func folder(_ path: String) async throws -> BatchFolder {
    try AtomicFile.makeFolder(path)
    let lock = try FolderLock(path)
    try await refuse(path, unless: nil)
    FolderClaim.remove(from: path)
    return try BatchFolder(path, lock)
  }

  /// What a batch claimed that is over by now is anybody's.
  private func refuse(_ path: String, unless own: FolderClaim?) async throws {
    guard let claim = FolderClaim.read(in: path), claim != own else { return }
    let isLive = try await database.tenant(claim.tenant, readOnly: true) { tx in
      var filter = JobFilter()
      filter.jobs = [claim.batch]
      return try JobQueue.list(filter, in: tx).contains { !$0.state.isFinished }
    }
    if isLive { throw BatchError.folderTaken(path) }
  }
}
