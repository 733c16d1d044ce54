import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Importing contributions", .tenant)
struct ContributionImportTests {
  private func run(_ scene: LedgerScene, _ text: String) async throws -> ImportReport {
    try await scene.imports.run(ContributionImport(into: scene.program), text)
  }

  private let stored: SQL = """
    SELECT concat_ws(' ', external_id, given_by, kind, occurred_on, note, share,
             CASE WHEN voided_at IS NOT NULL THEN 'voided' END,
             CASE WHEN replaces_id IS NOT NULL THEN 'replaces' END)
      FROM trellis.contributions ORDER BY external_id, occurred_on, given_by, voided_at NULLS LAST
    """

  @Test("Kinds and people are read as they are written, in English and Spanish")
  func creates() async throws {
    let scene = try await LedgerScene.make()
    let report = try await run(
      scene,
      """
      Identificador,Alumno,Mentor,De,Tipo,Fecha,Nota,Compartir
      C1,S1,M1,alumna,Gracias,2026-09-14,a card,familia
      C2,ana@example.org,M1,mentora,gave feedback,2026-09-15,,
      C3,S1,M1,mentor,helped_with_work,2026-09-16,maths,pareja
      """)
    #expect(report.complaints == [])
    #expect(
      try await scene.imports.texts(stored) == [
        "C1 student thanked 2026-09-14 a card family", "C2 mentor gave_feedback 2026-09-15 pair",
        "C3 mentor helped_with_work 2026-09-16 maths pair",
      ])
    #expect(try await scene.imports.texts(stored, of: scene.test.hillcrest) == [])
  }

  @Test("The same file twice changes nothing, and another value voids and replaces")
  func corrections() async throws {
    let scene = try await LedgerScene.make()
    let file = """
      external_id,student,mentor,from,kind,on,note,entered_at
      C1,S1,M1,student,taught,2026-09-14,chess,2026-09-15 10:00
      ,S1,M1,mentor,taught,2026-09-14,go,
      """
    #expect(try await run(scene, file).counts.created == 2)
    #expect(
      try await run(scene, file).tally
        == "0 created, 0 updated, 2 unchanged, 0 rejected, 0 absent")
    let changed = try await run(
      scene,
      """
      external_id,student,mentor,from,kind,on,note
      C1,S1,M1,mentor,taught,2026-09-14,
      ,S1,M1,mentor,taught,2026-09-14,draughts
      """)
    #expect(changed.tally == "0 created, 2 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(
      try await scene.imports.texts(stored).sorted() == [
        "C1 mentor taught 2026-09-14 chess pair replaces",
        "C1 student taught 2026-09-14 chess pair voided",
        "mentor taught 2026-09-14 draughts pair replaces",
        "mentor taught 2026-09-14 go pair voided",
      ])
  }

  @Test("Bad cells are named; a day outside every match goes to the nearest with a warning")
  func problems() async throws {
    let scene = try await LedgerScene.make()
    let report = try await run(
      scene,
      """
      student,mentor,from,kind,on,share
      S1,M1,,juggled,,maybe
      S2,M1,uncle,taught,2026-09-14,
      """)
    #expect(
      report.complaints.sorted() == [
        "2 from from.missing", "2 kind kind.unknown", "2 on on.missing", "2 share share.unknown",
        "3 from role.unknown", "3 mentor match.unknown",
      ])
    let early = try await run(
      scene, "student,mentor,from,kind,on\nS1,M1,mentor,listened,2026-09-01")
    #expect(early.warnings.map(\.code) == ["match.nearest"])
    #expect(early.counts.created == 1)
  }
}
