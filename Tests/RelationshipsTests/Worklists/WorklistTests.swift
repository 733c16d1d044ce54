import CivilTime
import Database
import Matching
import Programs
import Relationships
import Support
import Testing

@Suite("The worklist", .tenant)
struct WorklistTests {
  private func items(_ scene: StoryScene, asOf day: String) async throws -> [WorklistItem] {
    let day = try #require(Day(day))
    return try await Worklists(
      database: scene.test.database, clock: FixedClock.noon(of: day + 400)
    ).items(of: scene.program, tenant: scene.tenant, asOf: day)
  }

  private func lines(
    _ scene: StoryScene, asOf day: String, _ kinds: WorklistKind...
  ) async throws -> [String] {
    try await items(scene, asOf: day).filter { kinds.contains($0.kind) }.map {
      "\($0.student?.id ?? "-") \($0.mentor?.id ?? "-") \($0.ageDays): \($0.sentence)"
    }
  }

  private let meetings: [WorklistKind] = [
    .silent, .firstContactOverdue, .slipping, .windowMissed,
  ]

  private func statuses(_ scene: StoryScene, asOf day: String) async throws -> [String] {
    try await items(scene, asOf: day).filter { meetings.contains($0.kind) }.map {
      "\($0.kind.rawValue) \($0.ageDays): \($0.sentence)"
    }
  }

  @Test("A pair that never met is overdue after its first window, and silent after three weeks")
  func firstContact() async throws {
    let scene = try await StoryScene.make()
    #expect(try await statuses(scene, asOf: "2026-09-13") == [])
    #expect(
      try await statuses(scene, asOf: "2026-09-14") == [
        "first_contact_overdue 7: not met once in the 7 days since the start",
        "window_missed 7: no meeting from 2026-09-07 to 2026-09-13, and no excuse",
      ])
    #expect(
      try await statuses(scene, asOf: "2026-09-30")
        == ["silent 23: no meeting for 23 days, since 2026-09-07"])
  }

  @Test("A pair that slips is listed, and its last window while somebody may still ask why")
  func slipping() async throws {
    let scene = try await StoryScene.make()
    try await scene.meet("2026-09-09", "2026-09-16", "2026-09-23")
    #expect(try await statuses(scene, asOf: "2026-10-04") == [])
    #expect(
      try await statuses(scene, asOf: "2026-10-12") == [
        "slipping 19: met in 3 of 5 of the expected windows; last on 2026-09-23",
        "window_missed 7: no meeting from 2026-10-05 to 2026-10-11, and no excuse",
      ])
    try await scene.write(
      """
      INSERT INTO trellis.match_excuses (
        tenant_id, excuse_id, match_id, from_on, to_on, reason, entered_at, entered_by)
      VALUES (\(scene.tenant), gen_random_uuid(), \(scene.match), '2026-10-05', '2026-10-11',
        'ill', '2026-10-11 12:00Z', 'Rosa')
      """)
    #expect(
      try await statuses(scene, asOf: "2026-10-12")
        == ["window_missed 14: no meeting from 2026-09-28 to 2026-10-04, and no excuse"])
  }

  @Test("Questions after 48 hours, promises and meetings after their day, until somebody says how")
  func pairs() async throws {
    let scene = try await StoryScene.make()
    try await scene.add(
      "requests", "asked_by, wording, asked_at", "'student', 'Which?', '2026-09-09 15:00Z'",
      entered: "2026-09-09")
    try await scene.promise("mentor", "Bring it", made: "2026-09-08", due: "2026-09-10")
    try await scene.promise(
      "student", "Write", made: "2026-09-08", due: "2026-09-10", kept: "2026-09-13")
    try await scene.add("meetings", "starts_on", "'2026-09-11'", entered: "2026-09-08")
    let kinds: [WorklistKind] = [
      .requestUnanswered, .commitmentOverdue, .meetingWithoutOutcome,
    ]
    func lines(_ day: String) async throws -> [String] {
      try await items(scene, asOf: day).filter { kinds.contains($0.kind) }.map(\.sentence)
    }
    // Asked at ten in the morning in Chicago: when the tenth ends it is 38 hours old.
    #expect(try await lines("2026-09-10") == [])
    #expect(
      try await lines("2026-09-12") == [
        "the student has waited 3 days for an answer: Which?",
        "promise of the mentor 2 days overdue: Bring it",
        "promise of the student 2 days overdue: Write",
        "nobody said what became of the meeting of 2026-09-11",
      ])
    #expect(try await lines("2026-09-13").count == 3)
  }

  @Test("Screening and consent are listed 30 days ahead and once they ran out")
  func gates() async throws {
    let scene = try await StoryScene.make()
    try await scene.write(
      """
      UPDATE trellis.enrollments
         SET screening_expires_on = CASE role WHEN 'mentor' THEN date '2026-10-31' END,
             consent_until = CASE role WHEN 'student' THEN date '2026-10-15' END
       WHERE tenant_id = \(scene.tenant) AND program_id = \(scene.program.id)
      """)
    let kinds: [WorklistKind] = [
      .screeningExpired, .screeningExpiring, .consentExpired, .consentExpiring,
    ]
    func lines(_ day: String) async throws -> [String] {
      try await items(scene, asOf: day).filter { kinds.contains($0.kind) }
        .map { "\($0.student?.id ?? "")\($0.mentor?.id ?? "") \($0.sentence)" }
    }
    #expect(try await lines("2026-09-14") == [])
    #expect(
      try await lines("2026-10-01") == [
        "M1 screening runs out in 30 days; meets 1 student", "S1 consent runs out in 14 days",
      ])
    #expect(
      try await lines("2026-11-01") == [
        "M1 screening ran out 1 day ago, on 2026-10-31; meets 1 student",
        "S1 consent ran out 17 days ago, on 2026-10-15",
      ])
  }

  @Test("Who is ready waits from the day of readiness, or from the day after the last match")
  func waiting() async throws {
    let scene = try await StoryScene.make()
    _ = try await scene.imports.students(
      """
      external_id,given_name,family_name,languages,goals,availability,consent_on
      S2,Bo,Li,en,stem.computing,Mon 15-17,2026-08-01
      S3,Cy,Li,en,stem.computing,Mon 15-17,
      """)
    #expect(
      try await lines(scene, asOf: "2026-10-16", .readyWaiting)
        == ["S2 - 10: ready and without a mentor for 10 days, no mentor has a place; 1 wait in all"]
    )
    try await scene.write(
      """
      UPDATE trellis.matches SET ended_on = '2026-10-11', closure_reason = 'other',
             closed_at = '2026-10-11 12:00Z', closed_by = 'Rosa'
       WHERE tenant_id = \(scene.tenant) AND match_id = \(scene.match)
      """)
    #expect(
      try await lines(scene, asOf: "2026-10-16", .readyWaiting) == [
        "S2 - 10: ready and without a mentor for 10 days; 2 wait in all",
        "S1 - 4: ready and without a mentor for 4 days; 2 wait in all",
      ])
  }

  @Test("A pair whose people were not asked in time is one line, with whom to ask")
  func supportContacts() async throws {
    let scene = try await StoryScene.make()
    #expect(try await lines(scene, asOf: "2026-09-09", .supportContactDue) == [])
    let kind = WorklistKind.supportContactDue
    let late = try await items(scene, asOf: "2026-09-10").filter { $0.kind == kind }
    #expect(late.map(\.ageDays) == [1])
    #expect(late.first?.code == "student, mentor, guardian")
    try await scene.add(
      "support_contacts", "contact_with, occurred_on, contacted_by",
      "'student', '2026-09-09', 'Dana'", entered: "2026-09-09")
    let next = try await items(scene, asOf: "2026-09-10").filter { $0.kind == kind }
    #expect(next.first?.code == "mentor, guardian")
  }

  @Test("Of concerns nothing is told, not even that there are some")
  func concerns() async throws {
    let scene = try await StoryScene.make()
    let before = try await items(scene, asOf: "2026-09-12")
    try await scene.test.arrange(
      """
      INSERT INTO trellis.concerns (
        tenant_id, concern_id, number, match_id, program_id, occurred_on, account, recipients,
        entered_at, entered_by)
      VALUES (\(scene.tenant), gen_random_uuid(), 1, \(scene.match), \(scene.program.id),
        '2026-09-09', 'a worry', '{a,b}', '2026-09-09 12:00Z', 'Rosa')
      """)
    #expect(try await items(scene, asOf: "2026-09-12") == before)
  }

  @Test("Another tenant has nothing to do for it")
  func isolation() async throws {
    let scene = try await StoryScene.make()
    let day = try #require(Day("2026-10-30"))
    let theirs = try await Worklists(database: scene.test.database, clock: FixedClock.noon).items(
      of: scene.program, tenant: scene.test.hillcrest, asOf: day)
    #expect(theirs == [])
  }
}
