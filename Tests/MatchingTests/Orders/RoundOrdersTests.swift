import CivilTime
import Database
import Programs
import Support
import Testing

@testable import Jobs
@testable import Matching

@Suite("Rounds that workers solve", .ownDatabase)
struct RoundOrdersTests {
  @Test("An ordered round is the round that the command would have made, and its job names it")
  func sameRound() async throws {
    let scene = try await RoundOrderScene()
    let direct = try await scene.scene.solve()
    let id = try await scene.place()
    try await scene.run(try await scene.claim())
    let job = try await scene.job(id)
    #expect(job.state == .completed)
    #expect(job.progress == JobProgress(done: 3, total: 3))
    let rounds = try await scene.rounds()
    #expect(rounds.map(\.number) == [2, 1])
    let ordered = try #require(rounds.first)
    #expect(ordered.solution == direct.round.solution)
    #expect(ordered.snapshotSHA256 == direct.round.snapshotSHA256)
    #expect(ordered.policySHA256 == direct.round.policySHA256)
    #expect(ordered.solvedBy == "Rosa" && ordered.state == .draft)
    let pairs = try await scene.scene.rounds.pairs(of: ordered, tenant: scene.tenant)
    #expect(pairs == direct.pairs)
    let named = try #require(try await scene.scene.rounds.solved(byJob: id, of: scene.tenant))
    #expect(named == (program: "autumn", number: 2))
  }

  @Test("The policy, the day and the seed travel with the job")
  func options() async throws {
    let scene = try await RoundOrderScene()
    let text = "name: ours\nobjective: fair\n"
    let (day, seed) = (scene.scene.day(2), Int64(9))
    let direct = try await scene.scene.solve(on: day, policy: try Policy(yaml: text), seed: seed)
    let id = try await scene.place(scene.order(.new(policy: text, date: day, seed: seed)))
    try await scene.run(try await scene.claim())
    #expect(try await scene.job(id).state == .completed)
    let ordered = try #require(try await scene.rounds().first)
    #expect(ordered.solution == direct.round.solution)
    #expect(ordered.policyName == "ours" && ordered.seed == 9 && ordered.date == day)
  }

  @Test("What a job carries is its order again, and none of the people in the program")
  func arguments() async throws {
    let scene = try await RoundOrderScene()
    for aim in [
      RoundOrder.Aim.new(policy: nil, date: scene.scene.today, seed: -1),
      .new(policy: "objective: fair", date: scene.scene.today, seed: 3), .again(4),
    ] {
      let order = scene.order(aim)
      #expect(try RoundOrder(JobArguments(json: order.arguments.json)) == order)
    }
    let id = try await scene.place()
    #expect(
      try await scene.job(id).arguments.json
        == #"{"actor":"Rosa","date":"2026-10-06","program":"\#(scene.scene.program.id)","seed":1}"#)
  }

  @Test("A worker that dies before the round is stored leaves none, and the next makes one")
  func diedBefore() async throws {
    let scene = try await RoundOrderScene()
    let id = try await scene.place()
    let zombie = try await scene.claim()
    try await scene.loseLeases()
    try await scene.run(try await scene.claim())
    #expect(try await scene.rounds().count == 1)
    await #expect(throws: LeaseLost.self) { try await scene.run(zombie) }
    #expect(try await scene.rounds().count == 1)
    #expect(try await scene.job(id).attempt == 2)
  }

  @Test("A worker that dies after the round is stored leaves a finished job, which nobody repeats")
  func diedAfter() async throws {
    let scene = try await RoundOrderScene()
    let id = try await scene.place()
    try await scene.run(try await scene.claim())
    try await scene.loseLeases()
    #expect(try await scene.claimIfAny()?.id == nil)
    #expect(try await scene.rounds().count == 1)
    #expect(try await scene.job(id).attempt == 1)
  }

  @Test("A job that is cancelled while it runs stores no round")
  func cancelled() async throws {
    let scene = try await RoundOrderScene()
    _ = try await scene.place()
    let job = try await scene.claim()
    job.requestCancel()
    await #expect(throws: CancellationError.self) { try await scene.run(job) }
    #expect(try await scene.rounds() == [])
  }

  @Test("A draft is solved again by a job as by the command, and keeps its number")
  func again() async throws {
    let scene = try await RoundOrderScene()
    try await scene.scene.solve()
    try await scene.scene.hold(.student, "S1")
    let id = try await scene.place(scene.order(.again(1)))
    try await scene.run(try await scene.claim())
    let round = try #require(try await scene.rounds().first)
    #expect(round.number == 1)
    let pairs = try await scene.scene.rounds.pairs(of: round, tenant: scene.tenant)
    #expect(pairs.words == ["S2 M2", "S3 M2"])
    let named = try #require(try await scene.scene.rounds.solved(byJob: id, of: scene.tenant))
    #expect(named == (program: "autumn", number: 1))
  }

  @Test("What somebody has to mend first gives the job up at once, says so, and names nobody")
  func refused() async throws {
    let scene = try await RoundOrderScene()
    let (program, tenant) = (scene.scene.program.id, scene.tenant)
    _ = try await scene.place(scene.order(.again(7)))
    #expect(
      try await scene.refusal() == "the program has no round 7; 'trellis round list' shows them")
    _ = try await scene.place(
      scene.order(.new(policy: "objective: best", date: scene.scene.today, seed: 1)))
    #expect(try await scene.refusal().hasPrefix("the policy: line 1: "))
    try await scene.scene.named(PinImport(into: scene.scene.program), "student,mentor\nS1,M1\n")
    try await scene.scene.hold(.student, "S1")
    _ = try await scene.place()
    #expect(
      try await scene.refusal()
        == "1 of the pins cannot be; 'trellis round solve --dry-run' names them and says why")
    try await scene.scene.test.arrange(
      """
      UPDATE trellis.programs SET closed_on = \(scene.scene.day(-1))
       WHERE tenant_id = \(tenant) AND program_id = \(program)
      """)
    _ = try await scene.place()
    #expect(
      try await scene.refusal()
        == "the program is closed by then; 'trellis program show' says since when")
    #expect(try await scene.rounds() == [])
  }
}
