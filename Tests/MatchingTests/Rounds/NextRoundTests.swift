import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@Suite("The next round", .tenant)
struct NextRoundTests {
  private func waiting(_ round: Round) throws -> Int {
    let parts = round.solution.split(separator: "\"waiting\":", maxSplits: 1)
    let digits = try #require(parts.last).prefix { $0.isNumber }
    return try #require(Int(digits))
  }

  @Test("Leaves out whoever has an open match, and gives out only the places that are left")
  func openMatches() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.publish()
    let next = try await scene.solve(on: scene.day(1))
    #expect(next.pairs == [])
    #expect(next.round.solution.contains(#""counts":{"students":0,"mentors":2,"places":0"#))

    try await scene.close("S2", on: scene.day(1), reason: .goalsReached)
    try await scene.students(
      RoundScene.students.replacing("S3,Cy,Li", with: "S4,Ed,Roy")
        .replacing("stem.computing", with: "arts.music"))
    let later = try await scene.solve(on: scene.day(2))
    #expect(later.pairs.count == 1)
    #expect(later.pairs.first?.mentor.externalID == "M2")
  }

  @Test("A match that is on hold keeps its place and its student")
  func heldMatches() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.publish()
    _ = try await scene.matches.hold(
      "S1", of: scene.program.id, tenant: scene.tenant, from: scene.day(1), to: nil, reason: nil,
      by: "Rosa", dryRun: false)
    #expect(try await scene.solve(on: scene.day(2)).pairs == [])
  }

  @Test(
    "Brings two people together again unless their match closed for a reason the policy lists",
    arguments: [
      (ClosureReason.notAGoodFit, "never_rematch: [not_a_good_fit]", false),
      (.notAGoodFit, "never_rematch: []", true),
      (.goalsReached, "never_rematch: [not_a_good_fit]", true),
      (.noContact, "never_rematch: [no_contact]", false),
    ])
  func rematch(reason: ClosureReason, policy: String, isMatched: Bool) async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.publish()
    try await scene.close("S1", on: scene.day(1), reason: reason)
    let next = try await scene.solve(on: scene.day(2), policy: try Policy(yaml: policy))
    #expect(next.pairs.words == (isMatched ? ["S1 M1"] : []))
  }

  @Test(
    "Counts full months of ready days", arguments: [(29, 0), (30, 1), (59, 1), (60, 2), (400, 9)])
  func readyDays(days: Int, months: Int) async throws {
    let scene = try await RoundScene.make()
    let (round, pairs) = try await scene.solve(on: scene.day(days))
    #expect(pairs.count == 3)
    #expect(try waiting(round) == 4 * 3 * months)
  }

  @Test("Does not count the days on hold", arguments: [(39, 0), (40, 1)])
  func holdDays(day: Int, months: Int) async throws {
    let scene = try await RoundScene.make()
    for student in ["S1", "S2", "S3"] {
      try await scene.set(.onHold, .student, student, on: scene.day(10))
      try await scene.set(.enrolled, .student, student, on: scene.day(20))
    }
    #expect(try waiting(try await scene.solve(on: scene.day(day)).round) == 4 * 3 * months)
  }

  @Test(
    "Does not count the days of a match, and adds three months if others ended it",
    arguments: [
      (40, ClosureReason.mentorWithdrew, 3), (41, .mentorWithdrew, 4), (41, .noContact, 4),
      (41, .programEnded, 4), (40, .studentWithdrew, 0), (41, .studentWithdrew, 1),
      (41, .movedAway, 1), (41, .graduated, 1),
    ])
  func lostMatch(day: Int, reason: ClosureReason, months: Int) async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.publish()
    try await scene.close("S1", on: scene.day(10), reason: reason)
    let (round, pairs) = try await scene.solve(on: scene.day(day))
    #expect(pairs.words == ["S1 M1"])
    #expect(try waiting(round) == 4 * months)
  }

  @Test("Takes a coordinator's priority into account")
  func priority() async throws {
    let scene = try await RoundScene.make()
    try await scene.test.database.tenant(scene.tenant) { tx in
      try tx.execute(
        """
        UPDATE trellis.enrollments SET priority = 3
         WHERE tenant_id = \(scene.tenant) AND capacity IS NULL AND goals = '{stem.computing}'
        """)
    }
    #expect(try waiting(try await scene.solve().round) == 3)
  }
}
