import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Importing requests", .tenant)
struct RequestImportTests {
  private func run(_ scene: LedgerScene, _ text: String) async throws -> ImportReport {
    try await scene.imports.run(RequestImport(into: scene.program), text)
  }

  private let stored: SQL = """
    SELECT concat_ws(' ', external_id, asked_by, to_char(asked_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI'),
             to_char(answered_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI'), wording,
             CASE WHEN voided_at IS NOT NULL THEN 'voided' END,
             CASE WHEN replaces_id IS NOT NULL THEN 'replaces' END)
      FROM trellis.requests ORDER BY external_id, asked_at, voided_at NULLS LAST
    """

  @Test("Times are told in the program's zone; a date alone is its beginning, an answer no earlier")
  func creates() async throws {
    let scene = try await LedgerScene.make()
    let report = try await run(
      scene,
      """
      external_id,student,mentor,from,asked_at,answered_at,text
      R1,S1,M1,student,2026-09-14 15:30,2026-09-15 09:00,Can you read it?
      R2,S1,M1,mentor,2026-09-16T04:30:00Z,,
      R3,S1,M1,alumna,2026-09-18,2026-09-18,
      R4,S1,M1,mentor,2026-09-21 10:00,2026-09-21,
      """)
    #expect(report.complaints == [])
    #expect(
      try await scene.imports.texts(stored) == [
        "R1 student 09-14 20:30 09-15 14:00 Can you read it?", "R2 mentor 09-16 04:30",
        "R3 student 09-18 05:00 09-18 05:00", "R4 mentor 09-21 15:00 09-21 15:00",
      ])
    #expect(try await scene.imports.texts(stored, of: scene.test.hillcrest) == [])
  }

  @Test("The same file twice changes nothing, with ids and without")
  func twice() async throws {
    let scene = try await LedgerScene.make()
    let file = """
      external_id,student,mentor,from,asked_at,answered_at,text,entered_at
      R1,S1,M1,student,2026-09-14 15:30,2026-09-14,a,2026-09-15
      ,S1,M1,student,2026-09-14,2026-09-15 10:00,b,
      ,S1,M1,mentor,2026-09-14,,c,
      """
    #expect(try await run(scene, file).counts.created == 3)
    let again = try await run(scene, file)
    #expect(again.tally == "0 created, 0 updated, 3 unchanged, 0 rejected, 0 absent")
  }

  @Test("An answer told later is added, another one replaces; a date agrees with its times")
  func corrections() async throws {
    let scene = try await LedgerScene.make()
    _ = try await run(
      scene,
      """
      external_id,student,mentor,from,asked_at,answered_at,text
      R1,S1,M1,student,2026-09-14 15:30,,a
      R2,S1,M1,student,2026-09-15 15:30,2026-09-16 10:00,b
      R3,S1,M1,student,2026-09-17 15:30,2026-09-18 10:00,c
      """)
    let report = try await run(
      scene,
      """
      external_id,student,mentor,from,asked_at,answered_at,text
      R1,S1,M1,student,2026-09-14,2026-09-16 10:00,
      R2,S1,M1,student,2026-09-15,2026-09-16,b
      R3,S1,M1,student,2026-09-17,2026-09-19,c
      """)
    #expect(report.tally == "0 created, 2 updated, 1 unchanged, 0 rejected, 0 absent")
    #expect(
      try await scene.imports.texts(stored) == [
        "R1 student 09-14 20:30 09-16 15:00 a", "R2 student 09-15 20:30 09-16 15:00 b",
        "R3 student 09-17 20:30 09-18 15:00 c voided",
        "R3 student 09-17 20:30 09-19 05:00 c replaces",
      ])
  }

  @Test("An answer before the question, a skipped time and a row without asker are refused")
  func refused() async throws {
    let scene = try await LedgerScene.make()
    let report = try await run(
      scene,
      """
      external_id,student,mentor,from,asked_at,answered_at
      R1,S1,M1,student,2026-09-14 15:30,2026-09-14 15:29
      R2,S1,M1,student,2026-09-14 15:30,2026-03-08 02:30
      R3,S1,M1,,2026-09-14,
      R4,S1,M1,coordinator,,
      R5,S1,M1,mentor,2026-09-14 15:30,2026-09-13
      """)
    #expect(
      report.complaints == [
        "2 answered_at date.before_start", "3 answered_at time.nonexistent",
        "4 from from.missing", "5 asked_at asked_at.missing", "5 from role.unknown",
        "6 answered_at date.before_start",
      ])
    #expect(try await scene.imports.texts(stored) == [])
  }
}
