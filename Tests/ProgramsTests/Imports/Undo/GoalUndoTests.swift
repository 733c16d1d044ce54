import Database
import Support
import Testing

@testable import Programs

@Suite("Undoing imports of goals", .tenant)
struct GoalUndoTests {
  @Test("New goals are retired, but for those that somebody names and those above them")
  func retired() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.goals(
      """
      code,name,parent,aliases
      sport,Sport,,
      sport.ball,Ball games,sport,
      sport.water,Swimming,sport,
      stem,Science,,maths
      """)
    _ = try await scene.students(
      "external_id,given_name,family_name,goals\nS1,Ana,López,sport.ball")
    let undone = try await scene.undo(report)
    #expect(
      undone.kept.map { "\($0.entity) \($0.key) \($0.reason) \($0.found ?? "-")" }
        == ["goal sport parent -", "goal sport.ball named 1"])
    #expect(undone.counts == UndoCounts(removed: 1, kept: 2, restored: 2, keptChanges: 0))
    let standing = try await scene.texts(
      """
      SELECT code || ' ' || name || ' ' || array_to_string(aliases, ';') FROM trellis.goals
       WHERE retired_at IS NULL AND code ~ '^s' ORDER BY code COLLATE "C"
      """)
    #expect(
      standing == [
        "sport Sport ", "sport.ball Ball games ", "stem STEM ",
        "stem.computing Computing coding;programación",
      ])
  }

  @Test("A goal that came back by an import is retired again")
  func cameBack() async throws {
    let scene = try await ImportScene.make()
    let file = "code,name\nsport,Sport"
    let first = try await scene.goals(file)
    try await scene.undo(first)
    let second = try await scene.goals(file)
    #expect(second.counts.created == 1)
    #expect(
      try await scene.texts(
        "SELECT code FROM trellis.goals WHERE retired_at IS NULL AND code = 'sport'") == ["sport"])
    try await scene.undo(second)
    #expect(
      try await scene.texts(
        "SELECT code FROM trellis.goals WHERE retired_at IS NULL AND code = 'sport'") == [])
  }
}
