package import Jobs

/// Plans a batch of reports, and ends it when its parts are made: `report.batch`.
package struct ReportBatchJob: JobHandler {
  package let kind = ReportOrders.kind
  private let orders: ReportOrders

  package init(orders: ReportOrders) {
    self.orders = orders
  }

  package func run(_ job: RunningJob) async throws {
    let step = try await OrderOutcome.translating {
      try await orders.advance(try ReportOrders.order(job.arguments), BatchWork(job))
    }
    if case .wait(let seconds) = step { throw JobOutcomeError.snooze(seconds: seconds) }
  }
}
