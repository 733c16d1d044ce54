import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Undoing imports of check-ins", .tenant)
struct CheckInUndoTests {
  private func scene() async throws -> ImportScene {
    let scene = try await ImportScene.make()
    _ = try await scene.students("external_id,given_name,family_name\nS1,Ana,López")
    _ = try await scene.mentors("external_id,given_name,family_name\nM1,Ada,Byron")
    try await scene.test.database.tenant(scene.test.riverside) { [scene] tx in
      let id: ID<CheckInUndoTests> = scene.test.identifiers.next()
      try tx.execute(
        """
        INSERT INTO trellis.matches (
          tenant_id, match_id, program_id, student_id, mentor_id, started_on, created_at, created_by)
        SELECT \(scene.test.riverside), \(id), \(scene.program.id), s.person_id, m.person_id,
               '2026-09-07', now(), 'test'
          FROM trellis.people s CROSS JOIN trellis.people m
         WHERE s.external_id = 'S1' AND m.external_id = 'M1'
        """)
    }
    return scene
  }

  private func run(_ scene: ImportScene, _ text: String) async throws -> ImportReport {
    let report = try await scene.run(CheckInImport(into: scene.program), text)
    try #require(report.complaints == [])
    return report
  }

  private func undo(_ scene: ImportScene, _ report: ImportReport) async throws -> UndoReport {
    let imports = Imports(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon,
      undoing: [PairFactUndo()])
    return try await imports.undo(
      "\(try #require(report.id))", UndoRequest(tenant: scene.test.riverside, actor: "Rosa"))
  }

  private let standing: SQL = """
    SELECT concat_ws(' ', external_id, occurred_on, minutes,
             CASE WHEN confirmed_at IS NOT NULL THEN 'confirmed' END)
      FROM trellis.check_ins WHERE voided_at IS NULL ORDER BY 1
    """

  @Test("Check-ins are voided with the reason, and the next file brings them back")
  func voided() async throws {
    let scene = try await scene()
    let file = """
      external_id,student,mentor,occurred_at,minutes
      C1,S1,M1,2026-09-14,45
      ,S1,M1,2026-09-21,30
      """
    let report = try await run(scene, file)
    let undone = try await undo(scene, report)
    #expect(undone.counts == UndoCounts(removed: 2, kept: 0, restored: 0, keptChanges: 0))
    #expect(try await scene.texts(standing) == [])
    #expect(
      try await scene.texts("SELECT void_reason FROM trellis.check_ins")
        == ["import undone", "import undone"])
    let again = try await run(scene, file)
    #expect(again.tally == "2 created, 0 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(try await scene.texts(standing) == ["2026-09-21 30", "C1 2026-09-14 45"])
  }

  @Test("What was corrected counts again, and what was confirmed is so no more")
  func corrected() async throws {
    let scene = try await scene()
    _ = try await run(
      scene,
      """
      external_id,student,mentor,occurred_at,minutes
      C1,S1,M1,2026-09-14,45
      C2,S1,M1,2026-09-21,30
      """)
    let before = try await scene.texts(standing)
    let report = try await run(
      scene,
      """
      external_id,student,mentor,occurred_at,minutes,confirmed
      C1,S1,M1,2026-09-14,50,
      C2,S1,M1,2026-09-21,30,yes
      """)
    #expect(try await scene.texts(standing) != before)
    let undone = try await undo(scene, report)
    #expect(undone.kept == [])
    #expect(try await scene.texts(standing) == before)
  }

  @Test("What was corrected, confirmed or voided since stays as it is, and is named")
  func changedSince() async throws {
    let scene = try await scene()
    let report = try await run(
      scene,
      """
      external_id,student,mentor,occurred_at,minutes
      C1,S1,M1,2026-09-14,45
      C2,S1,M1,2026-09-21,30
      C3,S1,M1,2026-09-28,30
      """)
    let later = try await run(
      scene,
      """
      external_id,student,mentor,occurred_at,minutes,confirmed
      C1,S1,M1,2026-09-14,50,
      C2,S1,M1,2026-09-21,30,yes
      """)
    let undone = try await undo(scene, report)
    #expect(
      undone.kept.map { "\($0.key) \($0.reason)" } == ["C1 corrected", "C2 confirmed"])
    #expect(try await scene.texts(standing) == ["C1 2026-09-14 50", "C2 2026-09-21 30 confirmed"])
    _ = try await undo(scene, later)
    #expect(try await scene.texts(standing) == ["C1 2026-09-14 45", "C2 2026-09-21 30"])
  }
}
