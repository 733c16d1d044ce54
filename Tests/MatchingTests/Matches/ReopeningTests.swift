import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@Suite("A match that is reopened", .tenant)
struct ReopeningTests {
  private func published() async throws -> RoundScene {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.publish()
    return scene
  }

  private let closures: SQL = """
    SELECT concat_ws(' ', c.ended_on, c.reason, CASE WHEN c.planned THEN 'planned' END,
             c.final_meeting_on, nullif(array_to_string(c.thanked_by, '+'), ''), c.entered_by,
             'taken back by ' || c.voided_by || ': ' || c.void_reason)
      FROM trellis.match_closures c ORDER BY c.entered_at, c.closure_id
    """

  @Test("Goes on, and keeps its ending on record as taken back")
  func reopened() async throws {
    let scene = try await published()
    try await scene.close("S1", on: scene.day(2), reason: .movedAway)
    #expect(try await scene.imports.texts(closures) == ["2026-10-08 moved_away Rosa"])
    let before = try await scene.versions()
    #expect(try await scene.reopen("S1", on: scene.day(5), dryRun: true).endedOn == nil)
    #expect(try await scene.versions() == before)

    let match = try await scene.reopen("S1", on: scene.day(5))
    #expect(match.state == .active && match.endedOn == nil && match.closureReason == nil)
    #expect(
      try await scene.imports.texts(closures)
        == ["2026-10-08 moved_away Rosa taken back by Rosa: a mistake"])
    #expect(try await scene.imports.texts(closures, of: scene.test.hillcrest) == [])
    await #expect(throws: MatchError.notClosed) { try await scene.reopen("S1") }

    try await scene.close("S1", on: scene.day(9), reason: .goalsReached)
    #expect(
      try await scene.imports.texts(closures).last == "2026-10-15 goals_reached Rosa")
  }

  @Test("Had ended for whoever asks what was known between the ending and the reopening")
  func known() async throws {
    let scene = try await published()
    func matches(on day: Int) -> Matches {
      Matches(
        database: scene.test.database, ids: scene.test.identifiers,
        clock: FixedClock.noon(of: scene.day(day)))
    }
    _ = try await matches(on: 2).close(
      "S1", of: scene.program.id, tenant: scene.tenant, on: scene.day(1), reason: .movedAway,
      by: "Rosa", dryRun: false)
    _ = try await matches(on: 5).reopen(
      "S1", of: scene.program, tenant: scene.tenant, on: scene.day(5), reason: "back", by: "Rosa",
      dryRun: false)
    var told: [[String]] = []
    for day in [1, 3, 6] {
      let moment = "\(scene.day(day))T12:00:00Z"
      told.append(
        try await scene.imports.texts(
          """
          SELECT p.external_id || ' ' || x.until || CASE WHEN x.has_ended THEN ' ended' ELSE '' END
            FROM trellis.match_spans(
                   \(scene.tenant), \(scene.program.id), \(scene.day(4)), \(moment)::timestamptz,
                   NULL) x
            JOIN trellis.people p ON p.person_id = x.student_id
           WHERE p.external_id = 'S1'
          """))
    }
    #expect(told == [["S1 2026-10-10"], ["S1 2026-10-07 ended"], ["S1 2026-10-10"]])
  }

  @Test("A planned ending keeps its last meeting and who thanked whom; both lie within the match")
  func planned() async throws {
    let scene = try await published()
    func close(_ meeting: Int) async throws -> Match {
      try await scene.matches.close(
        "S1", of: scene.program.id, tenant: scene.tenant, on: scene.day(9), reason: .goalsReached,
        planned: PlannedEnding(
          finalMeetingOn: scene.day(meeting), thankedBy: [.mentor, .student]),
        by: "Rosa", dryRun: false)
    }
    for meeting in [-1, 10] {
      await #expect(throws: MatchError.outside(from: scene.today, to: scene.day(9))) {
        try await close(meeting)
      }
    }
    _ = try await close(8)
    #expect(
      try await scene.imports.texts(closures)
        == ["2026-10-15 goals_reached planned 2026-10-14 student+mentor Rosa"])
  }

  @Test("Is refused while the student has another match, or had one since")
  func studentMatched() async throws {
    let scene = try await published()
    let first = try await scene.close("S1", on: scene.day(1), reason: .goalsReached)
    try await scene.solve(on: scene.day(2))
    try await scene.publish(startsOn: scene.day(2), on: scene.day(2))
    let before = try await scene.versions()
    await #expect(throws: MatchError.studentMatched("S1")) {
      try await scene.reopen("\(first.id)", on: scene.day(3))
    }
    #expect(try await scene.versions() == before)
    let second = try await scene.close("S1", on: scene.day(4), reason: .goalsReached)
    await #expect(throws: MatchError.studentMatched("S1")) {
      try await scene.reopen("\(first.id)", on: scene.day(5))
    }
    #expect(try await scene.reopen("\(second.id)", on: scene.day(5)).state == .active)
  }

  @Test("Is refused where the mentor has no free place or a gate is unmet by now")
  func cannotBegin() async throws {
    let scene = try await published()
    try await scene.close("S2", on: scene.day(1), reason: .other)
    try await scene.mentors("external_id,capacity\nM2,1")
    try await scene.students("external_id,consent_until\nS2,2026-10-10")
    let lines = [
      "mentor M2 has 0 of the 1 place that is needed", "student S2 is not ready: consent",
    ]
    await #expect(throws: MatchError.cannotBegin(lines)) {
      try await scene.reopen("S2", on: scene.day(5))
    }
    try await scene.mentors("external_id,capacity\nM2,2")
    #expect(try await scene.reopen("S2", on: scene.day(4)).state == .active)
  }

  @Test("Is refused for a mentor who is held for safety")
  func restricted() async throws {
    let scene = try await published()
    try await scene.close("S2", on: scene.day(1), reason: .safetyConcern)
    await #expect(
      throws: MatchError.cannotBegin(["mentor M2 is not ready: restricted"])
    ) { try await scene.reopen("S2", on: scene.day(1)) }
  }

  @Test("Takes the request for another mentor back with the ending")
  func rematch() async throws {
    let scene = try await published()
    let queued = try await scene.rematches.queue(
      "S1", of: scene.program.id, tenant: scene.tenant, on: scene.day(2), reason: .notAGoodFit,
      note: "too shy", by: "Rosa", dryRun: false)
    #expect(queued.wasClosed && queued.match.closureReason == "not_a_good_fit")
    let standing: SQL = """
      SELECT reason || ' ' || requested_on FROM trellis.rematches WHERE voided_at IS NULL
      """
    #expect(try await scene.imports.texts(standing) == ["too shy 2026-10-08"])
    try await scene.reopen("S1", on: scene.day(3))
    #expect(try await scene.imports.texts(standing) == [])
  }
}

@Suite("A match with an ending to come", .tenant)
struct ComingEndTests {
  @Test("Holds its student and its place until the day, and not after it")
  func capacity() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.publish()
    try await scene.close("S1", on: scene.day(20), reason: .programEnded)
    #expect(try await scene.solve(on: scene.day(19)).pairs == [])
    let next = try await scene.solve(on: scene.day(20))
    #expect(next.pairs.words == ["S1 M1"])
    await #expect(throws: RoundError.self) {
      try await scene.publish(startsOn: scene.day(19), on: scene.day(19))
    }
    #expect(try await scene.publish(startsOn: scene.day(21), on: scene.day(21)).matches == 1)
  }

  @Test("Counts as open for whoever asks about a day before it, and can be held until then")
  func open() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.publish()
    try await scene.close("S1", on: scene.day(20), reason: .programEnded)
    for (day, open) in [(0, 1), (19, 1), (20, 0)] {
      let mentor = try await scene.enrollments.find(
        .mentor, "M1", of: scene.program.id, tenant: scene.tenant, on: scene.day(day))
      #expect(mentor.openMatches == open)
    }
    await #expect(throws: EnrollmentError.hasOpenMatches(1)) {
      try await scene.set(.withdrawn, .student, "S1", on: scene.day(19))
    }
    let held = try await scene.matches.hold(
      "S1", of: scene.program.id, tenant: scene.tenant, from: scene.day(3), to: scene.day(5),
      reason: nil, by: "Rosa", dryRun: false)
    #expect(held.state == .onHold)
    let freed = try await scene.matches.removeHold(
      "S1", of: scene.program.id, tenant: scene.tenant, from: scene.day(3), by: "Rosa",
      dryRun: false)
    #expect(freed.state == .active)
    try await scene.set(.withdrawn, .student, "S1", on: scene.day(20))
  }
}
