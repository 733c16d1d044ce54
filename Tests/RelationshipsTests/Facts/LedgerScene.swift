import CivilTime
import Database
import Matching
import Programs
import Relationships
import Support
import Testing

/// S1 and M1, matched from Monday 2026-09-07 on, in a program of Chicago.
///
/// The same two are matched in the neighbouring tenant. It is 2026-10-06.
struct LedgerScene: Sendable {
  let imports: ImportScene

  var test: TestDatabase { imports.test }
  var program: Program { imports.program }
  var today: Day { imports.today }

  static func make() async throws -> LedgerScene {
    let scene = LedgerScene(imports: try await ImportScene.make())
    _ = try await scene.imports.students(
      "external_id,given_name,family_name,email\nS1,Ana,López,ana@example.org\nS2,Bo,Li,")
    _ = try await scene.imports.mentors(
      "external_id,given_name,family_name,capacity\nM1,Ada,Byron,2\nM2,Di,Ng,2")
    for (kind, text) in [
      (0, "external_id,given_name,family_name\nS1,Ana,López"),
      (1, "external_id,given_name,family_name,capacity\nM1,Ada,Byron,2"),
    ] {
      func theirs(_ request: inout ImportRequest) {
        request = ImportRequest(
          tenant: scene.test.hillcrest, actor: "them", today: scene.today)
      }
      let neighbour = scene.imports.neighbour
      if kind == 0 {
        _ = try await scene.imports.run(StudentImport(into: neighbour), text, theirs)
      } else {
        _ = try await scene.imports.run(MentorImport(into: neighbour), text, theirs)
      }
    }
    try await scene.match("S1", "M1", from: "2026-09-07")
    try await scene.match(
      "S1", "M1", from: "2026-09-07", in: scene.imports.neighbour, of: scene.test.hillcrest)
    return scene
  }

  /// Matches two; the first day and the last as texts.
  @discardableResult
  func match(
    _ student: String, _ mentor: String, from: String, to: String? = nil,
    in program: Program? = nil, of tenant: Tenant.ID? = nil
  ) async throws -> String {
    let (tenant, program) = (tenant ?? test.riverside, (program ?? self.program).id)
    let id: Match.ID = test.identifiers.next()
    let (first, last) = (try #require(Day(from)), to.flatMap { Day($0) })
    try await test.database.tenant(tenant) { tx in
      _ = try tx.execute(
        """
        INSERT INTO trellis.matches (
          tenant_id, match_id, program_id, student_id, mentor_id, started_on, ended_on,
          closure_reason, created_at, created_by)
        SELECT \(tenant), \(id), \(program), s.person_id, m.person_id, \(first), \(last),
               CASE WHEN \(last)::date IS NOT NULL THEN 'other' END, '2026-09-01', 'test'
          FROM trellis.people s CROSS JOIN trellis.people m
         WHERE s.tenant_id = \(tenant) AND m.tenant_id = \(tenant)
           AND s.external_id = \(student) AND m.external_id = \(mentor)
        """)
    }
    return "\(id)"
  }

  /// The facts of a kind, kept at an hour of today.
  func facts<Content: FactContent>(
    _ kind: Content.Type = Content.self, at hour: Int = 12
  ) -> FactLedger<Content> {
    FactLedger(
      database: test.database, ids: test.identifiers, clock: .fixed(at: moment(hour)))
  }

  func moment(_ hour: Int) -> Instant {
    let noon = FixedClock.noon(of: today).now().microsecondsSince1970
    return Instant(microsecondsSince1970: noon + Int64(hour - 12) * 3_600_000_000)
  }

  func request(isDryRun: Bool = false) -> FactRequest {
    FactRequest(program: program, tenant: test.riverside, actor: "Rosa", isDryRun: isDryRun)
  }

  var theirRequest: FactRequest {
    FactRequest(program: imports.neighbour, tenant: test.hillcrest, actor: "them")
  }

  func filter(
    match: String? = nil, from: Day? = nil, to: Day? = nil, knownAt: Instant? = nil
  ) -> FactFilter {
    FactFilter(
      program: program.id, tenant: test.riverside, match: match, from: from, to: to,
      knownAt: knownAt)
  }

  func day(_ text: String) throws -> Day { try #require(Day(text)) }

  static let pair = MatchChoice.words("S1")
}
