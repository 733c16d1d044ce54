import Database
import JSON
import Jobs

/// A handler of one of the kinds that probe the queue.
struct ProbeHandler: JobHandler {
  let kind: String
  private let body: @Sendable (RunningJob) async throws -> Void

  static let all = [
    ProbeHandler(kind: "probe.noop") { _ in },
    ProbeHandler(kind: "probe.count") { try await count($0) },
    ProbeHandler(kind: "probe.sleep") { job in
      let milliseconds = (try? job.arguments.integer("ms")) ?? 1000
      for step in 0..<max(1, milliseconds / 50) {
        try await Task.sleep(for: .milliseconds(min(50, milliseconds)))
        job.progress(Int(step) + 1, of: Int(max(1, milliseconds / 50)))
        try job.checkpoint()
      }
      try await count(job)
    },
    ProbeHandler(kind: "probe.trap") { _ in fatalError("as asked") },
    ProbeHandler(kind: "probe.fail") { _ in throw ProbeFailure() },
    ProbeHandler(kind: "probe.snooze") { job in
      guard job.lease < (try? job.arguments.integer("times")) ?? 3 else {
        return try await count(job)
      }
      throw JobOutcomeError.snooze(seconds: Int((try? job.arguments.integer("seconds")) ?? 1))
    },
  ]

  func run(_ job: RunningJob) async throws {
    try await body(job)
  }

  /// Inserts a row together with the job's completion; two rows of one job are two effects.
  private static func count(_ job: RunningJob) async throws {
    try await job.finish { tx in
      try tx.execute(
        """
        INSERT INTO probe_effects (tenant_id, job_id, lease_no, kind)
        VALUES (\(job.tenant), \(job.id), \(job.lease), \(job.kind))
        """)
    }
  }
}

struct ProbeFailure: Error {}
