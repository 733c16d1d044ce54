import Database
import Programs
import Support
import Testing

@Suite("Importing goals", .tenant)
struct GoalImportTests {
  private let stored: SQL = """
    SELECT concat_ws(' | ', code, name, parent, array_to_string(aliases, ';'))
      FROM trellis.goals ORDER BY code
    """

  @Test("A vocabulary may name parents before they come, and belongs to one tenant")
  func creates() async throws {
    let scene = try await ImportScene.make(goals: "code,name\narts,Arts")
    let report = try await scene.goals(
      """
      code,name,parent,aliases
      stem.computing,Computing,STEM,coding; programación
      stem,STEM,,
      """)
    #expect(report.tally == "2 created, 0 updated, 0 unchanged, 0 rejected, 1 absent")
    #expect(report.absent == ["arts"])
    #expect(
      try await scene.texts(stored) == [
        "arts | Arts | ", "stem | STEM | ",
        "stem.computing | Computing | stem | coding;programación",
      ])
    #expect(try await scene.texts(stored, of: scene.test.hillcrest) == [])
  }

  @Test("The same vocabulary twice is unchanged; a blank cell leaves a field as it is")
  func twice() async throws {
    let scene = try await ImportScene.make()
    let again = try await scene.goals(ImportScene.goals)
    #expect(again.tally == "0 created, 0 updated, 4 unchanged, 0 rejected, 0 absent")
    let renamed = try await scene.goals("code,name,aliases\nSTEM.Computing,Informatics,")
    #expect(renamed.tally == "0 created, 1 updated, 0 unchanged, 0 rejected, 3 absent")
    #expect(
      try await scene.texts(stored).contains(
        "stem.computing | Informatics | stem | coding;programación"))
  }

  @Test("What is no tree is refused with line and column, and nothing is written")
  func refusals() async throws {
    let scene = try await ImportScene.make(goals: "code,name\narts,Arts")
    let report = try await scene.goals(
      """
      code,name,parent
      a,A,b
      b,B,a
      c,C,nowhere
      arts.music,Music,
      d d,D,
      e,,
      f,F,
      F,F again,
      """)
    #expect(
      report.complaints == [
        "2 parent goal.circular", "3 parent goal.circular", "4 parent goal.parent_unknown",
        "5 parent goal.parent_mismatch", "6 code goal.invalid", "7 name name.missing",
        "9 code id.duplicate_in_file",
      ])
    #expect(report.counts.rejected == 7 && report.counts.created == 1)
    #expect(try await scene.texts(stored) == ["arts | Arts | "])
  }

  @Test("Where bad rows are skipped, those that hang on them are too")
  func orphans() async throws {
    let scene = try await ImportScene.make(goals: "code,name\narts,Arts")
    let report = try await scene.goals(
      "code,name,parent\na,,\na.b,B,a\na.b.c,C,a.b\nd,D,"
    ) { $0.skipsBadRows = true }
    #expect(report.tally == "1 created, 0 updated, 0 unchanged, 3 rejected, 1 absent")
    #expect(try await scene.texts(stored) == ["arts | Arts | ", "d | D | "])
  }
}
