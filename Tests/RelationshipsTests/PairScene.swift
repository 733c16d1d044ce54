import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

/// Two students of one mentor and a mentor without students, in a program of Chicago; the neighbour
/// knows nobody.
struct PairScene: Sendable {
  var imports: ImportScene

  var test: TestDatabase { imports.test }
  var program: Program { imports.program }
  var tenant: Tenant.ID { imports.test.riverside }
  var today: Day { imports.today }

  static let students = """
    external_id,given_name,family_name,languages,goals,needs,offers,availability,consent_on
    S1,Ana,López,en,stem,stem.computing;arts,arts.music,Mon 15-17,2026-08-01
    S2,Bo,Li,en,arts,arts.music,stem.computing,Mon 15-17,2026-08-01
    """

  static let mentors = """
    external_id,given_name,family_name,capacity,languages,goals,needs,offers,availability,\
    screening_cleared_on,training_completed_on
    M1,Ada,Byron,3,en,stem,arts.music,stem.computing,Mon 15-17,2026-08-01,2026-08-01
    M2,Di,Ng,2,en,arts,arts.music,arts,Mon 15-17,2026-08-01,2026-08-01
    """

  static func make(_ students: String = Self.students, _ mentors: String = Self.mentors)
    async throws -> PairScene
  {
    let scene = PairScene(imports: try await ImportScene.make())
    try #require(try await scene.imports.students(students).complaints == [])
    try #require(try await scene.imports.mentors(mentors).complaints == [])
    try await scene.match("S1", "M1")
    try await scene.match("S2", "M1")
    return scene
  }

  /// Matches two from a day on.
  @discardableResult
  func match(_ student: String, _ mentor: String, from day: String = "2026-09-07") async throws
    -> Match.ID
  {
    let id: Match.ID = test.identifiers.next()
    let start = try #require(Day(day))
    let added = try await test.database.tenant(tenant) { tx in
      try tx.execute(
        """
        INSERT INTO trellis.matches (
          tenant_id, match_id, program_id, student_id, mentor_id, started_on, created_at,
          created_by)
        SELECT \(tenant), \(id), \(program.id), s.person_id, m.person_id, \(start), '2026-09-01',
               'test'
          FROM trellis.people s CROSS JOIN trellis.people m
         WHERE s.external_id = \(student) AND m.external_id = \(mentor)
        """)
    }
    try #require(added == 1)
    return id
  }

  /// Ends a match.
  func close(_ words: String, _ reason: ClosureReason, at hour: Int = 12) async throws {
    _ = try await matches(at: hour).close(
      words, of: program.id, tenant: tenant, on: today, reason: reason, by: "rosa", dryRun: false)
  }

  func matches(at hour: Int = 12) -> Matches {
    Matches(database: test.database, ids: test.identifiers, clock: clock(hour))
  }

  /// The clock at a full hour, UTC, of the scene's day.
  func clock(_ hour: Int = 12) -> WallClock {
    let noon = FixedClock.noon(of: today).now().microsecondsSince1970
    return .fixed(at: Instant(microsecondsSince1970: noon + Int64(hour - 12) * 3_600_000_000))
  }

  /// What keeps a mentor from being matched today.
  func gaps(ofMentor id: String) async throws -> [String] {
    let mentor = try await Enrollments(
      database: test.database, ids: test.identifiers, clock: clock()
    ).find(.mentor, id, of: program.id, tenant: tenant)
    return Readiness(of: mentor, gates: program.gates, on: today).gaps.map(\.rawValue)
  }
}
