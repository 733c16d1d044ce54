import CivilTime
package import Database
import JSON
package import Jobs
package import Programs

/// Reports that somebody ordered, or a schedule: made by jobs, part by part, by whichever workers
/// share the folder.
///
/// One job plans the batch and in the same transaction enqueues one for every part. It looks now and
/// again whether they are all through; then it writes the edition and the manifest and completes in one
/// transaction with that. All of it may happen twice and leaves the same.
package struct ReportOrders: Sendable {
  package static let kind = "report.batch"
  package static let partKind = "report.chunk"

  let reports: Reports
  let means: OrderMeans

  package init(reports: Reports, means: OrderMeans) {
    self.reports = reports
    self.means = means
  }

  /// The job that makes what is ordered.
  package static func request(_ order: ReportOrder) -> JobRequest {
    JobRequest(kind: kind, arguments: JobArguments(json: order.json))
  }

  /// Orders reports.
  ///
  /// - Returns: the number of the batch, which is that of its job.
  /// - Throws: `DatabaseError`.
  package static func place(
    _ order: ReportOrder, of tenant: Tenant.ID, in database: Pool
  ) async throws -> Int64? {
    try await database.tenant(tenant) { tx in
      try JobQueue.enqueue([request(order)], in: tx).first ?? nil
    }
  }

  /// What a job of the batch was asked for.
  ///
  /// - Throws: `OrderError.impossible`.
  static func order(_ arguments: JobArguments) throws -> ReportOrder {
    guard case .object(let object)? = try? JSONReader.read(Array(arguments.json.utf8)) else {
      throw OrderError.impossible("the order cannot be read")
    }
    do {
      return try ReportOrder(object)
    } catch {
      throw OrderError.impossible("\(error)")
    }
  }

  /// What time it is.
  func moment(_ tenant: Tenant.ID) async throws -> Instant {
    try await reports.database.tenant(tenant, readOnly: true) { tx in try means.moment(tx) }
  }

  /// What the parts of a batch agreed on.
  func planned(_ batch: Int64, _ tenant: Tenant.ID) async throws -> PlannedBatch? {
    try await reports.database.tenant(tenant, readOnly: true) { tx in
      try tx.first(.plannedBatch(batch, tenant: tenant))
    }
  }
}
