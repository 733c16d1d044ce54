import Database
import Matching
import Programs
import Support
import Testing

@Suite("Undoing imports of pairs, and of people who are in pairs", .tenant)
struct PairUndoTests {
  private func undo(_ report: ImportReport, _ scene: RoundScene) async throws -> UndoReport {
    let imports = Imports(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon,
      undoing: [PairUndo()])
    return try await imports.undo(
      "\(try #require(report.id))", UndoRequest(tenant: scene.tenant, actor: "Rosa"))
  }

  @Test("Whoever is matched, in a round or named in a pair is kept, and it is said why")
  func usedPeople() async throws {
    let scene = RoundScene(imports: try await ImportScene.make())
    let students = try await scene.imports.students(
      RoundScene.students + "\nS4,Di,Xu,en,online,arts.music,Fri 8-9,2026-08-01"
        + "\nS5,Ed,Xu,en,online,arts.music,Fri 8-9,2026-08-01")
    let mentors = try await scene.imports.mentors(RoundScene.mentors)
    try await scene.solve()
    try await scene.publish()
    try await scene.named(ExclusionImport(into: scene.program), "student,mentor\nS4,M1")
    let undone = try await undo(students, scene)
    #expect(
      undone.kept.map { "\($0.key): \(undone.explanation(of: $0))" } == [
        "S1: was matched since", "S2: was matched since", "S3: was matched since",
        "S4: is named in an exclusion",
      ])
    #expect(undone.counts == UndoCounts(removed: 1, kept: 4, restored: 0, keptChanges: 0))
    #expect(try await undo(mentors, scene).kept.map(\.reason) == ["matched", "matched"])
    #expect(try await scene.listed().count == 3)
  }

  @Test("Pairs go, changed ones get their reason back, and what was changed since stays")
  func pairs() async throws {
    let scene = try await RoundScene.make()
    let stored: SQL = """
      SELECT concat_ws(' ', s.external_id, m.external_id, x.reason, x.entered_by)
        FROM trellis.exclusions x
        JOIN trellis.people s ON (s.tenant_id, s.person_id) = (x.tenant_id, x.student_id)
        JOIN trellis.people m ON (m.tenant_id, m.person_id) = (x.tenant_id, x.mentor_id)
       ORDER BY 1
      """
    let kind = ExclusionImport(into: scene.program)
    _ = try await scene.imports.run(kind, "student,mentor,reason\nS1,M1,other")
    let before = try await scene.imports.texts(stored)
    let report = try await scene.imports.run(
      kind, "student,mentor,reason\nS1,M1,family\nS2,M1,family\nS3,M1,family")
    let later = try await scene.imports.run(kind, "student,mentor,reason\nS3,M1,safety")
    let undone = try await undo(report, scene)
    #expect(undone.kept.map { "\($0.key) \($0.reason)" } == ["S3 M1 changed"])
    #expect(undone.counts == UndoCounts(removed: 1, kept: 1, restored: 1, keptChanges: 0))
    #expect(try await scene.imports.texts(stored) == before + ["S3 M1 safety coordinator"])
    #expect(try await undo(later, scene).counts.restored == 1)
  }

  @Test("Pins and wishes go too")
  func pinsAndWishes() async throws {
    let scene = try await RoundScene.make()
    let pins = try await scene.imports.run(PinImport(into: scene.program), "student,mentor\nS1,M2")
    let wishes = try await scene.imports.run(WishImport(into: scene.program), "from,to\nM2,S1")
    #expect(try await undo(pins, scene).created.map { "\($0.noun) \($0.removed)" } == ["pin 1"])
    #expect(try await undo(wishes, scene).created.map { "\($0.noun) \($0.removed)" } == ["wish 1"])
    #expect(
      try await scene.imports.texts(
        "SELECT 'pin' FROM trellis.pins UNION ALL SELECT 'wish' FROM trellis.wishes") == [])
  }
}
