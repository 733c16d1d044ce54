package import Jobs

/// Makes a part of a batch of reports: `report.chunk`.
package struct ReportChunkJob: JobHandler {
  package let kind = ReportOrders.partKind
  private let orders: ReportOrders

  package init(orders: ReportOrders) {
    self.orders = orders
  }

  package func run(_ job: RunningJob) async throws {
    try await OrderOutcome.translating {
      guard let batch = job.batch else {
        throw OrderError.impossible("the part belongs to no batch")
      }
      try await orders.make(
        try ReportOrders.letters(job.arguments), plan: try job.arguments.integer("plan"), of: batch,
        BatchWork(job))
    }
  }
}
