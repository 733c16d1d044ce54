package import Jobs

/// Solves a round: `round.solve`.
package struct RoundSolveJob: JobHandler {
  package let kind = RoundOrders.kind
  private let orders: RoundOrders

  package init(orders: RoundOrders) {
    self.orders = orders
  }

  package func run(_ job: RunningJob) async throws {
    try await orders.solve(try RoundOrder(job.arguments), job)
  }
}
