package import Database
import Jobs
package import Programs

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folders of orders that name none: their letters lie there until the mails that carry them are
/// through.
package struct Spool: Sendable {
  /// Below it is a folder for each tenant, and below that one for each batch.
  private let path: String

  package init(_ path: String) {
    self.path = path
  }

  func folder(of batch: Int64, _ tenant: Tenant.ID) -> String { "\(path)/\(tenant)/\(batch)" }

  /// Removes the folders of batches that are over and of which no letter is to be mailed any more:
  /// all were sent, or ended otherwise so long ago that nobody will have them sent again.
  ///
  /// - Returns: the batches.
  /// - Throws: `DatabaseError`.
  @discardableResult
  package func sweep(_ tenant: Tenant.ID, in database: Pool) async throws -> [Int64] {
    let batches = FolderNames.all(in: "\(path)/\(tenant)").compactMap { Int64($0) }
    guard !batches.isEmpty else { return [] }
    let over = try await database.tenant(tenant, readOnly: true) { tx in
      var filter = JobFilter()
      filter.jobs = batches
      filter.limit = .max
      let live = Set(try JobQueue.list(filter, in: tx).filter { !$0.state.isFinished }.map(\.id))
      return try tx.all(
        .mailedBatches(
          batches.filter { !live.contains($0) }, below: "\(path)/\(tenant)", tenant: tenant))
    }
    return over.filter { remove(folder(of: $0, tenant)) }
  }

  private func remove(_ folder: String) -> Bool {
    guard let lock = try? FolderLock(folder) else { return false }
    for name in FolderNames.all(in: folder) { unlink("\(folder)/\(name)") }
    return withExtendedLifetime(lock) { rmdir(folder) == 0 }
  }
}
