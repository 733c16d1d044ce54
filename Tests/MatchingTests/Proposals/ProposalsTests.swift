import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@Suite("Proposed matches", .tenant)
struct ProposalsTests {
  private func proposed(
    _ acceptance: Set<AcceptanceParty> = [.mentor, .guardian], startsOn: Int = 0
  ) async throws -> RoundScene {
    var scene = try await RoundScene.make()
    scene.imports.program.acceptance = acceptance
    let programs = ProgramRegister(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    try await programs.update(scene.program, of: scene.tenant, by: "test", dryRun: false)
    #expect(
      try await programs.find(scene.program.slug, of: scene.tenant)?.acceptance == acceptance)
    try await scene.solve()
    try await scene.publish(startsOn: scene.day(startsOn))
    return scene
  }

  private func accept(
    _ scene: RoundScene, _ party: AcceptanceParty, _ day: Int, dryRun: Bool = false
  ) async throws -> Match {
    try await scene.proposals.accept(
      "S1", by: party, of: scene.program, tenant: scene.tenant, on: scene.day(day),
      recordedBy: "Rosa", dryRun: dryRun)
  }

  private func decline(_ scene: RoundScene, _ party: AcceptanceParty, _ day: Int) async throws
    -> Match
  {
    try await scene.proposals.decline(
      "S1", by: party, reason: "no time", of: scene.program, tenant: scene.tenant,
      on: scene.day(day), recordedBy: "Rosa", dryRun: false)
  }

  @Test("Hold their places, and begin on the day of the last acceptance")
  func begins() async throws {
    let scene = try await proposed()
    let match = try await scene.matches.find(
      "S1", of: scene.program.id, tenant: scene.tenant, on: scene.today
    ).match
    #expect(match.state == .proposed && !match.hasBegun && match.proposedOn == scene.today)
    #expect(try await scene.solve(on: scene.day(1)).pairs == [])

    let before = try await scene.versions()
    #expect(try await accept(scene, .mentor, 2, dryRun: true).acceptedBy == [.mentor])
    #expect(try await scene.versions() == before)
    let half = try await accept(scene, .guardian, 4)
    #expect(half.state == .proposed && half.acceptedBy == [.guardian])
    await #expect(throws: ProposalError.alreadyAccepted(.guardian)) {
      try await accept(scene, .guardian, 5)
    }
    let begun = try await accept(scene, .mentor, 3)
    #expect(begun.hasBegun && begun.startedOn == scene.day(4))
    await #expect(throws: ProposalError.notProposed) { try await accept(scene, .mentor, 5) }
    let earlier = try await scene.matches.find(
      "S1", of: scene.program.id, tenant: scene.tenant, on: scene.day(3)
    ).match
    #expect(earlier.state == .proposed)
  }

  @Test("Begin on the day of introduction where that is after the last acceptance")
  func introduction() async throws {
    let scene = try await proposed([.student], startsOn: 10)
    #expect(try await accept(scene, .student, 1).startedOn == scene.day(10))
  }

  @Test("Only those whom the program asks answer, and not before they are asked")
  func asked() async throws {
    let scene = try await proposed()
    await #expect(throws: ProposalError.notAsked(.teacher, asked: [.mentor, .guardian])) {
      try await accept(scene, .teacher, 1)
    }
    await #expect(throws: MatchError.beforeStart(scene.today)) {
      try await accept(scene, .mentor, -1)
    }
  }

  @Test("Do not begin where a gate is unmet by then; nothing is written")
  func gates() async throws {
    let scene = try await proposed([.mentor])
    try await scene.students("external_id,consent_until\nS1,2026-10-07")
    let before = try await scene.versions()
    await #expect(throws: MatchError.cannotBegin(["student S1 is not ready: consent"])) {
      try await accept(scene, .mentor, 2)
    }
    #expect(try await scene.versions() == before)
    #expect(try await accept(scene, .mentor, 1).hasBegun)
  }

  @Test("One that is declined ends as no match; its student can be proposed again")
  func declined() async throws {
    let scene = try await proposed(startsOn: 30)
    _ = try await accept(scene, .guardian, 1)
    let ended = try await decline(scene, .mentor, 3)
    #expect(ended.state == .closed && !ended.hasBegun && ended.closureReason == "declined")
    let answers: SQL = """
      SELECT concat_ws(' ', party, answer, reason, answered_on) FROM trellis.match_acceptances
       WHERE voided_at IS NULL ORDER BY party
      """
    #expect(
      try await scene.imports.texts(answers)
        == ["guardian accepted 2026-10-07", "mentor declined no time 2026-10-09"])
    #expect(try await scene.solve(on: scene.day(4)).pairs.words == ["S1 M1"])

    // Nobody's wait is interrupted by a proposal: 40 days are one month, and none is added for it.
    let waiting = try await scene.solve(on: scene.day(40)).round.solution
    #expect(waiting.contains(#""waiting":4,"#))

    let open = try await scene.reopen("S1", on: scene.day(5))
    #expect(open.state == .proposed && open.acceptedBy == [.guardian])
    #expect(try await accept(scene, .mentor, 6).startedOn == scene.day(6))
  }

  @Test("Neither hold nor excuse is for a pair that has not begun")
  func notBegun() async throws {
    let scene = try await proposed()
    await #expect(throws: MatchError.notBegun) {
      try await scene.matches.hold(
        "S1", of: scene.program.id, tenant: scene.tenant, from: scene.day(1), to: nil, reason: nil,
        by: "Rosa", dryRun: false)
    }
    await #expect(throws: RematchError.neverBegan(student: "S1")) {
      try await scene.rematches.queue(
        "S1", of: scene.program.id, tenant: scene.tenant, on: scene.day(1), reason: .other,
        note: nil, by: "Rosa", dryRun: false)
    }
  }
}
