import Matching
import Programs

/// Rounds that are left to workers.
extension SolveRound {
  /// In bytes; far longer than any policy, and with room in what a job may carry.
  private static let largestPolicy = 32_768

  /// Queues a draft to be solved again.
  func enqueueAgain(
    _ word: String, of program: Program, _ tenant: Tenant, _ office: Office
  ) async throws {
    let round = try await RoundFailure.translating {
      try await office.rounds().find(word, of: program.id, tenant: tenant.id)
    }
    guard round.state == .draft else {
      return try await RoundFailure.translating {
        throw RoundError.notDraft(number: round.number, round.state)
      }
    }
    try await enqueue(.again(round.number), of: program, tenant, office)
  }

  /// Queues a round, and says how to watch it.
  func enqueue(
    _ aim: RoundOrder.Aim, of program: Program, _ tenant: Tenant, _ office: Office
  ) async throws {
    if case .new(let policy?, _, _) = aim, policy.utf8.count > Self.largestPolicy {
      throw Failure(
        .inputRefused, "policy.too_long", "The policy file is too long to be queued.",
        hint: "Shorten its comments, or solve the round without --queue.")
    }
    let job = try await RoundOrders.place(
      RoundOrder(aim, of: program.id, by: try office.actor), of: tenant.id,
      in: try await office.database())
    try QueuedJob.print(job, RoundOrders.kind, program: program.slug, in: office)
  }
}
