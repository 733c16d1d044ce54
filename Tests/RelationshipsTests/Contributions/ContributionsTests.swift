import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("The ledger of what a pair gives each other", .tenant)
struct ContributionsTests {
  private func thanks(_ scene: LedgerScene, _ day: String) throws -> Contribution {
    Contribution(givenBy: .student, kind: .thanked, occurredOn: try scene.day(day), note: "a card")
  }

  @Test("A contribution goes to the match that covers its day, else to the nearest, and says so")
  func matchOfTheDay() async throws {
    let scene = try await LedgerScene.make()
    let before = try await scene.match("S1", "M2", from: "2026-08-03", to: "2026-08-31")
    let ledger = scene.facts(Contribution.self)
    func put(_ day: String, _ choice: MatchChoice) async throws -> (String, Bool) {
      let added = try await ledger.add(thanks(scene, day), to: choice, scene.request())
      #expect(added.fact.match == added.match.id)
      return (added.fact.mentor, added.match.covers)
    }
    #expect(try await put("2026-08-20", LedgerScene.pair) == ("M2", true))
    #expect(try await put("2026-09-20", LedgerScene.pair) == ("M1", true))
    #expect(try await put("2026-09-02", LedgerScene.pair) == ("M2", false))
    #expect(try await put("2026-09-20", .words(before)) == ("M2", false))
    #expect(try await put("2026-09-20", .words("S1:M2")) == ("M2", false))
    #expect(
      try await put("2026-09-20", .pair(student: "Ana@example.org", mentor: "M1")) == ("M1", true))
    for choice in [MatchChoice.words("S2"), .pair(student: "S1", mentor: "M9"), .words("")] {
      await #expect(throws: FactError.matchUnknown(choice.text)) {
        try await ledger.add(thanks(scene, "2026-09-20"), to: choice, scene.request())
      }
    }
  }

  @Test("A pair that is only proposed has no contributions yet")
  func proposal() async throws {
    let scene = try await LedgerScene.make()
    let proposed = try await scene.match("S2", "M2", from: "2026-09-07")
    try await scene.test.database.tenant(scene.test.riverside) { tx in
      _ = try tx.execute(
        """
        UPDATE trellis.matches SET proposed_on = started_on
         WHERE tenant_id = \(scene.test.riverside) AND match_id::text = \(proposed)
        """)
    }
    for words in ["S2", proposed] {
      await #expect(throws: FactError.matchUnknown(words)) {
        try await scene.facts(Contribution.self).add(
          thanks(scene, "2026-09-20"), to: .words(words), scene.request())
      }
    }
  }

  @Test("A correction leaves what was known before as it was, and so does a void")
  func laterKnowledge() async throws {
    let scene = try await LedgerScene.make()
    let first = try await scene.facts(Contribution.self, at: 12).add(
      thanks(scene, "2026-09-20"), to: LedgerScene.pair, scene.request()
    ).fact
    let corrected = try await scene.facts(Contribution.self, at: 14).correct(
      "\(first.id)", reason: "it was the mentor", scene.request()
    ) { $0.givenBy = .mentor }
    #expect(corrected.id != first.id)
    #expect(corrected.content.note == "a card")
    _ = try await scene.facts(Contribution.self, at: 16).void(
      "\(corrected.id)", reason: "other pair", scene.request())

    func givers(by hour: Int) async throws -> [PairRole] {
      try await scene.facts(Contribution.self).all(scene.filter(knownAt: scene.moment(hour)))
        .map(\.content.givenBy)
    }
    #expect(try await givers(by: 11) == [])
    #expect(try await givers(by: 13) == [.student])
    #expect(try await givers(by: 15) == [.mentor])
    #expect(try await givers(by: 17) == [])
    let all = try await scene.facts(Contribution.self).all(scene.filter())
    #expect(all.map(\.voidReason) == ["it was the mentor", "other pair"])
    #expect(
      try await scene.imports.texts(
        "SELECT replaces_id::text FROM trellis.contributions ORDER BY recorded_at")
        == ["-", "\(first.id)"])
  }

  @Test("What is voided, unknown or would not change is refused, and a dry run writes nothing")
  func refusals() async throws {
    let scene = try await LedgerScene.make()
    let ledger = scene.facts(Contribution.self)
    let content = try thanks(scene, "2026-09-20")
    _ = try await ledger.add(content, to: LedgerScene.pair, scene.request(isDryRun: true))
    #expect(try await ledger.all(scene.filter()).isEmpty)
    let id = "\(try await ledger.add(content, to: LedgerScene.pair, scene.request()).fact.id)"
    await #expect(throws: FactError.nothingToCorrect) {
      try await ledger.correct(id, reason: "none", scene.request()) { $0.kind = .thanked }
    }
    for unknown in ["", "S1", "\(scene.program.id)"] {
      await #expect(throws: FactError.notFound(unknown)) {
        try await ledger.void(unknown, reason: "mistake", scene.request())
      }
    }
    _ = try await ledger.void(id, reason: "mistake", scene.request(isDryRun: true))
    _ = try await ledger.void(id, reason: "mistake", scene.request())
    await #expect(throws: FactError.alreadyVoided(reason: "mistake")) {
      try await ledger.void(id, reason: "again", scene.request())
    }
  }

  @Test("Tenants see and change their own contributions alone")
  func tenantsApart() async throws {
    let scene = try await LedgerScene.make()
    let ledger = scene.facts(Contribution.self)
    let content = try thanks(scene, "2026-09-20")
    let ours = try await ledger.add(content, to: LedgerScene.pair, scene.request()).fact
    _ = try await ledger.add(content, to: LedgerScene.pair, scene.theirRequest)
    #expect(try await ledger.all(scene.filter()).map(\.id) == [ours.id])
    await #expect(throws: FactError.notFound("\(ours.id)")) {
      try await ledger.void("\(ours.id)", reason: "not ours", scene.theirRequest)
    }
    await #expect(throws: FactError.matchUnknown("\(ours.match)")) {
      try await ledger.add(content, to: .words("\(ours.match)"), scene.theirRequest)
    }
  }

  @Test("A list keeps to a match and to the days that are asked for")
  func listing() async throws {
    let scene = try await LedgerScene.make()
    try await scene.match("S2", "M2", from: "2026-09-07")
    let ledger = scene.facts(Contribution.self)
    for (pair, day) in [("S1", "2026-09-10"), ("S1", "2026-09-20"), ("S2", "2026-09-15")] {
      _ = try await ledger.add(thanks(scene, day), to: .words(pair), scene.request())
    }
    func days(_ filter: FactFilter) async throws -> [String] {
      try await ledger.all(filter).map { "\($0.student) \($0.content.occurredOn)" }
    }
    #expect(
      try await days(scene.filter()) == ["S1 2026-09-10", "S2 2026-09-15", "S1 2026-09-20"])
    #expect(try await days(scene.filter(match: "S2:M2")) == ["S2 2026-09-15"])
    #expect(
      try await days(
        scene.filter(from: scene.day("2026-09-11"), to: scene.day("2026-09-15")))
        == ["S2 2026-09-15"])
  }
}
