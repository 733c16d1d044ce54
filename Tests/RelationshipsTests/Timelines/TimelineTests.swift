import CivilTime
import Database
import Matching
import Programs
import Relationships
import Support
import Testing

@Suite("The timeline of a pair", .tenant)
struct TimelineTests {
  /// A line as people read it.
  private func lines(_ events: [TimelineEvent]) -> [String] {
    events.map { "\($0.on) \($0.who): \($0.what)" }
  }

  @Test("Meetings, attempts and planned meetings are told with how and with what became of them")
  func contacts() async throws {
    let scene = try await StoryScene.make()
    try await scene.meet("2026-09-09")
    try await scene.add(
      "check_ins", "occurred_on, outcome, logged_by, note, note_class",
      "'2026-09-16', 'attempted', 'student', 'secret', 'safeguarding'", entered: "2026-09-16")
    try await scene.add(
      "meetings", "starts_on, place, mode, outcome, outcome_due_to, outcome_at, outcome_by",
      "'2026-09-18', 'Library', 'in_person', 'no_show', 'mentor', '2026-09-19 12:00Z', 'Rosa'",
      entered: "2026-09-10")
    try await scene.add("meetings", "starts_on", "'2026-09-20'", entered: "2026-09-10")
    try await scene.add(
      "support_contacts", "contact_with, occurred_on, mode, contacted_by, note",
      "'guardian', '2026-09-21', 'phone', 'Dana', 'secret'", entered: "2026-09-21")
    let expected = [
      "2026-09-07 program: the match began",
      "2026-09-09 Ada Byron: met in person, 45 minutes",
      "2026-09-16 Ana López: tried to meet",
      "2026-09-18 Ada Byron: did not come to the meeting in person, Library",
      "2026-09-20 : meeting, outcome not recorded",
      "2026-09-21 Rosa: spoke with the guardian by phone",
    ]
    let events = try await scene.events(asOf: "2026-09-30")
    #expect(lines(events) == expected.map { $0.replacing("21 Rosa", with: "21 Dana") })
    #expect(!"\(events)".contains("secret"))
  }

  @Test("Promises are told when made, kept, kept late, and from the day they are late")
  func promises() async throws {
    let scene = try await StoryScene.make()
    try await scene.promise(
      "mentor", "Bring the book", made: "2026-09-09", due: "2026-09-16", kept: "2026-09-15")
    try await scene.promise(
      "student", "Write a page", made: "2026-09-09", due: "2026-09-16", kept: "2026-09-19")
    try await scene.promise("student", "Call", made: "2026-09-10", due: "2026-09-20")
    let expected = [
      "2026-09-07 program: the match began",
      "2026-09-09 Ada Byron: promised by 2026-09-16: Bring the book",
      "2026-09-09 Ana López: promised by 2026-09-16: Write a page",
      "2026-09-10 Ana López: promised by 2026-09-20: Call",
      "2026-09-15 Ada Byron: kept: Bring the book",
      "2026-09-17 Ana López: overdue since 2026-09-16: Write a page",
      "2026-09-19 Ana López: kept 3 days late: Write a page",
      "2026-09-21 Ana López: overdue since 2026-09-20: Call",
    ]
    #expect(lines(try await scene.events(asOf: "2026-09-30")) == expected)
    #expect(lines(try await scene.events(asOf: "2026-09-20")) == Array(expected.prefix(7)))
    #expect(
      lines(try await scene.events(asOf: "2026-09-30", from: "2026-09-15", to: "2026-09-17"))
        == Array(expected[4...5]))
  }

  @Test("Gifts, requests with their answers, and goals with their steps are told")
  func gifts() async throws {
    let scene = try await StoryScene.make()
    try await scene.add(
      "contributions", "given_by, kind, occurred_on, note",
      "'student', 'helped_with_work', '2026-09-09', 'phone set up'", entered: "2026-09-09")
    try await scene.add(
      "requests",
      "asked_by, wording, asked_at, answered_at, answer_recorded_at, answer_recorded_by",
      """
      'student', 'Read my essay?', '2026-09-10 15:00Z', '2026-09-11 12:00Z', '2026-09-11 12:00Z',
      'Rosa'
      """, entered: "2026-09-10")
    for (action, party) in [("proposed", "round"), ("agreed", "student")] {
      try await scene.add(
        "match_goal_events", "goal, action, party, occurred_on",
        "'stem.computing', \(action), \(party), '2026-09-07'", entered: "2026-09-08")
    }
    try await scene.add(
      "goal_steps", "goal, occurred_on, progress, note, logged_by",
      "'stem.computing', '2026-09-12', 40, 'first page', 'student'", entered: "2026-09-12")
    #expect(
      lines(try await scene.events(asOf: "2026-09-30")) == [
        "2026-09-07 program: the match began",
        "2026-09-07 round: proposed the goal Computing",
        "2026-09-07 Ana López: agreed to the goal Computing",
        "2026-09-09 Ana López: helped with work: phone set up",
        "2026-09-10 Ana López: asked: Read my essay?",
        "2026-09-11 Ada Byron: answered after 21 hours: Read my essay?",
        "2026-09-12 Ana López: Computing at 40 %: first page",
      ])
  }

  @Test("Holds and their ends, holidays, closures and reopenings are told")
  func pauses() async throws {
    let scene = try await StoryScene.make()
    let (tenant, match) = (scene.tenant, scene.match)
    try await scene.write(
      """
      INSERT INTO trellis.match_holds (
        tenant_id, hold_id, match_id, from_on, to_on, reason, entered_at, entered_by)
      VALUES (\(tenant), gen_random_uuid(), \(match), '2026-09-14', '2026-09-20', 'leave', now(),
        'Rosa')
      """)
    try await scene.write(
      """
      INSERT INTO trellis.program_breaks (
        tenant_id, break_id, program_id, name, from_on, to_on, entered_at, entered_by)
      VALUES (\(tenant), gen_random_uuid(), \(scene.program.id), 'Fall break', '2026-10-12',
        '2026-10-16', '2026-08-31 12:00Z', 'Rosa')
      """)
    try await scene.write(
      """
      INSERT INTO trellis.match_closures (
        tenant_id, closure_id, match_id, ended_on, reason, planned, thanked_by, entered_at,
        entered_by, voided_at, voided_by, void_reason)
      VALUES (\(tenant), gen_random_uuid(), \(match), '2026-10-20', 'other', true, '{student}',
        '2026-10-20 12:00Z', 'Rosa', '2026-10-22 12:00Z', 'Ben', 'They go on')
      """)
    #expect(
      lines(try await scene.events(asOf: "2026-10-30")) == [
        "2026-09-07 program: the match began",
        "2026-09-14 Rosa: on hold until 2026-09-20: leave",
        "2026-09-21 Rosa: the hold is over",
        "2026-10-12 program: holidays until 2026-10-16: Fall break",
        "2026-10-20 Rosa: the match was closed: other, as planned, thanked by student",
        "2026-10-22 Ben: the match was reopened: They go on",
      ])
  }

  @Test("A mistake stays, marked, and its voiding or correction is told on its own day")
  func voids() async throws {
    let scene = try await StoryScene.make()
    let wrong = try await scene.add(
      "check_ins", "occurred_on, outcome, logged_by", "'2026-09-09', 'made', 'mentor'",
      entered: "2026-09-09")
    try await scene.void("check_ins", wrong, on: "2026-09-12", "wrong day")
    try await scene.add(
      "check_ins", "occurred_on, outcome, logged_by, replaces_id",
      "'2026-09-10', 'made', 'mentor', \(wrong)", entered: "2026-09-12")
    let gift = try await scene.add(
      "contributions", "given_by, kind, occurred_on", "'mentor', 'taught', '2026-09-11'",
      entered: "2026-09-11")
    try await scene.void("contributions", gift, on: "2026-09-13", "never was")
    let events = try await scene.events(asOf: "2026-09-30")
    #expect(
      lines(events) == [
        "2026-09-07 program: the match began",
        "2026-09-09 Ada Byron: met (voided)",
        "2026-09-10 Ada Byron: met",
        "2026-09-11 Ada Byron: taught (voided)",
        "2026-09-12 Ben: corrected the check in of 2026-09-09: wrong day",
        "2026-09-13 Ben: voided the contribution of 2026-09-11: never was",
      ])
    #expect(events.map(\.isVoided) == [false, true, false, true, false, false])
    #expect(
      lines(try await scene.events(asOf: "2026-09-30", enteredBy: "2026-09-10")) == [
        "2026-09-07 program: the match began", "2026-09-09 Ada Byron: met",
      ])
  }

  @Test("Neither a concern nor anything of another tenant appears")
  func concerns() async throws {
    let scene = try await StoryScene.make()
    try await scene.test.arrange(
      """
      INSERT INTO trellis.concerns (
        tenant_id, concern_id, number, program_id, match_id, occurred_on, account, recipients,
        entered_at, entered_by)
      VALUES (\(scene.tenant), gen_random_uuid(), 1, \(scene.program.id), \(scene.match),
        '2026-09-09', 'a worry', '{a,b}', '2026-09-09 12:00Z', 'Rosa')
      """)
    #expect(try await scene.events(asOf: "2026-09-30").map(\.kind) == [.started])
    let theirs = try await Timelines(database: scene.test.database, clock: FixedClock.noon).of(
      try await scene.found(asOf: scene.imports.today), program: scene.program.id,
      tenant: scene.test.hillcrest, asOf: scene.imports.today)
    #expect(theirs == [])
  }
}
