import Database
import Foundation
import Jobs
import Support
import Testing

@Suite("Servers that others keep busy", .serialized)
struct PoolerTests {
  @Test("Q12: while somebody holds an old snapshot, claims stay quick")
  func longSnapshot() async throws {
    guard !Findings.has("Q12") else { return }
    let arena = try await Arena.open(tenants: 10)
    let seconds = Scale.current.of(4, full: 600)
    let held = Task {
      try await arena.pool.tenant(arena.tenants[0], isolation: .repeatableRead) { tx in
        try tx.setStatementTimeout(seconds: 0)
        try tx.execute("SELECT pg_sleep(\(Double(seconds + 1)))")
      }
    }
    let fleet = try Fleet(2, of: arena)
    var enqueued = 0
    for second in 0..<seconds {
      enqueued += try await arena.enqueueProbes(
        50, .probe("sleep", milliseconds: 1), tenant: second % 10)
      try await Task.sleep(for: .seconds(1))
    }
    _ = await held.result
    #expect(try await arena.settle(withinSeconds: 120))
    let tally = try await arena.tally()
    #expect(tally.completed == enqueued && tally.doubles == 0)
    _ = try await fleet.stop()
    let slowest = try await arena.slowestStart()
    Findings.note(
      "Q12", "a snapshot of \(seconds) s, \(enqueued) jobs", "99 of 100 begun in \(slowest) s")
    try await arena.close()
  }

  @Test("Q13: behind a pooler that hands each transaction any connection, all of it holds")
  func pooler() async throws {
    guard !Findings.has("Q13") else { return }
    let arena = try await Arena.open(tenants: 2)
    let pooler = try await Pooler.start(before: arena, connections: 2)
    let fleet = try Fleet(2, of: arena, through: pooler.target)
    var chance = Chance(seed: 13)
    let kills = Scale.current.of(4, full: 60)
    var enqueued = 0
    for kill in 0..<kills {
      enqueued += try await arena.enqueueProbes(
        30, .probe("sleep", milliseconds: 20), tenant: kill % 2)
      try await Task.sleep(for: .milliseconds(600))
      try fleet.killOne(&chance)
    }
    #expect(try await arena.settle(withinSeconds: 90))
    let tally = try await arena.tally()
    #expect(tally.completed == enqueued && tally.doubles == 0)
    #expect(tally.completedWithoutEffect == 0 && fleet.deserted == 0)
    #expect(try await fleet.stop() == [0, 0])
    Findings.note("Q13", "pgbouncer, pool of 2, \(kills) kills", "0 lost, \(tally.doubles) twice")
    pooler.stop()
    try await arena.close()
  }
}

extension Arena {
  /// In how many seconds after they were ready 99 of 100 jobs had begun.
  func slowestStart() async throws -> Double {
    try await administration.all(
      Query<Double>(
        """
        SELECT percentile_cont(0.99) WITHIN GROUP (
                 ORDER BY extract(epoch FROM claimed_at - run_at))::double precision
          FROM trellis.jobs WHERE claimed_at IS NOT NULL
        """)
    ).first ?? 0
  }
}
