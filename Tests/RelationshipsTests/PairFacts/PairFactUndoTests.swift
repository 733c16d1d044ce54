import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Undoing imports of promises and requests", .tenant)
struct PairFactUndoTests {
  private func undo(_ scene: LedgerScene, _ report: ImportReport) async throws -> UndoReport {
    try await Imports(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon,
      undoing: [PairFactUndo()]
    ).undo(
      "\(try #require(report.id))", UndoRequest(tenant: scene.test.riverside, actor: "Rosa"))
  }

  private let promises: SQL = """
    SELECT concat_ws(' ', external_id, wording, outcome, outcome_on) FROM trellis.commitments
     WHERE voided_at IS NULL ORDER BY 1
    """

  private func promises(_ scene: LedgerScene, _ rows: String) async throws -> ImportReport {
    try await scene.imports.run(
      CommitmentImport(into: scene.program),
      "external_id,student,mentor,owner,text,made_on,due_on,kept_on\n" + rows)
  }

  @Test("Outcomes are taken off again, and what was corrected counts again")
  func restored() async throws {
    let scene = try await LedgerScene.make()
    _ = try await promises(
      scene,
      "C1,S1,M1,student,a,2026-09-08,2026-09-15,\nC2,S1,M1,student,b,2026-09-08,2026-09-15,")
    let before = try await scene.imports.texts(promises)
    let report = try await promises(
      scene,
      """
      C1,S1,M1,student,a,2026-09-08,2026-09-15,2026-09-10
      C2,S1,M1,student,c,2026-09-08,2026-09-15,
      C3,S1,M1,student,d,2026-09-08,2026-09-15,
      """)
    #expect(try await scene.imports.texts(promises) == ["C1 a kept 2026-09-10", "C2 c", "C3 d"])
    #expect(try await undo(scene, report).kept == [])
    #expect(try await scene.imports.texts(promises) == before)
    let again = try await promises(scene, "C3,S1,M1,student,d,2026-09-08,2026-09-15,")
    #expect(again.counts.created == 1)
  }

  @Test("What somebody settled or answered since stays, and is named")
  func kept() async throws {
    let scene = try await LedgerScene.make()
    let promised = try await promises(
      scene, "C1,S1,M1,student,a,2026-09-08,2026-09-15,\nC2,S1,M1,student,b,2026-09-08,2026-09-15,")
    let asked = try await scene.imports.run(
      RequestImport(into: scene.program),
      "external_id,student,mentor,from,asked_at\nR1,S1,M1,student,2026-09-08\nR2,S1,M1,mentor,2026-09-08"
    )
    let commitment = try #require(
      try await scene.facts(Commitment.self).all(scene.filter()).first { $0.externalID == "C1" })
    _ = try await scene.facts(Commitment.self, at: 15).settle(
      "\(commitment.id)", as: .kept, on: scene.today, scene.request())
    let request = try #require(
      try await scene.facts(Request.self).all(scene.filter()).first { $0.externalID == "R2" })
    _ = try await scene.facts(Request.self, at: 15).answer(
      "\(request.id)", at: nil, scene.request())
    let first = try await undo(scene, promised)
    #expect(first.kept.map { "\($0.key) \($0.reason)" } == ["C1 settled"])
    #expect(first.kept.map(first.explanation) == ["was kept or cancelled since"])
    let second = try await undo(scene, asked)
    #expect(second.kept.map { "\($0.key) \($0.reason)" } == ["R2 answered"])
    #expect(second.counts.removed == 1)
  }
}
