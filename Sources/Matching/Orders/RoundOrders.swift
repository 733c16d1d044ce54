package import Database
import Jobs
package import Programs

/// Rounds that workers solve.
///
/// A round is stored in the transaction that completes its job: a worker that dies before leaves
/// nothing behind, and after it there is one round.
package struct RoundOrders: Sendable {
  package static let kind = "round.solve"

  private let rounds: Rounds
  private let programs: ProgramRegister

  package init(rounds: Rounds, programs: ProgramRegister) {
    self.rounds = rounds
    self.programs = programs
  }

  /// Orders a round.
  ///
  /// - Returns: the number of the job.
  /// - Throws: `DatabaseError`.
  package static func place(
    _ order: RoundOrder, of tenant: Tenant.ID, in database: Pool
  ) async throws -> Int64? {
    try await database.tenant(tenant) { tx in
      try JobQueue.enqueue([JobRequest(kind: kind, arguments: order.arguments)], in: tx).first
        ?? nil
    }
  }

  /// Solves an ordered round, just as the command would.
  ///
  /// - Throws: `JobOutcomeError.permanent` with what somebody has to mend; `.snooze` while
  ///   imports that were queued before are not through; `LeaseLost`; `CancellationError`;
  ///   `DatabaseError`.
  func solve(_ order: RoundOrder, _ job: RunningJob) async throws {
    try await ImportOrders.waitForEarlier(job, in: rounds.database)
    do {
      guard let program = try await program(of: order, job.tenant) else {
        throw RoundOrderProblem.noProgram
      }
      try await solve(order, of: program, job)
    } catch {
      guard let reason = RoundOrderProblem.reason(for: error) else { throw error }
      throw JobOutcomeError.permanent(reason)
    }
  }

  private func solve(_ order: RoundOrder, of program: Program, _ job: RunningJob) async throws {
    let tenant = job.tenant
    let progress = { @Sendable (step: RoundStep) in
      job.progress(step.rawValue, of: RoundStep.allCases.count)
    }
    let complete = { @Sendable (round: Round, tx: Transaction) in
      try job.checkpoint()
      try job.complete(in: tx)
      try tx.execute(.credit(round.id, toJob: job.id, tenant: tenant))
    }
    switch order.aim {
    case .new(let text, let date, let seed):
      var policy = Policy.standard
      if let text = text ?? program.policy { policy = try Policy(yaml: text) }
      _ = try await rounds.solve(
        for: program, tenant: tenant, policy: policy, date: date, seed: seed, by: order.actor,
        dryRun: false, progress: progress, also: complete)
    case .again(let number):
      _ = try await rounds.solveAgain(
        "\(number)", of: program, tenant: tenant, by: order.actor, dryRun: false,
        progress: progress, also: complete)
    }
  }

  private func program(of order: RoundOrder, _ tenant: Tenant.ID) async throws -> Program? {
    try await programs.all(of: tenant).first { $0.id == order.program }
  }
}

extension Rounds {
  /// The round that a job solved, with its program's slug; nil where there is none, or where it was
  /// solved again since.
  package func solved(
    byJob job: Int64, of tenant: Tenant.ID
  ) async throws -> (program: String, number: Int)? {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.first(.round(ofJob: job, tenant: tenant))
    }
  }
}
