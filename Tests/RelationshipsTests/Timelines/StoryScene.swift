import CivilTime
import Database
import Matching
import Programs
import Relationships
import Support
import Testing

/// One pair of a weekly program, S1 and M1 since Monday, 2026-09-07, whose facts a test writes down.
///
/// Everything is entered at noon, UTC, of its own day.
struct StoryScene: Sendable {
  let imports: ImportScene
  let match: Match.ID

  var test: TestDatabase { imports.test }
  var tenant: Tenant.ID { imports.test.riverside }
  var program: Program { imports.program }

  static func make() async throws -> StoryScene {
    let imports = try await ImportScene.make()
    _ = try await imports.students(
      """
      external_id,given_name,family_name,languages,goals,availability,consent_on
      S1,Ana,López,en,stem.computing;arts.music,Mon 15-17,2026-08-01
      """)
    _ = try await imports.mentors(
      """
      external_id,given_name,family_name,languages,goals,availability,screening_cleared_on,\
      training_completed_on
      M1,Ada,Byron,en,stem.computing,Mon 15-17,2026-07-01,2026-07-02
      """)
    let scene = StoryScene(imports: imports, match: imports.test.identifiers.next())
    try await scene.write(
      """
      INSERT INTO trellis.matches (
        tenant_id, match_id, program_id, student_id, mentor_id, started_on, created_at, created_by)
      SELECT \(scene.tenant), \(scene.match), \(scene.program.id), s.person_id, m.person_id,
             '2026-09-07', '2026-08-31 12:00Z', 'Rosa'
        FROM trellis.people s CROSS JOIN trellis.people m
       WHERE s.tenant_id = \(scene.tenant) AND s.external_id = 'S1'
         AND m.tenant_id = \(scene.tenant) AND m.external_id = 'M1'
      """)
    return scene
  }

  func write(_ sql: SQL) async throws {
    try await test.database.tenant(tenant) { tx in _ = try tx.execute(sql) }
  }

  /// Adds a row of a pair's fact; the values of `columns` follow those that all of them have.
  ///
  /// - Returns: the fact's id.
  @discardableResult
  func add(
    _ table: String, _ columns: SQL, _ values: SQL, entered day: String
  ) async throws -> TimelineEvent.ID {
    let id: TimelineEvent.ID = test.identifiers.next()
    let key = table == "match_goal_events" ? "event" : String(table.dropLast())
    let recorded: SQL = table == "match_goal_events" ? "" : ", recorded_at"
    let entered: Instant = try noon(day)
    let again: SQL = table == "match_goal_events" ? "" : ", \(entered)"
    try await write(
      """
      INSERT INTO trellis.\(identifier: table) (
        tenant_id, program_id, match_id, \(identifier: key + "_id"), entered_by, entered_at
        \(recorded), \(columns))
      VALUES (\(tenant), \(program.id), \(match), \(id), 'Rosa', \(entered)\(again), \(values))
      """)
    return id
  }

  func void(_ table: String, _ id: TimelineEvent.ID, on day: String, _ reason: String) async throws
  {
    try await write(
      """
      UPDATE trellis.\(identifier: table)
         SET voided_at = \(try noon(day)), voided_by = 'Ben', void_reason = \(reason)
       WHERE tenant_id = \(tenant) AND \(identifier: table.dropLast() + "_id") = \(id)
      """)
  }

  func noon(_ day: String) throws -> Instant {
    FixedClock.noon(of: try #require(Day(day))).now()
  }

  func found(asOf day: Day) async throws -> Match {
    try await Matches(
      database: test.database, ids: test.identifiers, clock: FixedClock.noon(of: day)
    ).find("\(match)", of: program.id, tenant: tenant, on: day).match
  }

  func events(
    asOf day: String, enteredBy known: String? = nil, from: String? = nil, to: String? = nil
  ) async throws -> [TimelineEvent] {
    let asOf = try #require(Day(day))
    return try await Timelines(database: test.database, clock: FixedClock.noon(of: asOf + 400)).of(
      try await found(asOf: asOf), program: program.id, tenant: tenant, asOf: asOf,
      enteredBy: try known.map(noon), days: (from.flatMap(Day.init), to.flatMap(Day.init)))
  }

  func story(asOf day: String) async throws -> MatchStory {
    let asOf = try #require(Day(day))
    return try await Stories(database: test.database, clock: FixedClock.noon(of: asOf + 400)).of(
      try await found(asOf: asOf), program: program, tenant: tenant, asOf: asOf)
  }

  func meet(_ days: String...) async throws {
    for day in days {
      try await add(
        "check_ins", "occurred_on, outcome, mode, minutes, logged_by",
        "\(try #require(Day(day))), 'made', 'in_person', 45, 'mentor'", entered: day)
    }
  }

  func promise(
    _ owner: String, _ wording: String, made: String, due: String, kept: String? = nil
  ) async throws {
    let days = (try #require(Day(made)), try #require(Day(due)), kept.flatMap(Day.init))
    try await add(
      "commitments",
      "owner, wording, made_on, due_on, outcome, outcome_on, outcome_at, outcome_by",
      """
      \(owner), \(wording), \(days.0), \(days.1), \(kept.map { _ in "kept" }), \(days.2),
      \(try kept.map(noon)), \(kept.map { _ in "Rosa" })
      """, entered: made)
  }
}
