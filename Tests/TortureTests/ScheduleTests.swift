import Database
import Foundation
import JSON
import Jobs
import Support
import Testing

@Suite("Schedulers that race", .serialized)
struct ScheduleTests {
  @Test("Q6: ten schedulers, half of them by wrong clocks, make each tick once")
  func race() async throws {
    guard !Findings.has("Q6") else { return }
    let arena = try await Arena.open()
    let count = Scale.current.of(30, full: 1000)
    let schedules = Schedules(database: arena.pool)
    for number in 0..<count {
      let draft = ScheduleDraft(
        name: try #require(ScheduleName("s\(number)")), cron: try Cron("@hourly"), timeZone: "UTC",
        kind: "probe.noop", arguments: [:])
      _ = try await schedules.add(draft, of: arena.tenants[0], by: "test")
    }
    _ = try await arena.administration.execute(
      "UPDATE trellis.schedules SET next_at = date_trunc('hour', now())")
    let racers = try (0..<10).map { number in
      try Probe(
        ticking: 50, arena.probeTarget, hoursWrong: [0, 1, 0, -1][number % 4],
        log: arena.home + "/probes.log")
    }
    for racer in racers {
      let code = try await racer.ended(withinSeconds: 300)
      #expect(code == 0)
    }
    let found = try await arena.administration.all(
      Query<(Int, Int)>(
        "SELECT (SELECT count(*) FROM trellis.schedule_runs), (SELECT count(*) FROM trellis.jobs)"
      ) { row throws(DatabaseError) in (try row(at: 0), try row(at: 1)) })
    #expect(found.first.map { $0.0 == count && $0.1 == count } == true)
    Findings.note("Q6", "10 schedulers, \(count) ticks", "each once")
    try await arena.close()
  }
}
