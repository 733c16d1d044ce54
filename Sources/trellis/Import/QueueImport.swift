import Foundation
import Programs
import Tabular

/// Imports that are left to workers.
extension ImportSession {
  /// Copies the files, queues their import, and says how to watch it.
  ///
  /// - Throws: `Failure` for what a worker could not do, and for files that cannot be read or copied.
  func enqueue(_ kind: some ImportKind) async throws {
    try refuseFiles()
    try await confirm(kind)
    let request = try request()
    let job: Int64
    do {
      job = try await refusing {
        let files = try options.files.map {
          try TabularFile.open($0, temporaryFolder: request.temporaryFolder)
        }
        return try await office.importOrders().place(kind, files, request)
      }
    } catch ImportOrderError.tooLong {
      throw Failure(
        .inputRefused, "mapping.too_long", "The mapping of the columns is too long to be queued.",
        hint: "Import the file without --queue; its mapping is remembered for the next one.")
    } catch SpoolError.unwritable(let path, let reason, let isOfDisk) {
      throw Failure(
        isOfDisk ? .noRoom : .failed, "file.unwritable", "\(path) cannot be written: \(reason).",
        hint: "Make room on the disk, or set TRELLIS_HOME to a folder of yours.")
    }
    try QueuedJob.print(
      job, ImportOrder.jobKind(of: kind.name), program: program?.slug, in: office)
  }

  /// Whoever is asked at a terminal is shown first who leaves; a worker can ask nobody.
  private func confirm(_ kind: some ImportKind) async throws {
    guard let roster, roster.sync else { return }
    guard roster.confirm != nil else {
      throw Failure(
        .usage, "confirm.missing", "A queued import that withdraws people is confirmed beforehand.",
        hint: "Look with --dry-run whom it would be, then add --confirm '\(program?.name ?? "")'.")
    }
    try await roster.confirm(kind, self)
  }

  /// Refuses what would be written beside the report: there is nobody to write it for by then.
  private func refuseFiles() throws {
    let named = [
      ("--errors", options.errors), ("--unresolved", roster?.unresolved),
      ("--unknown-goals", roster?.unknownGoals),
    ].first { $0.1 != nil }
    guard let named else { return }
    throw Failure(
      .usage, "import.file_not_queued", "\(named.0) writes a file at once and cannot be queued.",
      hint: "Leave it out, or look first: the same command with --dry-run and without --queue.")
  }
}
