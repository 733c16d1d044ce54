import Database
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
    case let kind where kind.hasPrefix(ImportOrder.jobKind(of: "")):
      try await imports(job, tenant, office)
    default: nil
    }
  }

  private static func round(
    _ job: Job, _ tenant: Tenant, _ office: Office
  ) async throws -> JobResult? {
    guard job.state == .completed,
      let solved = try await office.rounds().solved(byJob: job.id, of: tenant.id)
    else { return nil }
    let place = " --program \(solved.program)\(office.tenantWords)"
    return JobResult(
      text: "round \(solved.number): trellis round show \(solved.number)\(place)",
      fields: [("program", .text(solved.program)), ("round", .number(solved.number))])
  }

  private static func imports(
    _ job: Job, _ tenant: Tenant, _ office: Office
  ) async throws -> JobResult? {
    guard let outcome = try await office.importOrders().outcome(ofJob: job.id, of: tenant.id),
      let verdict = outcome.verdict
    else { return nil }
    let report = "trellis import show --job \(job.id)\(office.tenantWords)"
    let problems = "\(outcome.problems) problem\(outcome.problems == 1 ? "" : "s")"
    let text =
      switch verdict {
      case .applied where outcome.problems == 0: "imported: \(report)"
      case .applied: "imported, but for \(problems): \(report)"
      case .refused: "nothing was written, \(problems): \(report)"
      }
    return JobResult(
      text: text,
      fields: [
        ("verdict", .text(verdict.rawValue)),
        ("imports", .list(outcome.imports.map(\.description))),
        ("problems", .number(outcome.problems)),
      ])
  }
}
