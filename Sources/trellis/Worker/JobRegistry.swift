import Jobs
import Matching
import Programs
import Reporting

/// Which kinds of jobs this program knows how to do, each with the service that does it.
enum JobRegistry {
  static func handlers(in office: Office) async throws -> [any JobHandler] {
    let orders = try await office.reportOrders()
    let imports = try await office.importOrders()
    let handlers: [any JobHandler] = [
      ReportBatchJob(orders: orders), ReportChunkJob(orders: orders),
      RoundSolveJob(orders: try await office.roundOrders()),
      try await office.deliveryJob(), try await office.reminderJob(),
    ]
    return handlers + [OneRosterJob(imports)]
      + ImportKindName.allCases.map { $0.job(imports) }
  }
}
