import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("What a pair works towards", .tenant)
struct SharedGoalsTests {
  private func goals(_ scene: LedgerScene, at hour: Int = 12) -> SharedGoals {
    SharedGoals(
      database: scene.test.database, ids: scene.test.identifiers,
      clock: .fixed(at: scene.moment(hour)))
  }

  @discardableResult
  private func record(
    _ scene: LedgerScene, _ action: GoalAction, _ party: CheckInAuthor, _ day: String,
    goal: String = "arts.music", at hour: Int = 12
  ) async throws -> SharedGoal {
    try await goals(scene, at: hour).record(
      action, goal, of: LedgerScene.pair, by: party, on: scene.day(day), scene.request())
  }

  private func told(
    _ scene: LedgerScene, on day: String, by hour: Int? = nil
  ) async throws -> [String] {
    try await goals(scene).all(
      of: LedgerScene.pair, asOf: scene.day(day), enteredBy: hour.map(scene.moment), scene.request()
    ).map { goal in
      "\(goal.goal) \(goal.state.rawValue) "
        + (goal.agreedBy.map(\.rawValue).joined(separator: "+"))
    }
  }

  @Test("Is proposed until both have agreed; a coordinator agrees for neither")
  func agreement() async throws {
    let scene = try await LedgerScene.make()
    #expect(try await record(scene, .proposed, .coordinator, "2026-09-08").agreedBy == [])
    #expect(try await record(scene, .agreed, .coordinator, "2026-09-08").state == .proposed)
    #expect(try await record(scene, .agreed, .mentor, "2026-09-09").state == .proposed)
    #expect(try await record(scene, .agreed, .student, "2026-09-10").state == .shared)
    #expect(try await told(scene, on: "2026-09-07") == [])
    #expect(try await told(scene, on: "2026-09-09") == ["arts.music proposed mentor"])
    #expect(try await told(scene, on: "2026-09-10") == ["arts.music shared student+mentor"])
  }

  @Test("Who proposes has agreed; a goal that is dropped and proposed again is agreed to anew")
  func anew() async throws {
    let scene = try await LedgerScene.make()
    try await record(scene, .proposed, .student, "2026-09-08")
    #expect(try await record(scene, .agreed, .mentor, "2026-09-09").state == .shared)
    let dropped = try await record(scene, .dropped, .student, "2026-09-10")
    #expect(dropped.state == .dropped)
    #expect(dropped.closedOn == (try scene.day("2026-09-10")))
    #expect(try await record(scene, .proposed, .mentor, "2026-09-11").agreedBy == [.mentor])
    try await record(scene, .agreed, .student, "2026-09-11")
    #expect(try await record(scene, .reached, .coordinator, "2026-10-01").state == .reached)
    #expect(try await told(scene, on: "2026-09-10") == ["arts.music dropped student+mentor"])
    #expect(try await told(scene, on: "2026-10-01") == ["arts.music reached student+mentor"])
  }

  @Test("What was not proposed cannot be agreed to, and nothing is said twice")
  func refusals() async throws {
    let scene = try await LedgerScene.make()
    for action in [GoalAction.agreed, .reached, .dropped] {
      await #expect(throws: SharedGoalError.notOpen(goal: "arts.music")) {
        try await record(scene, action, .student, "2026-09-08")
      }
    }
    try await record(scene, .proposed, .student, "2026-09-08")
    for action in [GoalAction.agreed, .proposed] {
      await #expect(throws: SharedGoalError.alreadySo(goal: "arts.music", .proposed)) {
        try await record(scene, action, .student, "2026-09-08")
      }
    }
    await #expect(throws: FactError.goalUnknown("opera", nearest: [])) {
      try await record(scene, .proposed, .student, "2026-09-08", goal: "opera")
    }
  }

  @Test("A void takes back the last word, and leaves what was known before as it was")
  func void() async throws {
    let scene = try await LedgerScene.make()
    try await record(scene, .proposed, .student, "2026-09-08", at: 8)
    try await record(scene, .agreed, .mentor, "2026-09-09", at: 9)
    let voided = try await goals(scene, at: 11).void(
      "music", of: LedgerScene.pair, on: scene.today, reason: "not yet", scene.request())
    #expect(voided?.action == .agreed)
    #expect(voided?.party == .mentor)
    #expect(try await told(scene, on: "2026-10-06", by: 10) == ["arts.music shared student+mentor"])
    #expect(try await told(scene, on: "2026-10-06", by: 12) == ["arts.music proposed student"])
    #expect(try await told(scene, on: "2026-10-06", by: 7) == [])
  }

  @Test("Progress is the latest step's; an open goal without one in eight windows is stale")
  func progress() async throws {
    let scene = try await LedgerScene.make()
    try await record(scene, .proposed, .student, "2026-09-08")
    for (day, percent) in [("2026-09-10", 20), ("2026-09-24", 50), ("2026-09-17", 90)] {
      let step = GoalStep(
        goal: "", progress: try #require(StepProgress(percent)), occurredOn: try scene.day(day))
      for goal in ["arts.music", "stem"] where goal == "stem" || percent != 90 {
        _ = try await scene.facts(GoalStep.self).add(
          step, towards: goal, to: LedgerScene.pair, scene.request())
      }
    }
    func told(on day: String) async throws -> [String] {
      try await goals(scene).all(of: LedgerScene.pair, asOf: scene.day(day), scene.request()).map {
        "\($0.goal) \($0.state.rawValue) \($0.progress?.percent ?? -1)"
          + ($0.isStale ? " stale" : "")
      }
    }
    #expect(try await told(on: "2026-09-09") == ["arts.music proposed -1 stale"])
    #expect(try await told(on: "2026-10-06") == ["arts.music proposed 50", "stem worked 50"])
    // The eighth window back from that of 15 November begins on 21 September.
    #expect(try await told(on: "2026-11-15") == ["arts.music proposed 50", "stem worked 50"])
    #expect(
      try await told(on: "2026-11-16") == ["arts.music proposed 50 stale", "stem worked 50 stale"])
  }

  @Test("Tenants see their own goals alone")
  func tenantsApart() async throws {
    let scene = try await LedgerScene.make()
    try await record(scene, .proposed, .student, "2026-09-08")
    #expect(
      try await goals(scene).all(of: LedgerScene.pair, asOf: scene.today, scene.theirRequest) == [])
    await #expect(throws: FactError.goalUnknown("arts.music", nearest: [])) {
      try await goals(scene).record(
        .agreed, "arts.music", of: LedgerScene.pair, by: .mentor, on: scene.today,
        scene.theirRequest)
    }
  }
}
