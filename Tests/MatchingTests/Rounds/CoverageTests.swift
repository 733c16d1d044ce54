import Matching
import Programs
import Support
import Testing

@Suite("Coverage", .tenant)
struct CoverageTests {
  @Test("Places serve as many as they can, told by site and by each goal")
  func groups() async throws {
    let scene = try await RoundScene.make()
    try await scene.students(
      """
      external_id,given_name,family_name,languages,modes,goals,availability,consent_on,site
      S1,Ana,López,en,online,stem.computing,Mon 15-17,2026-08-01,Oak
      S2,Bo,Li,en,online,arts.music,Mon 15-17,2026-08-01, oak
      S3,Cy,Li,en,online,"arts.music;stem.computing",Mon 15-17,2026-08-01,
      S4,Di,Li,en,online,arts.music,Mon 15-17,2026-08-01,Elm
      """)
    let rounds = Rounds(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    let coverage = try #require(
      try await rounds.coverage(
        of: scene.program, tenant: scene.tenant, policy: .standard, on: scene.today))
    #expect(coverage.served == 3 && coverage.ready == 4)
    #expect(coverage.sites.mapValues(\.ready) == ["oak": 2, "elm": 1, "": 1])
    #expect(coverage.sites.values.reduce(0) { $0 + $1.served } == coverage.served)
    let music = try #require(GoalCode("arts.music"))
    let computing = try #require(GoalCode("stem.computing"))
    #expect(coverage.goals.mapValues(\.ready) == [music: 3, computing: 2])
    #expect(coverage.goals.values.allSatisfy { $0.served <= $0.ready })
  }
}
