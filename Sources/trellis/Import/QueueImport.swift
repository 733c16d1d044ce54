import ArgumentParser
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
    try await QueueImport.queueing(kind.name, program, office) { orders in
      let files = try options.files.map {
        try TabularFile.open($0, temporaryFolder: request.temporaryFolder)
      }
      return try await orders.place(kind, files, request)
    }
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

/// What every import that is queued has in common.
enum QueueImport {
  static let help: ArgumentHelp = """
    Let 'trellis worker' import it, and end at once. Copies that nobody else may read wait in \
    Trellis's own folder until the import is done, or a day longer if it is refused or cancelled; the \
    worker has to run on this machine, or share the folder, as the same user.
    """

  static let notRehearsed =
    "--dry-run writes nothing, so there is nothing to queue: leave --queue or --dry-run out."

  /// Queues something and says how to watch it.
  ///
  /// - Throws: `Failure` for files that cannot be read or copied.
  static func queueing(
    _ kind: String, _ program: Program?, _ office: Office,
    _ place: (ImportOrders) async throws -> Int64
  ) async throws {
    let job: Int64
    do {
      job = try await place(try await office.importOrders())
    } catch ImportOrderError.tooLong {
      throw Failure(
        .inputRefused, "mapping.too_long", "The mapping of the columns is too long to be queued.",
        hint: "Import the file without --queue; its mapping is remembered for the next one.")
    } catch SpoolError.unwritable(let path, let reason, let isOfDisk) {
      throw Failure(
        isOfDisk ? .noRoom : .failed, "file.unwritable", "\(path) cannot be written: \(reason).",
        hint: "Make room on the disk, or set TRELLIS_HOME to a folder of yours.")
    } catch {
      throw ImportSession.refusal(error)
    }
    try QueuedJob.print(job, ImportOrder.jobKind(of: kind), program: program?.slug, in: office)
  }
}
