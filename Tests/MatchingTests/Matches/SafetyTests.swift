import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@Suite("Matches that close for safety", .tenant)
struct SafetyTests {
  private let mentor = """
    external_id,given_name,family_name,capacity,languages,modes,goals,availability,\
    screening_cleared_on,training_completed_on
    M1,Ada,Byron,3,en,online,stem,Mon 15-17,2026-07-01,2026-07-02
    """

  private func scene() async throws -> ImportScene {
    let scene = try await ImportScene.make()
    _ = try await scene.mentors(mentor)
    _ = try await scene.students(
      """
      external_id,given_name,family_name,languages,modes,goals,availability,consent_on
      S1,Ana,López,en,online,stem,Mon 15-17,2026-08-01
      S2,Bo,Li,en,online,stem,Mon 15-17,2026-08-01
      """)
    return scene
  }

  private func gaps(
    of scene: ImportScene, in program: Program, tenant: Tenant.ID
  ) async throws -> [ReadinessGap] {
    let enrollments = Enrollments(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    let mentor = try await enrollments.find(.mentor, "M1", of: program.id, tenant: tenant)
    return Readiness(of: mentor, gates: program.gates, on: scene.today).gaps
  }

  /// S1 with M1, closed on the day it began.
  private func close(_ scene: ImportScene, for reason: ClosureReason) async throws {
    let services = (scene.test.database, scene.test.identifiers, FixedClock.noon)
    let rounds = Rounds(database: services.0, ids: services.1, clock: services.2)
    let matches = Matches(database: services.0, ids: services.1, clock: services.2)
    let tenant = scene.test.riverside
    _ = try await rounds.solve(
      for: scene.program, tenant: tenant, policy: .standard, date: scene.today, seed: 1,
      by: "Rosa", dryRun: false)
    _ = try await rounds.publish(
      "latest", of: scene.program, tenant: tenant, startsOn: scene.today, date: scene.today,
      by: "Rosa", dryRun: false)
    _ = try await matches.close(
      "S1", of: scene.program.id, tenant: tenant, on: scene.today, reason: reason, by: "Rosa",
      dryRun: false)
  }

  @Test("A mentor whose match closed for safety is restricted in every program of the tenant")
  func restricted() async throws {
    let scene = try await scene()
    let programs = ProgramRegister(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    let other = programs.draft(
      slug: try #require(Slug("spring")), name: "Spring", timeZone: "America/Chicago",
      startsOn: scene.today)
    try await programs.create(other, of: scene.test.riverside, by: "test", dryRun: false)
    _ = try await scene.run(MentorImport(into: other), mentor)
    _ = try await scene.run(GoalImport(), ImportScene.goals) { request in
      request = ImportRequest(
        tenant: scene.test.hillcrest, actor: "them", today: request.today)
    }
    _ = try await scene.run(MentorImport(into: scene.neighbour), mentor) { request in
      request = ImportRequest(
        tenant: scene.test.hillcrest, actor: "them", today: request.today)
    }
    try await close(scene, for: .safetyConcern)
    let (here, there) = (scene.test.riverside, scene.test.hillcrest)
    #expect(try await gaps(of: scene, in: scene.program, tenant: here) == [.restricted])
    #expect(try await gaps(of: scene, in: other, tenant: here) == [.restricted])
    #expect(try await gaps(of: scene, in: scene.neighbour, tenant: there) == [])
  }

  @Test("A round leaves a restricted mentor out, and says no more than that they are not ready")
  func leftOut() async throws {
    let scene = try await scene()
    try await close(scene, for: .safetyConcern)
    let rounds = Rounds(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    let solved = try await rounds.solve(
      for: scene.program, tenant: scene.test.riverside, policy: .standard, date: scene.today,
      seed: 1, by: "Rosa", dryRun: false)
    #expect(solved.pairs.isEmpty)
    #expect(solved.round.solution.contains(#""mentor_not_ready":1"#))
    #expect(!solved.round.solution.contains("safety"))
  }

  @Test("Any other reason leaves the mentor free")
  func free() async throws {
    let scene = try await scene()
    try await close(scene, for: .movedAway)
    #expect(
      try await gaps(of: scene, in: scene.program, tenant: scene.test.riverside) == [])
  }
}
