import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Importing support contacts", .tenant)
struct SupportContactImportTests {
  private func run(
    _ scene: LedgerScene, _ text: String, by actor: String = "Rosa"
  ) async throws -> ImportReport {
    try await scene.imports.run(SupportContactImport(into: scene.program), text) { request in
      request = ImportRequest(tenant: request.tenant, actor: actor, today: request.today)
    }
  }

  private let stored: SQL = """
    SELECT concat_ws(' ', contact_with, occurred_on, mode, contacted_by, note,
             CASE WHEN voided_at IS NOT NULL THEN void_reason END)
      FROM trellis.support_contacts ORDER BY occurred_on, contact_with, voided_at NULLS LAST
    """

  @Test("Who brings the file is who asked where nobody is named, and stays so")
  func creates() async throws {
    let scene = try await LedgerScene.make()
    let file = """
      student,mentor,contact with,fecha,how,contacted by,note
      S1,M1,madre,2026-09-08,phone,Li,glad
      S1,M1,Mentee,2026-09-09,,,
      """
    #expect(try await run(scene, file).complaints == [])
    #expect(try await run(scene, file, by: "Bo").counts.unchanged == 2)
    #expect(
      try await scene.imports.texts(stored) == [
        "guardian 2026-09-08 phone Li glad", "student 2026-09-09 Rosa",
      ])
    let refused = try await run(scene, "student,mentor,with,on\nS1,M1,uncle,\nS1,M1,,2026-09-09")
    #expect(
      refused.complaints.sorted() == [
        "2 on on.missing", "2 with with.unknown", "3 with with.missing",
      ])
  }

  @Test("Undoing an import voids what it brought, and what it corrected counts again")
  func undoing() async throws {
    let scene = try await LedgerScene.make()
    _ = try await run(scene, "external_id,student,mentor,with,on\nK1,S1,M1,mentor,2026-09-08")
    let second = try await run(
      scene,
      "external_id,student,mentor,with,on\nK1,S1,M1,guardian,2026-09-08\nK2,S1,M1,mentor,2026-09-10"
    )
    let id = try #require(second.id)
    let imports = Imports(
      database: scene.test.database, ids: scene.test.identifiers,
      clock: FixedClock.noon(of: scene.today), undoing: [PairFactUndo()])
    _ = try await imports.undo(
      "\(id)", UndoRequest(tenant: scene.test.riverside, actor: "Rosa"))
    #expect(
      try await scene.imports.texts(stored).sorted() == [
        "guardian 2026-09-08 Rosa import undone", "mentor 2026-09-08 Rosa",
        "mentor 2026-09-10 Rosa import undone",
      ])
  }
}
