import Jobs
import Testing

@Suite("Workers that are killed", .serialized)
struct KillTests {
  private static let count = JobRequest.probe("sleep", milliseconds: 20)

  @Test("Q1: killed at any moment, workers lose no job and do none twice")
  func killed() async throws {
    guard !Findings.has("Q1") else { return }
    try await run("Q1", kills: Scale.current.of(12, full: 500), crashEvery: nil)
  }

  @Test("Q3: the server crashes again and again, and nothing is lost")
  func crashes() async throws {
    guard !Findings.has("Q3") else { return }
    try await run(
      "Q3", kills: Scale.current.of(4, full: 100), crashEvery: Scale.current.of(2, full: 25))
  }

  /// Keeps workers busy while they are killed, until so many were.
  private func run(_ name: String, kills: Int, crashEvery: Int?) async throws {
    let arena = try await Arena.open(tenants: 4)
    let fleet = try Fleet(4, of: arena)
    var chance = Chance(seed: 11)
    var enqueued = 0
    for kill in 1...kills {
      enqueued += try await arena.enqueueProbes(40, Self.count, tenant: kill % 4)
      try await Task.sleep(for: .milliseconds(Int.random(in: 20...700, using: &chance)))
      try fleet.killOne(&chance)
      if let crashEvery, kill % crashEvery == 0 { try await arena.crash() }
    }
    let isSettled = try await arena.settle()
    #expect(isSettled)
    let tally = try await arena.tally()
    #expect(tally.all == enqueued && tally.completed == enqueued)
    #expect(tally.doubles == 0 && tally.completedWithoutEffect == 0)
    #expect(fleet.deserted == 0)
    let codes = try await fleet.stop()
    #expect(codes == [0, 0, 0, 0])
    Findings.note(
      name, "\(fleet.killed) kills, \(enqueued) jobs",
      "\(enqueued - tally.all) lost, \(tally.doubles) twice, \(fleet.deserted) workers left")
    try await arena.close()
  }
}
