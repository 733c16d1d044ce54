import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@Suite("Comparing rounds", .tenant)
struct RoundReviewTests {
  private func comparisons(_ scene: RoundScene) -> RoundReviews {
    RoundReviews(database: scene.test.database, clock: FixedClock.noon)
  }

  private func decide(
    _ decision: PairDecision, in scene: RoundScene, dryRun: Bool = false
  ) async throws -> (round: Round, pairs: [NamedRoundPair], churn: RoundComparison) {
    try await scene.rounds.solveAgain(
      "latest", after: decision, of: scene.program, tenant: scene.tenant, by: "Rosa",
      dryRun: dryRun)
  }

  @Test("A pin is written and the draft solved again, which shows who changes")
  func pin() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    let pin = PairDecision(.pin, .enter(reason: "cousins"), student: "S2", mentor: "M1")
    let solved = try await decide(pin, in: scene)
    #expect(solved.round.number == 1)
    #expect(solved.pairs.words == ["S1 M2", "S2 M1", "S3 M2"])
    #expect(solved.churn.changes.map(\.student.id.text) == ["S1", "S2"])
    #expect(solved.churn.changes.map(\.to?.id.text) == ["M2", "M1"])
    #expect(solved.churn.unchanged == 1)
    let kept = try await scene.rounds.entered(.pin, of: scene.program.id, tenant: scene.tenant)
    #expect(kept.map(\.reason) == ["cousins"])
    #expect(kept.map(\.enteredBy) == ["Rosa"])
    let verdict = try await scene.rounds.verify(
      "1", of: scene.program.id, tenant: scene.tenant
    ).verdict
    #expect(verdict.isOptimal)
    #expect(try await scene.publish().matches == 3)
  }

  @Test("An exclusion taken back leaves the draft as it was")
  func takenBack() async throws {
    let scene = try await RoundScene.make()
    let before = try await scene.solve()
    let exclusion = PairDecision(
      .exclusion, .enter(reason: "family_request"), student: "S1", mentor: "M1")
    #expect(try await decide(exclusion, in: scene).churn.changes.count > 0)
    let back = PairDecision(.exclusion, .takeBack, student: "S1", mentor: "M1")
    let after = try await decide(back, in: scene)
    #expect(after.pairs == before.pairs)
    await #expect(throws: PairDecisionError.notThere(back)) { try await decide(back, in: scene) }
  }

  @Test("A decision that makes no round is not written, and neither is a dry run")
  func refused() async throws {
    let scene = try await RoundScene.make()
    try await scene.named(ExclusionImport(into: scene.program), "student,mentor\nS2,M1")
    try await scene.solve()
    let before = try await scene.versions()
    let pin = PairDecision(.pin, .enter(reason: "cousins"), student: "S2", mentor: "M1")
    await #expect(throws: PinProblems.self) { try await decide(pin, in: scene) }
    await #expect(throws: EnrollmentError.notFound(.mentor, "M7")) {
      try await decide(
        PairDecision(.pin, .enter(reason: "?"), student: "S2", mentor: "M7"), in: scene)
    }
    let other = PairDecision(.pin, .enter(reason: "cousins"), student: "S1", mentor: "M2")
    #expect(try await decide(other, in: scene, dryRun: true).pairs.count == 3)
    #expect(try await scene.versions() == before)
    #expect(
      try await scene.rounds.entered(.pin, of: scene.program.id, tenant: scene.tenant) == [])
  }

  @Test("A published round is not solved again")
  func published() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.publish()
    await #expect(throws: RoundError.notDraft(number: 1, .published)) {
      try await scene.rounds.solveAgain(
        "1", of: scene.program, tenant: scene.tenant, by: "Rosa", dryRun: false)
    }
  }

  @Test("A round comes out the same when its snapshot is solved again, whatever has changed since")
  func replayed() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.hold(.mentor, "M1")
    let replayed = try await comparisons(scene).replay(
      "1", of: scene.program.id, tenant: scene.tenant)
    #expect(replayed.comparison.changes == [])
    #expect(replayed.comparison.before == replayed.comparison.after)
    #expect(replayed.comparison.unchanged == 3)
  }

  @Test("Two rounds are compared by the weights of the first")
  func compared() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.hold(.mentor, "M1")
    try await scene.solve()
    let compared = try await comparisons(scene).between(
      "1", "2", of: scene.program.id, tenant: scene.tenant)
    let comparison = compared.comparison
    #expect((compared.first.number, compared.second.number) == (1, 2))
    #expect(comparison.before.matched == 3)
    #expect(comparison.after.matched == 2)
    #expect(comparison.changes.count { $0.to == nil } == 1)
    #expect(comparison.changes.allSatisfy { $0.gain <= 0 })
  }

  @Test("Another policy is tried on a stored round, and nothing is written")
  func otherPolicy() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    let before = try await scene.versions()
    let strict = try Policy(yaml: "name: strict\nminimum_overlap_minutes: 600")
    let compared = try await comparisons(scene).under(
      strict, "1", of: scene.program.id, tenant: scene.tenant)
    #expect(compared.comparison.after.matched == 0)
    #expect(compared.comparison.changes.count == 3)
    #expect(try await scene.versions() == before)
  }
}
