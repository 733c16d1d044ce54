import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Importing steps towards goals", .tenant)
struct GoalStepImportTests {
  private func run(_ scene: LedgerScene, _ text: String) async throws -> ImportReport {
    try await scene.imports.run(GoalStepImport(into: scene.program), text)
  }

  private let stored: SQL = """
    SELECT concat_ws(' ', external_id, goal, progress, occurred_on, logged_by,
             CASE WHEN voided_at IS NOT NULL THEN 'voided' END)
      FROM trellis.goal_steps ORDER BY occurred_on, goal, voided_at NULLS LAST
    """

  @Test("Goals are named by code, name or alias; one more opinion of a day is one more step")
  func creates() async throws {
    let scene = try await LedgerScene.make()
    let file = """
      student,mentor,Meta,Fecha,Avance,Por
      S1,M1,Computing,2026-09-14,20 %,alumna
      S1,M1,coding,2026-09-14,30,mentor
      S1,M1,arts.music,2026-09-21,50,
      """
    #expect(try await run(scene, file).complaints == [])
    #expect(try await run(scene, file).counts.unchanged == 3)
    #expect(
      try await run(scene, "student,mentor,goal,on,progress\nS1,M1,Music,2026-09-21,60").tally
        == "0 created, 1 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(
      try await scene.imports.texts(stored).sorted() == [
        "arts.music 50 2026-09-21 coordinator voided", "arts.music 60 2026-09-21 coordinator",
        "stem.computing 20 2026-09-14 student", "stem.computing 30 2026-09-14 mentor",
      ])
  }

  @Test("A goal that is unknown, several goals, and what is no progress are bad cells")
  func problems() async throws {
    let scene = try await LedgerScene.make()
    let report = try await run(
      scene,
      """
      student,mentor,goal,on,progress
      S1,M1,stem.computng,2026-09-14,20
      S1,M1,arts; stem,2026-09-14,120
      S1,M1,,2026-09-14,
      """)
    #expect(
      report.complaints.sorted() == [
        "2 goal goal.unknown", "3 goal goal.several", "3 progress progress.invalid",
        "4 goal goal.missing", "4 progress progress.missing",
      ])
  }
}
