import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@Suite("Goals that a published round proposes to its pairs", .tenant)
struct RoundGoalsTests {
  private func proposed(_ scene: RoundScene, of tenant: Tenant.ID? = nil) async throws -> [String] {
    try await scene.imports.texts(
      """
      SELECT concat_ws(' ', s.external_id, e.goal, e.action, e.party, e.occurred_on, e.entered_by)
        FROM trellis.match_goal_events e
        JOIN trellis.matches m ON m.tenant_id = e.tenant_id AND m.match_id = e.match_id
        JOIN trellis.people s ON s.tenant_id = e.tenant_id AND s.person_id = m.student_id
       ORDER BY s.external_id, e.goal
      """, of: tenant)
  }

  @Test("Are the student's that the mentor shares or comes close to, in the same transaction")
  func shared() async throws {
    let scene = try await RoundScene.make()
    try await scene.students("external_id,goals\nS2,arts.music; stem.computing\nS3,arts")
    try await scene.solve()
    try await scene.publish(dryRun: true)
    #expect(try await proposed(scene) == [])
    try await scene.publish(startsOn: scene.day(3))
    #expect(
      try await proposed(scene) == [
        "S1 stem.computing proposed round 2026-10-09 Rosa",
        "S2 arts.music proposed round 2026-10-09 Rosa",
        "S3 arts proposed round 2026-10-09 Rosa",
      ])
    #expect(try await proposed(scene, of: scene.test.hillcrest) == [])
  }

  @Test("Are none where nothing is near")
  func none() async throws {
    let scene = try await RoundScene.make()
    try await scene.mentors("external_id,goals\nM1,arts.music\nM2,stem.computing")
    try await scene.students("external_id,goals\nS1,stem.computing\nS2,stem\nS3,stem.computing")
    try await scene.mentors("external_id,goals\nM2,arts")
    try await scene.solve()
    try await scene.publish()
    #expect(try await proposed(scene) == [])
  }
}
