import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Importing commitments", .tenant)
struct CommitmentImportTests {
  private func run(_ scene: LedgerScene, _ text: String) async throws -> ImportReport {
    try await scene.imports.run(CommitmentImport(into: scene.program), text)
  }

  private let stored: SQL = """
    SELECT concat_ws(' ', external_id, owner, wording, goal, made_on, due_on, outcome, outcome_on,
             share, CASE WHEN voided_at IS NOT NULL THEN 'voided' END,
             CASE WHEN replaces_id IS NOT NULL THEN 'replaces' END)
      FROM trellis.commitments ORDER BY external_id, due_on, voided_at NULLS LAST
    """

  private static let header =
    "external_id,student,mentor,owner,text,goal,made_on,due_on,kept_on,cancelled_on,share\n"

  @Test("Promises come in with their goal, their outcome and with whom they are shared")
  func creates() async throws {
    let scene = try await LedgerScene.make()
    let report = try await run(
      scene,
      Self.header + """
        C1,S1,M1,student,Write the letter,Computing,2026-09-08,2026-09-15,2026-09-14,,family
        C2,S1,M1,Mentora,Call the lab,,2026-09-08,2026-09-22,,2026-09-20,
        ,ana@example.org,M1,mentor,Send the form,arts.music,2026-09-08,2026-09-22,,,pair
        """)
    #expect(report.complaints == [])
    #expect(report.tally == "3 created, 0 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(
      try await scene.imports.texts(stored) == [
        "C1 student Write the letter stem.computing 2026-09-08 2026-09-15 kept 2026-09-14 family",
        "C2 mentor Call the lab 2026-09-08 2026-09-22 cancelled 2026-09-20 pair",
        "mentor Send the form arts.music 2026-09-08 2026-09-22 pair",
      ])
    #expect(try await scene.imports.texts(stored, of: scene.test.hillcrest) == [])
  }

  @Test("The headers of a Spanish sheet are understood")
  func spanish() async throws {
    let scene = try await LedgerScene.make()
    let report = try await run(
      scene,
      """
      Alumno,Mentor,Responsable,Compromiso,Fecha de compromiso,Fecha límite,Cumplido el
      S1,M1,mentora,Enviar el formulario,2026-09-08,2026-09-15,2026-09-15
      """)
    #expect(report.complaints == [])
    #expect(
      try await scene.imports.texts(stored) == [
        "mentor Enviar el formulario 2026-09-08 2026-09-15 kept 2026-09-15 pair"
      ])
  }

  @Test("The same file twice changes nothing, with ids and without")
  func twice() async throws {
    let scene = try await LedgerScene.make()
    let file =
      Self.header + """
        C1,S1,M1,student,Write,arts,2026-09-08,2026-09-15,2026-09-14,,family
        ,S1,M1,mentor,Send,,2026-09-08,2026-09-22,,,
        """
    #expect(try await run(scene, file).counts.created == 2)
    let before = try await scene.imports.texts("SELECT xmin::text FROM trellis.commitments")
    let again = try await run(scene, file)
    #expect(again.tally == "0 created, 0 updated, 2 unchanged, 0 rejected, 0 absent")
    #expect(try await scene.imports.texts("SELECT xmin::text FROM trellis.commitments") == before)
  }

  @Test("An outcome told later is added; whatever else changes voids and replaces")
  func corrections() async throws {
    let scene = try await LedgerScene.make()
    _ = try await run(
      scene,
      Self.header + """
        C1,S1,M1,student,Write,,2026-09-08,2026-09-15,,,
        C2,S1,M1,mentor,Send,,2026-09-08,2026-09-22,2026-09-21,,
        """)
    let report = try await run(
      scene,
      Self.header + """
        C1,S1,M1,student,Write,,2026-09-08,2026-09-15,2026-09-14,,
        C2,S1,M1,mentor,Send,,2026-09-08,2026-09-22,2026-09-23,,
        """)
    #expect(report.tally == "0 created, 2 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(
      report.changes.map { "\($0.key) \($0.field): \($0.old ?? "-") -> \($0.new ?? "-")" } == [
        "C1 outcome: - -> kept", "C1 outcome_on: - -> 2026-09-14",
        "C2 outcome_on: 2026-09-21 -> 2026-09-23",
      ])
    #expect(
      try await scene.imports.texts(stored) == [
        "C1 student Write 2026-09-08 2026-09-15 kept 2026-09-14 pair",
        "C2 mentor Send 2026-09-08 2026-09-22 kept 2026-09-21 pair voided",
        "C2 mentor Send 2026-09-08 2026-09-22 kept 2026-09-23 pair replaces",
      ])
    let blank = try await run(
      scene,
      "external_id,student,mentor,owner,text,made_on,due_on\nC1,S1,M1,student,Write,2026-09-08,2026-09-15"
    )
    #expect(blank.tally == "0 created, 0 updated, 1 unchanged, 0 rejected, 0 absent")
  }

  @Test("Bad cells are each named: no owner, no text, dates in the wrong order, an unknown pair")
  func refused() async throws {
    let scene = try await LedgerScene.make()
    let report = try await run(
      scene,
      Self.header + """
        C1,S1,M1,,Write,,2026-09-08,2026-09-15,,,
        C2,S1,M1,uncle,,,2026-09-08,2026-09-15,,,
        C3,S1,M1,student,Write,,2026-09-08,2026-09-01,,,
        C4,S1,M1,student,Write,arts;stem,,,,,
        C5,S1,M1,student,Write,,2026-09-08,2026-09-15,2026-09-10,2026-09-11,
        C6,S2,M2,student,Write,,2026-09-08,2026-09-15,2026-09-01,,somebody
        C7,S2,M2,student,Write,,2026-09-08,2026-09-15,,,
        """)
    #expect(
      report.complaints == [
        "2 owner owner.missing", "3 owner role.unknown", "3 text text.missing",
        "4 due_on date.before_start", "5 due_on due_on.missing", "5 goal goal.several",
        "5 made_on made_on.missing", "6 cancelled_on outcome.contradictory",
        "7 kept_on date.before_start", "7 mentor match.unknown", "7 share share.unknown",
        "8 mentor match.unknown",
      ])
    #expect(try await scene.imports.texts(stored) == [])
  }

  @Test("A promise goes to the match of its day, else to the nearest with a warning")
  func nearest() async throws {
    let scene = try await LedgerScene.make()
    let earlier = try await scene.match("S1", "M1", from: "2026-03-02", to: "2026-06-30")
    let report = try await run(
      scene,
      "student,mentor,owner,text,made_on,due_on\nS1,M1,student,Read,2026-07-10,2026-09-20")
    #expect(report.warnings.map(\.code) == ["match.nearest"])
    #expect(
      try await scene.imports.texts("SELECT match_id::text FROM trellis.commitments") == [earlier])
  }

  @Test("What an import learned is as of its own day, what a file says was entered then is older")
  func knowledge() async throws {
    let scene = try await LedgerScene.make()
    _ = try await run(
      scene,
      """
      external_id,student,mentor,owner,text,made_on,due_on,kept_on,entered_at
      C1,S1,M1,student,Write,2026-09-08,2026-09-15,2026-09-14,2026-09-08 12:00
      C2,S1,M1,student,Read,2026-09-08,2026-09-15,2026-09-14,
      """)
    #expect(
      try await scene.imports.texts(
        """
        SELECT concat_ws(' ', external_id, entered_at AT TIME ZONE 'UTC',
                 outcome_at AT TIME ZONE 'UTC')
          FROM trellis.commitments ORDER BY external_id
        """) == [
          "C1 2026-09-08 17:00:00 2026-09-14 05:00:00", "C2 2026-10-06 12:00:00",
        ])
  }
}
