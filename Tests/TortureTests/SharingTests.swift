import Database
import Foundation
import Jobs
import Testing

@Suite("Many who want the same", .serialized)
struct SharingTests {
  @Test("Q7: of many who enqueue the same key at once, one job lives at a time")
  func uniqueKeys() async throws {
    guard !Findings.has("Q7") else { return }
    let arena = try await Arena.open()
    let fleet = try Fleet(2, of: arena)
    let keys = Scale.current.of(60, full: 1000)
    let request = JobRequest.probe("sleep", milliseconds: 30)
    let made = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var made = 0
          for key in 0..<keys {
            var request = request
            request.uniqueKey = "key-\(key)"
            made += try await arena.enqueue(1, request).count
          }
          return made
        }
      }
      return try await group.reduce(0, +)
    }
    // How many of a key lived at one moment, by when each was made and ended.
    #expect(try await arena.settle())
    let together = try await arena.administration.all(
      Query<Int>(
        """
        SELECT count(*) FROM trellis.jobs a
          JOIN trellis.jobs b USING (tenant_id, kind, unique_key)
         WHERE a.job_id < b.job_id AND a.finished_at > b.created_at + interval '1 second'
        """))
    #expect(together == [0])
    let tally = try await arena.tally()
    #expect(tally.all == made && tally.completed == made && made >= keys && tally.doubles == 0)
    _ = try await fleet.stop()
    Findings.note("Q7", "\(keys) keys by 8 at once", "\(made) jobs, never two of a key alive")
    try await arena.close()
  }

  @Test("Q8: whoever has few jobs does not wait behind whoever has many")
  func fairness() async throws {
    guard !Findings.has("Q8") else { return }
    let others = 25
    let arena = try await Arena.open(tenants: others + 1)
    let many = Scale.current.of(2000, full: 50_000)
    for _ in 0..<(many / 1000) {
      try await arena.enqueue(1000, .probe("sleep", milliseconds: 5), tenant: 0)
    }
    let fleet = try Fleet(2, of: arena)
    try await Task.sleep(for: .seconds(1))
    for other in 1...others {
      try await arena.enqueue(10, .probe("sleep", milliseconds: 5), tenant: other)
    }
    // Until each of the others has begun, how many of the many did?
    var waits: [Double] = []
    for _ in 0..<300 where waits.count < others {
      try await Task.sleep(for: .milliseconds(100))
      waits = try await arena.firstWaits(of: Array(arena.tenants.dropFirst()))
    }
    #expect(waits.count == others)
    let longest = waits.max() ?? .infinity
    // Far more than it takes: beside all other tests the machine is not the workers' own.
    #expect(longest < 20)
    for probe in fleet.probes { probe.send(SIGKILL) }
    Findings.note(
      "Q8", "\(many) of one tenant, then 10 of each of \(others)", "all begun after \(longest) s")
    try await arena.close()
  }
}

extension Arena {
  /// How long the first job of each tenant that has begun one had waited, in seconds.
  func firstWaits(of tenants: [ID<TenantScope>]) async throws -> [Double] {
    try await administration.all(
      Query<Double>(
        """
        SELECT min(extract(epoch FROM claimed_at - run_at))::double precision
          FROM trellis.jobs
         WHERE tenant_id = ANY (\(tenants)) AND claimed_at IS NOT NULL
         GROUP BY tenant_id
        """))
  }
}
