import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@Suite("What was known of holds", .tenant)
struct HoldHistoryTests {
  private let holds: SQL = """
    SELECT concat_ws(' ', h.from_on, coalesce(h.to_on::text, 'open'),
             CASE WHEN h.voided_at IS NULL THEN 'stands' ELSE 'voided by ' || h.voided_by END)
      FROM trellis.match_holds h ORDER BY h.voided_at NULLS LAST
    """

  @Test("Ending a hold voids the open one and keeps it, so that earlier editions stay as they were")
  func resumed() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students("external_id,given_name,family_name\nS1,Ana,López")
    _ = try await scene.mentors("external_id,given_name,family_name\nM1,Ada,Byron")
    let id: Match.ID = scene.test.identifiers.next()
    try await scene.test.database.tenant(scene.test.riverside) { [scene] tx in
      try tx.execute(
        """
        INSERT INTO trellis.matches (
          tenant_id, match_id, program_id, student_id, mentor_id, started_on, created_at,
          created_by)
        SELECT \(scene.test.riverside), \(id), \(scene.program.id), s.person_id, m.person_id,
               '2026-09-07', now(), 'test'
          FROM trellis.people s CROSS JOIN trellis.people m
         WHERE s.external_id = 'S1' AND m.external_id = 'M1'
        """)
    }
    let matches = Matches(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    let (program, tenant, start) = (scene.program.id, scene.test.riverside, scene.today)
    _ = try await matches.hold(
      "S1", of: program, tenant: tenant, from: start, to: nil, reason: "moving", by: "Rosa",
      dryRun: false)
    let rehearsed = try await matches.resume(
      "S1", of: program, tenant: tenant, on: start + 7, by: "Ben", dryRun: true)
    #expect(rehearsed.state == .active)
    #expect(try await scene.texts(holds) == ["2026-10-06 open stands"])
    _ = try await matches.resume(
      "S1", of: program, tenant: tenant, on: start + 7, by: "Ben", dryRun: false)
    #expect(
      try await scene.texts(holds)
        == ["2026-10-06 open voided by Ben", "2026-10-06 2026-10-12 stands"])
    #expect(try await scene.texts(holds, of: scene.test.hillcrest) == [])
    await #expect(throws: MatchError.noOpenHold) {
      try await matches.resume(
        "S1", of: program, tenant: tenant, on: start + 9, by: "Ben", dryRun: false)
    }
  }
}
