import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@Suite("Holds of a whole organisation", .tenant)
struct OrganisationHoldsTests {
  private func scene() async throws -> RoundScene {
    let scene = try await RoundScene.make()
    try await scene.mentors("external_id,organisation\nM1,Café Ríos\nM2,Acme")
    try await scene.solve()
    try await scene.publish()
    return scene
  }

  private func holds(_ scene: RoundScene) -> OrganisationHolds {
    OrganisationHolds(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
  }

  private func hold(
    _ name: String, _ scene: RoundScene, _ from: Int, _ to: Int?, dryRun: Bool = false
  ) async throws -> OrganisationHold {
    try await holds(scene).hold(
      name, of: scene.program, tenant: scene.tenant, from: scene.day(from),
      to: to.map(scene.day), reason: "the busy month", by: "Rosa", dryRun: dryRun)
  }

  private let standing: SQL = """
    SELECT concat_ws(' ', s.external_id, h.from_on, coalesce(h.to_on::text, 'open'), h.reason)
      FROM trellis.match_holds h
      JOIN trellis.matches m USING (tenant_id, match_id)
      JOIN trellis.people s ON s.person_id = m.student_id
     WHERE h.voided_at IS NULL ORDER BY 1
    """

  @Test("Hold its mentors and pause their matches, but those that are on hold already")
  func held() async throws {
    let scene = try await scene()
    _ = try await scene.matches.hold(
      "S2", of: scene.program.id, tenant: scene.tenant, from: scene.day(4), to: scene.day(6),
      reason: "ill", by: "Rosa", dryRun: false)
    let before = try await scene.versions()
    _ = try await hold("ACME", scene, 5, 30, dryRun: true)
    #expect(try await scene.versions() == before)

    let held = try await hold("acme ", scene, 5, 30)
    #expect(held.organisation == "Acme" && held.mentors.map(\.externalID) == ["M2"])
    #expect(held.mentors.map(\.status) == [.onHold])
    #expect(held.matches.map(\.student.externalID) == ["S3"])
    #expect(held.untouched.map(\.student.externalID) == ["S2"])
    #expect(
      try await scene.imports.texts(standing) == [
        "S2 2026-10-10 2026-10-12 ill",
        "S3 2026-10-11 2026-11-05 organisation Acme: the busy month",
      ])
    await #expect(throws: OrganisationError.nobody("acme", known: ["Acme", "Café Ríos"])) {
      try await hold("acme", scene, 5, 30)
    }
  }

  @Test("End together, and end nobody else's hold")
  func resumed() async throws {
    let scene = try await scene()
    _ = try await hold("cafe rios", scene, 5, nil)
    try await scene.hold(.mentor, "M2")
    let back = try await holds(scene).resume(
      "Café Ríos", of: scene.program, tenant: scene.tenant, on: scene.day(20), reason: nil,
      by: "Rosa", dryRun: false)
    #expect(back.mentors.map(\.externalID) == ["M1"])
    #expect(back.mentors.map(\.status) == [.enrolled])
    #expect(back.matches.map(\.state) == [.active])
    #expect(
      try await scene.imports.texts(standing)
        == ["S1 2026-10-11 2026-10-25 organisation Café Ríos: the busy month"])
    await #expect(throws: OrganisationError.nobody("Acme", known: [])) {
      try await holds(scene).resume(
        "Acme", of: scene.program, tenant: scene.tenant, on: scene.day(20), reason: nil,
        by: "Rosa", dryRun: false)
    }
  }
}
