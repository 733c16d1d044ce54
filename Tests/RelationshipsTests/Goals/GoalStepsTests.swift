import CivilTime
import Programs
import Relationships
import Support
import Testing

@Suite("Steps towards goals", .tenant)
struct GoalStepsTests {
  private func step(_ scene: LedgerScene, _ percent: Int) throws -> GoalStep {
    GoalStep(
      goal: "", progress: try #require(StepProgress(percent)), occurredOn: scene.today,
      loggedBy: .student)
  }

  @Test("A step names its goal by code, name or alias, whatever the case")
  func goalNames() async throws {
    let scene = try await LedgerScene.make()
    let steps = scene.facts(GoalStep.self)
    for name in ["stem.computing", "Computing", "PROGRAMACION"] {
      let added = try await steps.add(
        step(scene, 40), towards: name, to: LedgerScene.pair, scene.request())
      #expect(added.fact.content.goal == "stem.computing")
    }
    await #expect(throws: FactError.goalUnknown("muzic", nearest: ["arts.music"])) {
      try await steps.add(step(scene, 40), towards: "muzic", to: LedgerScene.pair, scene.request())
    }
  }

  @Test("Progress is a whole number from 0 to 100")
  func progress() {
    func percent(_ text: String) -> Int? { try? StepProgress.parse(text).get().percent }
    #expect(["0", "60", "60 %", "100%"].map(percent) == [0, 60, 60, 100])
    #expect(["-1", "101", "half", "", "1.5"].map(percent) == [nil, nil, nil, nil, nil])
  }
}
