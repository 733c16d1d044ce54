import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Importing check-ins", .tenant)
struct CheckInImportTests {
  /// S1 and M1 are matched from 2026-03-02 to 2026-06-30 and again from 2026-09-07 on.
  private func scene() async throws -> ImportScene {
    let scene = try await ImportScene.make()
    _ = try await scene.students(
      "external_id,given_name,family_name,email\nS1,Ana,López,ana@example.org\nS2,Bo,Li,")
    _ = try await scene.mentors("external_id,given_name,family_name,capacity\nM1,Ada,Byron,2")
    try await scene.test.database.tenant(scene.test.riverside) { [scene] tx in
      for (start, end) in [("2026-03-02", "2026-06-30"), ("2026-09-07", "")] {
        let id: ID<CheckInImportTests> = scene.test.identifiers.next()
        try tx.execute(
          """
          INSERT INTO trellis.matches (
            tenant_id, match_id, program_id, student_id, mentor_id, started_on, ended_on,
            closure_reason, created_at, created_by)
          SELECT \(scene.test.riverside), \(id), \(scene.program.id), s.person_id, m.person_id,
                 \(start)::date, nullif(\(end), '')::date,
                 CASE WHEN \(end) <> '' THEN 'completed' END, now(), 'test'
            FROM trellis.people s CROSS JOIN trellis.people m
           WHERE s.external_id = 'S1' AND m.external_id = 'M1'
          """)
      }
    }
    return scene
  }

  private func run(
    _ scene: ImportScene, _ text: String, _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> ImportReport {
    try await scene.run(CheckInImport(into: scene.program), text, change)
  }

  private let stored: SQL = """
    SELECT concat_ws(' ', c.external_id, m.started_on, c.occurred_on,
             to_char(c.occurred_at AT TIME ZONE 'UTC', 'MM-DD"T"HH24:MI'), c.outcome, c.mode,
             c.minutes, c.logged_by, CASE WHEN c.confirmed_at IS NOT NULL THEN 'confirmed' END,
             c.note, CASE WHEN c.voided_at IS NOT NULL THEN 'voided' END,
             CASE WHEN c.replaces_id IS NOT NULL THEN 'replaces' END)
      FROM trellis.check_ins c JOIN trellis.matches m USING (tenant_id, match_id)
     ORDER BY c.occurred_on, c.external_id, c.voided_at NULLS LAST
    """

  @Test("A check-in goes to the match that covers its local day; blanks have their meaning")
  func creates() async throws {
    let scene = try await scene()
    let report = try await run(
      scene,
      """
      external_id,student,mentor,occurred_at,entered_at,outcome,mode,minutes,logged_by,confirmed,note
      C1,S1,M1,2026-03-05,2026-03-06 10:00,made,online,45,mentor,yes,Went well
      C2,ana@example.org,M1,2026-09-13T23:30:00-05:00,,attempted,,,student,no,
      C3,S1,M1,2026-09-14 15:30,,,phone,,,,
      C4,S1,M1,09/21/2026 3:30 PM,,,,,,,
      """)
    #expect(report.complaints == [])
    #expect(report.tally == "4 created, 0 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(
      try await scene.texts(stored) == [
        "C1 2026-03-02 2026-03-05 made online 45 mentor confirmed Went well",
        "C2 2026-09-07 2026-09-13 09-14T04:30 attempted student",
        "C3 2026-09-07 2026-09-14 09-14T20:30 made phone coordinator",
        "C4 2026-09-07 2026-09-21 09-21T20:30 made coordinator",
      ])
    #expect(try await scene.texts(stored, of: scene.test.hillcrest) == [])
  }

  @Test("The same log twice is unchanged, with ids and without")
  func twice() async throws {
    let scene = try await scene()
    let log = """
      external_id,student,mentor,occurred_at,logged_by,minutes
      C1,S1,M1,2026-09-08,mentor,30
      ,S1,M1,2026-09-08,mentor,30
      ,S1,M1,2026-09-08 15:30,,
      """
    #expect(try await run(scene, log).counts.created == 3)
    let again = try await run(scene, log)
    #expect(again.tally == "0 created, 0 updated, 3 unchanged, 0 rejected, 0 absent")
    #expect(try await scene.texts(stored).count == 3)
  }

  @Test("A correction voids what was known and replaces it; a confirmation is added")
  func corrections() async throws {
    let scene = try await scene()
    _ = try await run(
      scene,
      "external_id,student,mentor,occurred_at,minutes\nC1,S1,M1,2026-09-08 10:00,30\nC2,S1,M1,2026-09-15,20"
    )
    let report = try await run(
      scene,
      "external_id,student,mentor,occurred_at,minutes,confirmed\nC1,S1,M1,2026-09-08,45,\nC2,S1,M1,2026-09-15,,yes"
    )
    #expect(report.tally == "0 created, 2 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(
      report.changes.map { "\($0.key) \($0.field): \($0.old ?? "-") -> \($0.new ?? "-")" } == [
        "C1 minutes: 30 -> 45", "C2 confirmed: no -> yes",
      ])
    #expect(
      try await scene.texts(stored) == [
        "C1 2026-09-07 2026-09-08 09-08T15:00 made 30 coordinator voided",
        "C1 2026-09-07 2026-09-08 09-08T15:00 made 45 coordinator replaces",
        "C2 2026-09-07 2026-09-15 made 20 coordinator confirmed",
      ])
  }

  @Test("A check-in that was voided is not brought back by the file it came from")
  func voided() async throws {
    let scene = try await scene()
    let log = "external_id,student,mentor,occurred_at\nC1,S1,M1,2026-09-08\n,S1,M1,2026-09-09"
    _ = try await run(scene, log)
    try await scene.test.database.tenant(scene.test.riverside) { tx in
      try tx.execute(
        """
        UPDATE trellis.check_ins SET voided_at = now(), voided_by = 'x', void_reason = 'mistake'
         WHERE tenant_id = \(tx.tenant)
        """)
    }
    let report = try await run(scene, log)
    #expect(report.tally == "0 created, 0 updated, 2 unchanged, 0 rejected, 0 absent")
    #expect(report.notices.map(\.code) == ["check_in.voided", "check_in.voided", "file.repeated"])
  }

  @Test("Times that do not exist are errors, times that exist twice are the first")
  func clockChanges() async throws {
    let scene = try await scene()
    let report = try await run(
      scene,
      """
      external_id,student,mentor,occurred_at
      C1,S1,M1,2026-03-08 02:30
      C2,S1,M1,2026-11-01 01:30
      C3,S1,M1,2026-09-08 25:00
      C4,S1,M1,yesterday
      """)
    #expect(
      report.complaints == [
        "2 occurred_at time.nonexistent", "4 occurred_at time.invalid",
        "5 occurred_at date.invalid",
      ])
    let good = try await run(
      scene, "external_id,student,mentor,occurred_at\nC2,S1,M1,2026-11-01 01:30")
    #expect(good.isApplied)
    #expect(
      try await scene.texts(stored) == [
        "C2 2026-09-07 2026-11-01 11-01T06:30 made coordinator"
      ])
  }

  @Test(
    "A day that no match covers goes to the nearest, with a warning; a pair without one is refused")
  func nearest() async throws {
    let scene = try await scene()
    let report = try await run(
      scene,
      """
      student,mentor,occurred_at
      S1,M1,2026-07-10
      S1,M1,2026-08-30
      S2,M1,2026-09-08
      S1,M9,2026-09-08
      """
    ) { $0.skipsBadRows = true }
    #expect(report.complaints == ["4 mentor match.unknown", "5 mentor mentor.unknown"])
    #expect(
      report.warnings.map { "\($0.line ?? 0) \($0.code)" } == [
        "2 match.nearest", "3 match.nearest",
      ])
    #expect(
      try await scene.texts(stored) == [
        "2026-03-02 2026-07-10 made coordinator", "2026-09-07 2026-08-30 made coordinator",
      ])
  }

  @Test("The same id twice in a file is refused; the same check-in twice counts once")
  func repetitions() async throws {
    let scene = try await scene()
    let report = try await run(
      scene,
      """
      external_id,student,mentor,occurred_at
      C1,S1,M1,2026-09-08
      C1,S1,M1,2026-09-09
      ,S1,M1,2026-09-10
      ,S1,M1,2026-09-10
      """)
    #expect(report.complaints == ["3 external_id id.duplicate_in_file"])
    #expect(report.warnings.map { "\($0.line ?? 0) \($0.code)" } == ["5 check_in.repeated"])
    #expect(report.tally == "2 created, 0 updated, 1 unchanged, 1 rejected, 0 absent")
    #expect(try await scene.texts(stored) == [])
  }

  @Test("Before a correction was entered the old check-in counts, after it the new one, never both")
  func correctedLater() async throws {
    var scene = try await scene()
    try await scene.test.database.tenant(scene.test.riverside) { tx in
      try tx.execute(
        "UPDATE trellis.matches SET created_at = '2026-03-01' WHERE tenant_id = \(tx.tenant)")
    }
    let columns = "external_id,student,mentor,occurred_at,entered_at"
    _ = try await run(scene, "\(columns)\nC1,S1,M1,2026-09-09,2026-09-10 09:00")
    let before = FixedClock.noon(of: scene.today).now()
    scene.today = scene.today + 3
    _ = try await run(scene, "\(columns)\nC1,S1,M1,2026-09-16,2026-09-10 09:00")
    let consistency = Consistency(
      database: scene.test.database, clock: FixedClock.noon(of: scene.today))
    let day = try #require(Day("2026-09-30"))
    for (moment, last) in [(before, "2026-09-09"), (nil, "2026-09-16")] {
      let report = try await consistency.report(
        of: scene.program.id, tenant: scene.test.riverside, asOf: day, enteredBy: moment)
      let open = try #require(report.items.first { $0.endedOn == nil })
      #expect(open.contactSuccess.of == 1)
      #expect(open.lastContactOn == Day(last))
    }
  }

  @Test("Until a correction was entered a check-in is of who logged it first, then of the other")
  func correctedLogger() async throws {
    var scene = try await scene()
    let columns = "external_id,student,mentor,occurred_at,logged_by,entered_at"
    _ = try await run(scene, "\(columns)\nC1,S1,M1,2026-09-09,mentor,2026-09-10 09:00")
    let before = FixedClock.noon(of: scene.today).now()
    scene.today = scene.today + 3
    _ = try await run(scene, "\(columns)\nC1,S1,M1,2026-09-09,student,2026-09-10 09:00")
    let after = FixedClock.noon(of: scene.today).now()
    for (moment, logger) in [(before, "mentor"), (after, "student")] {
      let loggers = try await scene.texts(
        """
        SELECT CASE loggers WHEN 1 THEN 'student' WHEN 2 THEN 'mentor' ELSE 'both' END
          FROM trellis.match_loggers(\(scene.test.riverside), \(scene.program.id), '2026-09-30',
                 \(moment))
        """)
      #expect(loggers == [logger])
    }
  }
}
