import Database
import Jobs

/// `jobs URL [COUNT [READY]]`: one line of JSON about the queue of a migrated, durable database.
///
/// COUNT jobs that do nothing, of twenty tenants, are enqueued in transactions of ten by two producers,
/// then run by two workers of ten jobs at a time. READY jobs of a hundred tenants are then there for claims to be timed
/// among; a tenant with ten jobs comes behind one with half of READY; and a waiting worker hears of
/// single jobs.
enum JobsBenchmark {
  static func run(_ arguments: [String]) async throws {
    guard let url = arguments.first else {
      throw BenchmarkError(description: "expected the URL of a migrated database")
    }
    let numbers = arguments.dropFirst().compactMap { Int($0) }
    let scene = JobsScene(ConnectionTarget(url: url))
    let throughput = try await scene.throughput(numbers.first ?? 5000)
    let ready = numbers.dropFirst().first ?? 100_000
    let claims = try await scene.claims(ready: ready)
    let start = try await scene.smallTenant(behind: ready / 2)
    let dispatch = try await scene.dispatch()
    print(
      """
      {"peer": "trellis", "jobs": \(numbers.first ?? 5000), \
      "enqueued_per_s": \(Int(throughput.enqueued)), "run_per_s": \(Int(throughput.run)), \
      "both_per_s": \(Int(throughput.both)), "dispatch_p50_ms": \(rounded(dispatch)), \
      "claim_p50_ms": \(rounded(claims.median)), "claim_p99_ms": \(rounded(claims.p99)), \
      "small_tenant_started_ms": \(rounded(start))}
      """)
  }

  private static func rounded(_ milliseconds: Double) -> Double {
    (milliseconds * 10).rounded() / 10
  }
}
