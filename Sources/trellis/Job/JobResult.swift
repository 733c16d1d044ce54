import Jobs
import Matching
import Programs

/// What came of a job, beside its state.
struct JobResult {
  /// As people read it.
  let text: String
  /// The same for scripts.
  let fields: [(String, Field)]

  /// Looks it up where the job's kind leaves it; nil where it leaves nothing, or has not yet.
  static func of(_ job: Job, _ tenant: Tenant, in office: Office) async throws -> JobResult? {
    switch job.kind {
    case RoundOrders.kind: try await round(job, tenant, office)
    default: nil
    }
  }

  private static func round(
    _ job: Job, _ tenant: Tenant, _ office: Office
  ) async throws -> JobResult? {
    guard job.state == .completed,
      let solved = try await office.rounds().solved(byJob: job.id, of: tenant.id)
    else { return nil }
    let command = "trellis round show \(solved.number) --program \(solved.program)"
    return JobResult(
      text: "round \(solved.number): \(command)",
      fields: [("program", .text(solved.program)), ("round", .number(solved.number))])
  }
}
