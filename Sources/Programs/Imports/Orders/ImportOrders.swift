import CivilTime
import Database
import Jobs
package import Tabular

/// Imports that workers do.
///
/// The file is copied before it is queued. What it brings is written in the transaction that completes
/// the job: a worker that dies before leaves nothing behind, and after it the rows are there once.
package struct ImportOrders: Sendable {
  private let imports: Imports
  private let programs: ProgramRegister
  let spool: ImportSpool
  private let temporaryFolder: String

  var oneRosterImports: OneRosterImports {
    OneRosterImports(database: imports.database, ids: imports.ids, clock: imports.clock)
  }

  var database: Pool { imports.database }

  /// - Parameters:
  ///   - imports: does what is ordered.
  ///   - programs: into which program.
  ///   - spool: where the copies wait.
  ///   - temporaryFolder: where problems wait that are too many for memory.
  package init(
    imports: Imports, programs: ProgramRegister, spool: ImportSpool, temporaryFolder: String
  ) {
    self.imports = imports
    self.programs = programs
    self.spool = spool
    self.temporaryFolder = temporaryFolder
  }

  /// Copies files and orders their import, all of them or none.
  ///
  /// - Returns: the number of the job.
  /// - Throws: `SpoolError.unwritable`; `ImportOrderError.tooLong`; `TabularError` where a file cannot
  ///   be read; `DatabaseError`.
  package func place(
    _ kind: some ImportKind, _ files: [TabularFile], _ request: ImportRequest
  ) async throws -> Int64 {
    let order = ImportOrder(
      id: newID(), kind: kind.name, program: kind.program, request: request, sums: [])
    return try await place(order, files, files.map(\.name))
  }

  func newID() -> ImportOrder.ID { imports.ids.next() }

  /// Copies files and orders what is to be done with them.
  func place(
    _ order: ImportOrder, _ files: [TabularFile], _ fileNames: [String]
  ) async throws -> Int64 {
    var order = order
    let (id, request) = (order.id, order.request)
    order.sums = try spool.keep(files, for: id, of: request.tenant)
    let names = OrderNames(
      files: fileNames, mapping: request.mapping.file, orderedBy: request.actor)
    let job = JobRequest(kind: ImportOrder.jobKind(of: order.kind), arguments: order.arguments)
    guard job.arguments.json.utf8.count <= ImportOrderError.mostBytes else {
      spool.remove(id, of: request.tenant)
      throw ImportOrderError.tooLong
    }
    let now = imports.clock.now()
    // Where the answer is lost the order may be in the queue all the same, so that its files stay.
    return try await database.tenant(request.tenant) { [order] tx in
      guard let number = try JobQueue.enqueue([job], in: tx).first ?? nil else {
        throw ImportOrderError.notQueued
      }
      try tx.execute(.keepOrder(order, names, job: number, at: now))
      return number
    }
  }

  /// Does an ordered import, just as the command would.
  ///
  /// - Throws: `JobOutcomeError.permanent` where the file has to be mended, with what is wrong kept for
  ///   `outcome(ofJob:of:)`; `SpoolError.missing` where this is not the worker that has the file;
  ///   `JobOutcomeError.snooze` while earlier imports are not through; `LeaseLost`; `DatabaseError`.
  func run<Kind: ImportKind>(
    _ kind: String, _ make: @Sendable (Program?) throws(JobOutcomeError) -> Kind, _ job: RunningJob
  ) async throws {
    try await perform(kind, job) { order, names, program in
      try await bring(order, names, try make(program), job)
    }
  }

  /// Reads the order of a job, does it, and tells what may pass from what somebody has to mend.
  func perform(
    _ kind: String, _ job: RunningJob,
    _ bring: (ImportOrder, OrderNames, Program?) async throws -> Void
  ) async throws {
    let tenant = job.tenant
    try await Self.waitForEarlier(job, in: database)
    let id = try ImportOrder.id(in: job.arguments)
    let kept = try await database.tenant(tenant, readOnly: true) { tx in
      try tx.first(.orderNames(id, tenant: tenant))
    }
    guard let kept else {
      throw JobOutcomeError.permanent("the order is not there any more; queue the import again")
    }
    var order = try ImportOrder(job.arguments, of: kind, tenant: tenant, kept)
    order.request.temporaryFolder = temporaryFolder
    let program = try await programs.all(of: tenant).first { $0.id == order.program }
    guard order.program == nil || program != nil else {
      throw JobOutcomeError.permanent("the program is not there any more")
    }
    do {
      try await bring(order, kept, program)
    } catch let trouble as any FileTrouble where trouble.isLasting {
      try await settle(order, refusedFor: trouble)
      throw JobOutcomeError.permanent(
        "the file cannot be imported (\(trouble.code)); \(Self.hint(job))")
    } catch let trouble as any FileTrouble {
      throw ImportOrderError.unreadable(trouble.code)
    } catch SpoolError.changed {
      throw JobOutcomeError.permanent("\(SpoolError.changed)")
    }
    spool.remove(id, of: tenant)
  }

  private func bring(
    _ order: ImportOrder, _ names: OrderNames, _ kind: some ImportKind, _ job: RunningJob
  ) async throws {
    let tenant = job.tenant
    let files = try spool.open(names.files, sums: order.sums, for: order.id, of: tenant)
    let reports = try await imports.run(kind, files, order.request) { progress in
      job.progress(progress.rows, of: progress.expectedRows)
    } also: { reports, tx in
      try end(
        order, try KeptReport(reports), reports.allSatisfy(\.isApplied), job,
        read: reports.reduce(0) { $0 + $1.counts.read }, tx)
    }
    guard reports.allSatisfy(\.isApplied) else {
      throw JobOutcomeError.permanent("\(Self.refusal(reports)); \(Self.hint(job))")
    }
  }

  /// Writes down what came of an order, in its own transaction, and completes the job where it is
  /// applied.
  func end(
    _ order: ImportOrder, _ report: KeptReport, _ isApplied: Bool, _ job: RunningJob, read: Int,
    _ tx: Transaction
  ) throws {
    try job.checkpoint()
    try tx.execute(
      .settle(order, isApplied ? .applied : .refused, report, at: imports.clock.now()))
    guard isApplied else { return }
    job.progress(read, of: read)
    try job.complete(in: tx)
  }

  private func settle(_ order: ImportOrder, refusedFor trouble: any FileTrouble) async throws {
    let now = imports.clock.now()
    try await database.tenant(order.request.tenant) { tx in
      try tx.execute(.settle(order, .refused, KeptReport(trouble), at: now))
    }
  }

  private static func refusal(_ reports: [ImportReport]) -> String {
    let rejected = reports.reduce(0) { $0 + $1.counts.rejected }
    let read = reports.reduce(0) { $0 + $1.counts.read }
    let refusals = reports.flatMap(\.refusals).map(\.code)
    return refusals.isEmpty
      ? "\(rejected) of \(read) rows were rejected and nothing was written"
      : "nothing was written (\(refusals.joined(separator: ", ")))"
  }

  static func hint(_ job: RunningJob) -> String {
    "'trellis import show --job \(job.id)' says what is wrong and what to do"
  }
}

extension MappingRequest {
  /// The file that a mapping was read from.
  fileprivate var file: String? {
    guard case .given(let mapping) = self, case .file(let path) = mapping.origin else { return nil }
    return path
  }
}

extension ImportProgress {
  /// How many rows there will be, by how far the bytes are read.
  var expectedRows: Int? {
    guard bytes > 0, totalBytes >= bytes else { return nil }
    return Int(exactly: (Double(rows) * Double(totalBytes) / Double(bytes)).rounded())
  }
}
