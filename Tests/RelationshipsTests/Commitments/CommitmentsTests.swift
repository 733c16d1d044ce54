import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Commitments", .tenant)
struct CommitmentsTests {
  private func promise(_ scene: LedgerScene, due: String = "2026-10-20") throws -> Commitment {
    Commitment(
      owner: .student, text: "Write the letter", madeOn: try scene.day("2026-10-05"),
      dueOn: try scene.day(due))
  }

  private func add(_ scene: LedgerScene) async throws -> Fact<Commitment> {
    try await scene.facts(Commitment.self).add(
      try promise(scene), towards: "Computing", to: LedgerScene.pair, scene.request()
    ).fact
  }

  private func listed(_ scene: LedgerScene, _ filter: FactFilter? = nil) async throws -> [String] {
    try await scene.facts(Commitment.self).all(filter ?? scene.filter()).map {
      let outcome = $0.content.outcome
      return
        "\($0.content.text) \($0.content.dueOn) \(outcome.map { "\($0.result) \($0.day)" } ?? "open")"
        + ($0.voidReason.map { ": \($0)" } ?? "")
    }
  }

  @Test("A promise is written down with its goal, listed by its due day, and kept")
  func kept() async throws {
    let scene = try await LedgerScene.make()
    let added = try await add(scene)
    #expect(added.content.goal == "stem.computing")
    let day = try scene.day("2026-10-20")
    #expect(try await listed(scene, scene.filter(to: day - 1)) == [])
    #expect(
      try await listed(scene, scene.filter(to: day)) == ["Write the letter 2026-10-20 open"])
    let kept = try await scene.facts(Commitment.self).settle(
      "\(added.id)", as: .kept, on: scene.today, scene.request())
    #expect(kept.content.isInTime == true)
    #expect(try await listed(scene) == ["Write the letter 2026-10-20 kept 2026-10-06"])
    #expect(
      try await scene.facts(Commitment.self).all(
        FactFilter(program: scene.program.id, tenant: scene.test.hillcrest)
      ).isEmpty)
  }

  @Test("What is settled is not settled again; reopened, it is replaced by an open one")
  func reopened() async throws {
    let scene = try await LedgerScene.make()
    let id = "\(try await add(scene).id)"
    let commitments = scene.facts(Commitment.self)
    await #expect(throws: CommitmentError.stillOpen) {
      try await commitments.reopen(id, reason: "x", scene.request())
    }
    let settled = try await commitments.settle(
      id, as: .cancelled, on: scene.today, scene.request())
    let outcome = try #require(settled.content.outcome)
    await #expect(throws: CommitmentError.settled(outcome)) {
      try await commitments.settle(id, as: .kept, on: scene.today, scene.request())
    }
    let open = try await commitments.reopen(id, reason: "only one agreed", scene.request())
    #expect("\(open.id)" != id)
    #expect(
      try await listed(scene) == [
        "Write the letter 2026-10-20 open",
        "Write the letter 2026-10-20 cancelled 2026-10-06: only one agreed",
      ])
  }

  @Test("Nothing is due, kept or corrected to before the day it was made")
  func order() async throws {
    let scene = try await LedgerScene.make()
    let commitments = scene.facts(Commitment.self)
    let made = try scene.day("2026-10-05")
    await #expect(throws: CommitmentError.beforeMade(made)) {
      try await commitments.add(
        try promise(scene, due: "2026-10-04"), towards: nil, to: LedgerScene.pair, scene.request())
    }
    let id = "\(try await add(scene).id)"
    await #expect(throws: CommitmentError.beforeMade(made)) {
      try await commitments.settle(id, as: .kept, on: made - 1, scene.request())
    }
    await #expect(throws: CommitmentError.beforeMade(made)) {
      try await commitments.correct(id, reason: "x", goal: nil, scene.request()) {
        $0.dueOn = made - 1
      }
    }
    #expect(try await listed(scene) == ["Write the letter 2026-10-20 open"])
  }

  @Test("A correction and an outcome that are entered later leave what was known before as it was")
  func laterKnowledge() async throws {
    let scene = try await LedgerScene.make()
    let id = "\(try await add(scene).id)"
    let due = try scene.day("2026-11-03")
    let corrected = try await scene.facts(Commitment.self, at: 14).correct(
      id, reason: "wrong day", goal: "music", scene.request()
    ) { $0.dueOn = due }
    _ = try await scene.facts(Commitment.self, at: 15).settle(
      "\(corrected.id)", as: .kept, on: scene.today, scene.request())
    #expect(
      try await listed(scene, scene.filter(knownAt: scene.moment(13))) == [
        "Write the letter 2026-10-20 open: wrong day"
      ])
    #expect(
      try await listed(scene) == [
        "Write the letter 2026-11-03 kept 2026-10-06",
        "Write the letter 2026-10-20 open: wrong day",
      ])
    #expect(
      try await scene.imports.texts(
        """
        SELECT goal || ' ' || (outcome_at AT TIME ZONE 'UTC')::text FROM trellis.commitments
         WHERE voided_at IS NULL
        """) == ["arts.music 2026-10-06 15:00:00"])
  }

  @Test("A dry run writes nothing, and another tenant's promise is not found")
  func apart() async throws {
    let scene = try await LedgerScene.make()
    let commitments = scene.facts(Commitment.self)
    _ = try await commitments.add(
      try promise(scene), towards: nil, to: LedgerScene.pair, scene.request(isDryRun: true))
    #expect(try await listed(scene) == [])
    let theirs = try await commitments.add(
      try promise(scene), towards: nil, to: LedgerScene.pair, scene.theirRequest)
    await #expect(throws: FactError.notFound("\(theirs.fact.id)")) {
      try await commitments.settle(
        "\(theirs.fact.id)", as: .kept, on: scene.today, scene.request())
    }
    #expect(try await listed(scene) == [])
  }

  @Test("A pair that is proposed and not accepted promises nothing yet")
  func proposed() async throws {
    let scene = try await LedgerScene.make()
    let promise = try promise(scene)
    try await scene.test.database.tenant(scene.test.riverside) { tx in
      _ = try tx.execute(
        "UPDATE trellis.matches SET proposed_on = '2026-09-01' WHERE tenant_id = \(tx.tenant)")
    }
    await #expect(throws: FactError.matchUnknown("S1")) {
      try await scene.facts(Commitment.self).add(
        promise, towards: nil, to: LedgerScene.pair, scene.request())
    }
  }
}
