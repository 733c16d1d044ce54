import CivilTime
import Database
import Matching
import Programs
import Support
import Tabular
import Testing

/// A program of three students and two mentors, imported from files, and the same files in a
/// neighbouring tenant: whatever leaks has the right names.
///
/// A round gives S1 to M1, who has one place, and S2 and S3 to M2, who has two.
struct RoundScene: Sendable {
  var imports: ImportScene

  var test: TestDatabase { imports.test }
  var program: Program { imports.program }
  var tenant: Tenant.ID { imports.test.riverside }
  var today: Day { imports.today }

  static let students = """
    external_id,given_name,family_name,languages,modes,goals,availability,consent_on
    S1,Ana,López,en,online,stem.computing,Mon 15-17,2026-08-01
    S2,Bo,Li,en,online,arts.music,Mon 15-17,2026-08-01
    S3,Cy,Li,en,online,arts.music,Mon 15-17,2026-08-01
    """

  static let mentors = """
    external_id,given_name,family_name,capacity,languages,modes,goals,availability,\
    screening_cleared_on,training_completed_on
    M1,Ada,Byron,1,en,online,stem.computing,Mon 15-17,2026-07-01,2026-07-02
    M2,Di,Ng,2,en,online,arts.music,Mon 15-17,2026-07-01,2026-07-02
    """

  static func make() async throws -> RoundScene {
    let scene = RoundScene(imports: try await ImportScene.make())
    try await scene.students(students)
    try await scene.mentors(mentors)
    try await scene.neighbour(GoalImport(), ImportScene.goals)
    try await scene.neighbour(StudentImport(into: scene.imports.neighbour), students)
    try await scene.neighbour(MentorImport(into: scene.imports.neighbour), mentors)
    return scene
  }

  func students(_ text: String) async throws {
    try Self.require(try await imports.students(text))
  }

  func mentors(_ text: String) async throws {
    try Self.require(try await imports.mentors(text))
  }

  func named(_ kind: some ImportKind, _ text: String) async throws {
    try Self.require(try await imports.run(kind, text))
  }

  private func neighbour(_ kind: some ImportKind, _ text: String) async throws {
    try Self.require(
      try await imports.run(kind, text) { request in
        request = ImportRequest(tenant: test.hillcrest, actor: "them", today: request.today)
      })
  }

  private static func require(_ report: ImportReport) throws {
    try #require(report.complaints == [])
    try #require(report.id != nil)
  }

  func day(_ daysLater: Int) -> Day { today + daysLater }

  var rounds: Rounds {
    Rounds(database: test.database, ids: test.identifiers, clock: FixedClock.noon)
  }

  var matches: Matches {
    Matches(database: test.database, ids: test.identifiers, clock: FixedClock.noon)
  }

  var enrollments: Enrollments {
    Enrollments(database: test.database, ids: test.identifiers, clock: FixedClock.noon)
  }

  @discardableResult
  func solve(
    on day: Day? = nil, policy: Policy = .standard, seed: Int64 = 1, dryRun: Bool = false
  ) async throws -> (round: Round, pairs: [NamedRoundPair]) {
    try await rounds.solve(
      for: program, tenant: tenant, policy: policy, date: day ?? today, seed: seed, by: "Rosa",
      dryRun: dryRun)
  }

  @discardableResult
  func publish(
    _ word: String = "latest", startsOn: Day? = nil, on day: Day? = nil, dryRun: Bool = false
  ) async throws -> (round: Round, matches: Int) {
    try await rounds.publish(
      word, of: program, tenant: tenant, startsOn: startsOn ?? today, date: day ?? today,
      by: "Rosa", dryRun: dryRun)
  }

  /// What a publication came to: how many matches, or why none.
  func outcome(ofPublishing word: String) async -> Result<Int, RoundError> {
    do {
      return .success(try await publish(word).matches)
    } catch let error as RoundError {
      return .failure(error)
    } catch {
      Issue.record(error)
      return .success(-1)
    }
  }

  func hold(_ role: ParticipantRole, _ id: String, on day: Day? = nil) async throws {
    try await set(.onHold, role, id, on: day)
  }

  func set(
    _ status: EnrollmentStatus, _ role: ParticipantRole, _ id: String, on day: Day? = nil,
    dryRun: Bool = false
  ) async throws {
    _ = try await enrollments.set(
      status, role, id, of: program, tenant: tenant, on: day ?? today, reason: nil, by: "Rosa",
      dryRun: dryRun)
  }

  var proposals: Proposals {
    Proposals(database: test.database, ids: test.identifiers, clock: FixedClock.noon)
  }

  var rematches: Rematches {
    Rematches(database: test.database, ids: test.identifiers, clock: FixedClock.noon)
  }

  @discardableResult
  func reopen(_ words: String, on day: Day? = nil, dryRun: Bool = false) async throws -> Match {
    try await matches.reopen(
      words, of: program, tenant: tenant, on: day ?? today, reason: "a mistake", by: "Rosa",
      dryRun: dryRun)
  }

  @discardableResult
  func close(
    _ words: String, on day: Day, reason: ClosureReason, dryRun: Bool = false
  ) async throws -> Match {
    try await matches.close(
      words, of: program.id, tenant: tenant, on: day, reason: reason, by: "Rosa", dryRun: dryRun)
  }

  /// Matches as `student mentor first last`, as of a day.
  func listed(of tenant: Tenant.ID? = nil) async throws -> [String] {
    try await matches.all(of: program.id, tenant: tenant ?? self.tenant, on: today).map { match in
      "\(match.student.externalID) \(match.mentor.externalID) \(match.startedOn) "
        + (match.endedOn.map { "\($0)" } ?? "-")
    }
  }

  /// Every row that rounds, matches and statuses write, with the transaction that wrote it.
  func versions() async throws -> [String] {
    var versions: [String] = []
    for table in [
      "rounds", "round_pairs", "matches", "match_holds", "match_excuses", "enrollments",
      "enrollment_events", "match_closures", "match_acceptances", "rematches",
    ] {
      versions += try await imports.texts(
        """
        SELECT \(table) || ' ' || t.xmin::text || ' ' || t.ctid::text
          FROM trellis.\(identifier: table) t ORDER BY 1
        """)
    }
    return versions
  }
}

extension [NamedRoundPair] {
  /// Pairs as `student mentor`.
  var words: [String] { map { "\($0.student.externalID) \($0.mentor.externalID)" } }
}
