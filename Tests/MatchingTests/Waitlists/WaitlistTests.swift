import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@Suite("The waitlist", .tenant)
struct WaitlistTests {
  /// Lines of `student why since weeks waiting step`.
  private func lines(_ scene: RoundScene, on day: Int) async throws -> [String] {
    try await Waitlist(database: scene.test.database)
      .entries(of: scene.program, tenant: scene.tenant, on: scene.day(day))
      .map { entry in
        "\(entry.student.externalID) \(entry.cause) \(entry.since) \(entry.daysWaiting / 7) "
          + "\(entry.waiting) \(entry.step)"
      }
  }

  @Test("Says of everybody since when, why, how long and what to do; rematches stand first")
  func list() async throws {
    let scene = try await RoundScene.make()
    try await scene.students(
      RoundScene.students + "\nS0,Ed,Roy,en,online,arts.music,Mon 15-17,2026-08-01")
    #expect(
      try await lines(scene, on: 0)
        == ["S0", "S1", "S2", "S3"].map { "\($0) new 2026-10-06 0 0 solve" })
    try await scene.solve(on: scene.day(1))
    try await scene.publish(startsOn: scene.day(1), on: scene.day(1))
    let left = try await lines(scene, on: 1)
    #expect(left.count == 1)
    #expect(left.first?.contains(" unmatched(round: 1) 2026-10-06 0 0 morePlaces") == true)

    _ = try await scene.rematches.queue(
      "S1", of: scene.program.id, tenant: scene.tenant, on: scene.day(20), reason: .notAGoodFit,
      note: nil, by: "Rosa", dryRun: false)
    let now = try await lines(scene, on: 50)
    #expect(now.count == 2)
    // One day before the match, and 29 after it; three steps as others ended it.
    #expect(now.first == #"S1 rematch(reason: "not_a_good_fit") 2026-10-27 4 4 solve"#)
    #expect(now.last?.contains(" unmatched(round: 1) 2026-10-06 7 1 ") == true)
  }

  @Test("Leaves out who is not ready, who has a proposal, and other tenants' students")
  func leftOut() async throws {
    var scene = try await RoundScene.make()
    try await scene.hold(.student, "S2")
    #expect(try await lines(scene, on: 0).count == 2)
    scene.imports.program.acceptance = [.student]
    try await scene.solve()
    try await scene.publish()
    #expect(try await lines(scene, on: 0) == [])
    _ = try await scene.proposals.decline(
      "S1", by: .student, reason: "prefers to wait", of: scene.program, tenant: scene.tenant,
      on: scene.day(1), recordedBy: "Rosa", dryRun: false)
    #expect(try await lines(scene, on: 7) == ["S1 declined 2026-10-06 1 0 solve"])
    let theirs = try await Waitlist(database: scene.test.database)
      .entries(of: scene.program, tenant: scene.test.hillcrest, on: scene.today)
    #expect(theirs == [])
  }
}
