import Checksums
import CivilTime
import Programs

/// An order with what it is about, as of the moment by which its facts are known.
struct OrderedRun: Sendable {
  let order: ReportOrder
  let run: BatchRun
  let folder: String

  /// Who gets a letter, of whom it tells and of which days, as a checksum: the same for all parts of a
  /// batch.
  var roll: String {
    let days = run.request.period
    let letters = run.batch.letters.map { letter in
      let told = letter.told.map { "\($0.student) \($0.recipient)" }.joined(separator: " ")
      return "\(letter.path)\t\(letter.recipient)\t\(told)\t\(letter.pack?.path ?? "")"
    }
    return SHA256.hexadecimal(
      of: (["\(run.request.asOf) \(days.first) \(days.last)"] + letters).joined(separator: "\n"))
  }
}

extension ReportOrders {
  /// Reads what an order is about.
  ///
  /// - Parameters:
  ///   - order: the order.
  ///   - work: the attempt that it is read for.
  ///   - batch: the job that the others are parts of.
  ///   - moment: facts entered later are left out.
  /// - Returns: the reports, not made yet.
  /// - Throws: `OrderError.impossible`; `DatabaseError`.
  func open(
    _ order: ReportOrder, _ work: BatchWork, batch: Int64, knownBy moment: Instant
  ) async throws -> OrderedRun {
    let request = try await request(order, work.tenant, knownBy: moment)
    var options = BatchOptions(
      formats: order.formats, pack: order.pack, paper: order.paper, workers: means.workers,
      actor: order.actor)
    options.progress = { done, total in work.progress(done, total) }
    do {
      return OrderedRun(
        order: order,
        run: try BatchRun(try await self.batch(order, request), request, options, reports),
        folder: order.folder ?? means.spool.folder(of: batch, work.tenant))
    } catch BatchError.noTables(let report, let asked, _) {
      let formats = asked.map(\.rawValue).joined(separator: ", ")
      throw OrderError.impossible("a \(report) report has no tables for \(formats)")
    }
  }

  private func request(
    _ order: ReportOrder, _ tenant: Tenant.ID, knownBy moment: Instant
  ) async throws -> ReportRequest {
    let (database, ids) = (reports.database, reports.ids)
    let tenants = Tenants(database: database, ids: ids, clock: reports.clock)
    var clock = reports.clock
    if case .tick(let tick, _) = order.when { clock = WallClock { tick } }
    let programs = ProgramRegister(database: database, ids: ids, clock: clock)
    guard let tenant = try await tenants.all().first(where: { $0.id == tenant }),
      let program = try await programs.all(of: tenant.id).first(where: { $0.id == order.program })
    else { throw OrderError.impossible("the program is not there any more") }
    let day = try await programs.today(in: program, of: tenant.id)
    guard let request = order.request(of: tenant, program, tickDay: day, enteredBy: moment) else {
      throw OrderError.impossible("the period begins after the day of the report")
    }
    return request
  }

  private func batch(
    _ order: ReportOrder, _ request: ReportRequest
  ) async throws -> ReportBatch {
    let language = order.language.map { Language.best(for: [$0]) } ?? .english
    return switch order.report {
    case .guardian: try await reports.guardianBatch(request, order.pack)
    case .teacher: try await reports.teacherBatch(request)
    case .student: try await reports.studentBatch(request, nil, order.pack)
    case .mentor: try await reports.mentorBatch(request, nil)
    case .program:
      try await reports.programBatch(request, try means.policy(request.program), language)
    case .funder: try await reports.funderBatch(request, language)
    case .network: reports.networkBatch(request, language)
    case .worklist:
      reports.worklistBatch(request, part: nil, language) { means.tasks($0, request) }
    }
  }
}
