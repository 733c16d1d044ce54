import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Importing meetings", .tenant)
struct MeetingImportTests {
  private func run(_ scene: LedgerScene, _ text: String) async throws -> ImportReport {
    try await scene.imports.run(MeetingImport(into: scene.program), text)
  }

  private let stored: SQL = """
    SELECT concat_ws(' ', external_id, starts_on,
             to_char(starts_at AT TIME ZONE 'UTC', 'DD HH24:MI'), place, outcome, outcome_due_to,
             CASE WHEN voided_at IS NOT NULL THEN 'voided' END)
      FROM trellis.meetings ORDER BY external_id, starts_on, voided_at NULLS LAST
    """

  @Test("Planned meetings and what became of them, in the words of calendars")
  func creates() async throws {
    let scene = try await LedgerScene.make()
    let report = try await run(
      scene,
      """
      id,Student,Mentor,Date and time,Where,Status,Cancelled by
      T1,S1,M1,2026-10-09 23:30,Library,,
      T2,S1,M1,2026-09-14,,met,
      T3,S1,M1,2026-09-21,,Cancelled by school,
      T4,S1,M1,2026-09-28,,canceled,mentor
      T5,S1,M1,2026-10-05,,no-show,
      """)
    #expect(report.complaints == [])
    #expect(
      try await scene.imports.texts(stored) == [
        "T1 2026-10-09 10 04:30 Library", "T2 2026-09-14 held", "T3 2026-09-21 cancelled school",
        "T4 2026-09-28 cancelled mentor", "T5 2026-10-05 no_show unknown",
      ])
  }

  @Test("An outcome told later is added; another outcome or place replaces; twice is nothing")
  func outcomes() async throws {
    let scene = try await LedgerScene.make()
    _ = try await run(
      scene, "external_id,student,mentor,starts_at,place\nT1,S1,M1,2026-09-14 15:30,Library")
    let held = "external_id,student,mentor,starts_at,outcome\nT1,S1,M1,2026-09-14,held"
    #expect(try await run(scene, held).counts.updated == 1)
    #expect(try await run(scene, held).counts.unchanged == 1)
    #expect(try await scene.imports.texts(stored) == ["T1 2026-09-14 14 20:30 Library held"])
    _ = try await run(
      scene,
      "external_id,student,mentor,starts_at,outcome,due_to\nT1,S1,M1,2026-09-14,no show,student")
    #expect(
      try await scene.imports.texts(stored) == [
        "T1 2026-09-14 14 20:30 Library held voided",
        "T1 2026-09-14 14 20:30 Library no_show student",
      ])
  }

  @Test("What became of a meeting is not known before the meeting")
  func knownFrom() async throws {
    let scene = try await LedgerScene.make()
    _ = try await run(
      scene,
      "student,mentor,starts_at,outcome,entered_at\nS1,M1,2026-09-14,held,2026-09-01T10:00:00Z")
    #expect(
      try await scene.imports.texts(
        "SELECT to_char(outcome_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI') FROM trellis.meetings")
        == ["09-14 05:00"])
  }

  @Test("Contradictions and unknown words are bad cells")
  func problems() async throws {
    let scene = try await LedgerScene.make()
    let report = try await run(
      scene,
      """
      student,mentor,starts_at,outcome,due_to
      S1,M1,,so-so,cat
      S1,M1,2026-09-14,held,student
      S1,M1,2027-03-14 02:30,,
      """)
    #expect(
      report.complaints.sorted() == [
        "2 due_to due_to.unknown", "2 outcome meeting_outcome.unknown",
        "2 starts_at starts_at.missing", "3 due_to due_to.contradictory",
        "4 starts_at time.nonexistent",
      ])
  }
}
