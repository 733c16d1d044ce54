import Database
import Jobs

extension Reports {
  /// Takes a folder for a plan of a batch; others of its parts may be writing there already.
  ///
  /// For another plan than the one it was taken for the folder must be empty of people: a worker that
  /// stood still while its lease ran out has it open until it wakes or dies, so that what it puts in
  /// place late can never replace what a later plan made.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - part: for whom.
  ///   - isKept: whether the plan is known to be the one that is written down; else it gives way to a
  ///     later one.
  /// - Throws: `BatchError.folderTaken` while somebody else has it; `AtomicFile.Failure`.
  func claim(_ path: String, for part: BatchPart, isKept: Bool = false) async throws {
    try AtomicFile.makeFolder(path)
    if FolderClaim.read(in: path) == part.claim { return }
    let lock = try FolderLock(path)
    try await refuse(path, unless: part.claim, isKept)
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
  private func refuse(
    _ path: String, unless own: FolderClaim?, _ isKept: Bool = false
  ) async throws {
    guard let claim = FolderClaim.read(in: path) else { return }
    if let own, claim.isOfSameBatch(as: own) {
      if claim.plan > own.plan, !isKept { throw BatchError.folderTaken(path) }
      return
    }
    let isLive = try await database.tenant(claim.tenant, readOnly: true) { tx in
      var filter = JobFilter()
      filter.jobs = [claim.batch]
      return try JobQueue.list(filter, in: tx).contains { !$0.state.isFinished }
    }
    if isLive { throw BatchError.folderTaken(path) }
  }
}
