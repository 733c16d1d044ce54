import Database
import Foundation
import Jobs
import Support
import Testing

@Suite("Workers and links that stand still", .serialized)
struct FrozenTests {
  @Test("Q2: a worker that slept through its lease changes nothing when it wakes")
  func zombie() async throws {
    guard !Findings.has("Q2") else { return }
    let arena = try await Arena.open()
    var options = Probe.Options()
    options.leaseSeconds = 2
    let fleet = try Fleet(2, of: arena, options)
    let rounds = Scale.current.of(2, full: 20)
    for _ in 0..<rounds {
      let jobs = try await arena.enqueueProbes(
        8, .probe("sleep", milliseconds: 3000), tenant: 0)
      #expect(try await arena.wait { $0.states["running"] == 8 })
      fleet.probes[0].send(SIGSTOP)
      try await Task.sleep(for: .seconds(3 * options.leaseSeconds))
      fleet.probes[0].send(SIGCONT)
      #expect(jobs == 8)
      #expect(try await arena.settle())
    }
    let tally = try await arena.tally()
    #expect(tally.completed == rounds * 8 && tally.doubles == 0)
    #expect(tally.completedWithoutEffect == 0)
    let lost = try await arena.attempts("lost")
    #expect(lost > 0)
    #expect(fleet.areAllRunning)
    _ = try await fleet.stop()
    Findings.note("Q2", "\(rounds) zombies, \(lost) leases lost", "\(tally.doubles) twice")
    try await arena.close()
  }

  @Test("Q4: connections that the server ends again and again cost no job")
  func terminatedBackends() async throws {
    guard !Findings.has("Q4") else { return }
    let arena = try await Arena.open(tenants: 2)
    let fleet = try Fleet(2, of: arena)
    let seconds = Scale.current.of(6, full: 60)
    var ended = 0
    for round in 0..<(seconds / 2) {
      try await arena.enqueueProbes(60, .probe("sleep", milliseconds: 30), tenant: round % 2)
      try await Task.sleep(for: .seconds(2))
      ended += try await arena.terminateProbes()
    }
    #expect(ended > 0)
    #expect(try await arena.settle())
    let tally = try await arena.tally()
    #expect(tally.completed == seconds / 2 * 60 && tally.doubles == 0)
    #expect(tally.completedWithoutEffect == 0)
    #expect(try await fleet.stop() == [0, 0])
    Findings.note("Q4", "\(ended) backends ended", "\(tally.doubles) twice, 0 lost")
    try await arena.close()
  }

  @Test("Q5: links that are cut or freeze lose no job, and no worker hangs on them")
  func links() async throws {
    guard !Findings.has("Q5") else { return }
    let arena = try await Arena.open()
    let link = try Link(to: arena.local.target, in: try TemporaryFolder.make())
    let fleet = try Fleet(2, of: arena, through: link.target)
    var chance = Chance(seed: 5)
    let cuts = Scale.current.of(10, full: 300)
    for _ in 0..<cuts {
      try await arena.enqueueProbes(10, .probe("sleep", milliseconds: 20), tenant: 0)
      link.cut(afterBytes: Int.random(in: 0...4000, using: &chance))
      try await Task.sleep(for: .milliseconds(Int.random(in: 50...400, using: &chance)))
    }
    #expect(try await arena.settle())
    // Nobody tells the workers that the link is dead; only their own clocks do.
    try await arena.enqueueProbes(4, .probe("sleep", milliseconds: 500), tenant: 0)
    try await Task.sleep(for: .milliseconds(200))
    link.freeze()
    try await Task.sleep(for: .seconds(Scale.current.of(6, full: 60)))
    link.thaw()
    #expect(try await arena.settle())
    let tally = try await arena.tally()
    #expect(tally.completed == cuts * 10 + 4 && tally.doubles == 0)
    #expect(tally.completedWithoutEffect == 0)
    #expect(fleet.areAllRunning)
    _ = try await fleet.stop()
    Findings.note("Q5", "\(cuts) cuts, 1 freeze", "0 lost, \(tally.doubles) twice")
    try await arena.close()
  }
}
