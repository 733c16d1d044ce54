import CivilTime
import Database
import Foundation
import Matching
import Programs
import Support
import Tabular
import Testing

@Suite("Rounds of a program", .tenant)
struct RoundsTests {
  /// The bundled sample, beside which this file lies.
  private func sample(_ name: String) throws -> TabularFile {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "samples/riverside/\(name)"))
    return TabularFile(name: name, bytes: Array(data))
  }

  private func text(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "samples/riverside/\(name)"), encoding: .utf8)
  }

  @Test(
    "A round over imported files is the what-if plan of the same files, to the last byte",
    arguments: ["total", "fair", "stable"])
  func isThePlan(objective: String) async throws {
    let imports = try await ImportScene.make(goals: try text("goals.csv"))
    let scene = RoundScene(imports: imports)
    let program = scene.program
    try await scene.students(try text("students.csv"))
    try await scene.mentors(try text("mentors.csv"))
    try await scene.named(ExclusionImport(into: program), try text("exclusions.csv"))
    try await scene.named(PinImport(into: program), try text("pins.csv"))
    try await scene.named(WishImport(into: program), try text("wishes.csv"))

    var files = PlanFiles(students: try sample("students.csv"), mentors: try sample("mentors.csv"))
    files.goals = try sample("goals.csv")
    files.exclusions = try sample("exclusions.csv")
    files.pins = try sample("pins.csv")
    files.wishes = try sample("wishes.csv")
    let policy = try Policy(yaml: "objective: \(objective)")
    let input = try PlanInput(files)
    #expect(input.problems.isEmpty)
    #expect(input.skippedGates == [])
    let plan = try RoundSolver(clock: FixedClock.noon)
      .solve(input.snapshot(policy: policy, date: scene.today, seed: 7))

    let (round, pairs) = try await scene.solve(policy: policy, seed: 7)
    #expect(plan.pairs.count > 80)
    #expect(pairs.count == plan.pairs.count)
    #expect(round.solution == String(decoding: plan.json, as: UTF8.self))
    #expect(
      pairs.map { "\($0.student.externalID) \($0.mentor.externalID) \($0.score) \($0.isPinned)" }
        == plan.pairs.map {
          "\($0.pair.student.id) \($0.pair.mentor.id) \($0.score) \($0.isPinned)"
        })
  }

  @Test("A draft takes no place and makes nobody a pair")
  func draft() async throws {
    let scene = try await RoundScene.make()
    let (first, pairs) = try await scene.solve()
    #expect(pairs.words == ["S1 M1", "S2 M2", "S3 M2"])
    #expect(first.state == .draft)
    #expect(first.number == 1)
    #expect(first.decidedAt == nil)
    #expect(try await scene.listed() == [])
    let (second, again) = try await scene.solve()
    #expect(second.number == 2)
    #expect(again == pairs)
    #expect(second.snapshotSHA256 == first.snapshotSHA256)
    #expect(try await scene.rounds.all(of: scene.program.id, tenant: scene.tenant).count == 2)
  }

  @Test("A published round makes exactly its pairs matches, from the day of introduction on")
  func publish() async throws {
    let scene = try await RoundScene.make()
    let drafted = try await scene.solve()
    let (round, made) = try await scene.publish(startsOn: scene.day(3))
    #expect(made == 3)
    #expect(round.state == .published)
    #expect(round.decidedBy == "Rosa")
    #expect(
      try await scene.listed() == [
        "S1 M1 2026-10-09 -", "S2 M2 2026-10-09 -", "S3 M2 2026-10-09 -",
      ])
    let matches = try await scene.matches.all(
      of: scene.program.id, tenant: scene.tenant, on: scene.today)
    #expect(matches.map(\.round) == [1, 1, 1])
    #expect(try await scene.rounds.pairs(of: round, tenant: scene.tenant) == drafted.pairs)
  }

  @Test("A round is published once, and a discarded one never")
  func once() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.publish()
    let before = try await scene.versions()
    await #expect(throws: RoundError.notDraft(number: 1, .published)) { try await scene.publish() }
    await #expect(throws: RoundError.notDraft(number: 1, .published)) {
      try await scene.rounds.discard(
        "1", of: scene.program.id, tenant: scene.tenant, by: "Rosa", dryRun: false)
    }
    #expect(try await scene.versions() == before)

    try await scene.solve()
    let discarded = try await scene.rounds.discard(
      "latest", of: scene.program.id, tenant: scene.tenant, by: "Rosa", dryRun: false)
    #expect(discarded.state == .discarded)
    #expect(discarded.number == 2)
    await #expect(throws: RoundError.notDraft(number: 2, .discarded)) {
      try await scene.publish("2")
    }
  }

  @Test("A round is named by its number or as the latest; other words find none")
  func names() async throws {
    let scene = try await RoundScene.make()
    func find(_ word: String) async throws -> Int {
      try await scene.rounds.find(word, of: scene.program.id, tenant: scene.tenant).number
    }
    await #expect(throws: RoundError.notFound("latest")) { try await find("latest") }
    try await scene.solve()
    try await scene.solve()
    #expect(try await find("latest") == 2)
    #expect(try await find("1") == 1)
    for word in ["3", "0", "-1", "", "first", "99999999999999999999"] {
      await #expect(throws: RoundError.notFound(word)) { try await find(word) }
    }
  }

  @Test("A dry run solves, publishes and discards, and writes nothing")
  func dryRuns() async throws {
    let scene = try await RoundScene.make()
    let empty = try await scene.versions()
    let (round, pairs) = try await scene.solve(dryRun: true)
    #expect(round.number == 1)
    #expect(pairs.count == 3)
    #expect(try await scene.versions() == empty)

    try await scene.solve()
    let drafted = try await scene.versions()
    let published = try await scene.publish(dryRun: true)
    #expect(published.matches == 3)
    #expect(published.round.state == .published)
    let discarded = try await scene.rounds.discard(
      "1", of: scene.program.id, tenant: scene.tenant, by: "Rosa", dryRun: true)
    #expect(discarded.state == .discarded)
    #expect(try await scene.versions() == drafted)
  }

  @Test("Another tenant sees, publishes and discards nothing of a round")
  func isolation() async throws {
    let scene = try await RoundScene.make()
    let (round, _) = try await scene.solve()
    let (program, them) = (scene.program, scene.test.hillcrest)
    let before = try await scene.versions()
    #expect(try await scene.rounds.all(of: program.id, tenant: them) == [])
    #expect(try await scene.rounds.pairs(of: round, tenant: them) == [])
    await #expect(throws: RoundError.notFound("1")) {
      try await scene.rounds.find("1", of: program.id, tenant: them)
    }
    await #expect(throws: RoundError.notFound("1")) {
      try await scene.rounds.publish(
        "1", of: program, tenant: them, startsOn: scene.today, date: scene.today, by: "them",
        dryRun: false)
    }
    await #expect(throws: RoundError.notFound("latest")) {
      try await scene.rounds.discard(
        "latest", of: program.id, tenant: them, by: "them", dryRun: false)
    }
    #expect(try await scene.versions() == before)

    try await scene.publish()
    #expect(try await scene.listed(of: them) == [])
    let theirs = try await scene.rounds.solve(
      for: scene.imports.neighbour, tenant: them, policy: .standard, date: scene.today, seed: 1,
      by: "them", dryRun: false)
    #expect(theirs.round.number == 1)
    #expect(theirs.pairs.words == ["S1 M1", "S2 M2", "S3 M2"])
  }

  @Test("A closed program has no further rounds")
  func closedProgram() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    var program = scene.program
    program.closedOn = scene.today
    await #expect(throws: RoundError.programClosed) {
      try await scene.rounds.solve(
        for: program, tenant: scene.tenant, policy: .standard, date: scene.day(1), seed: 1,
        by: "Rosa", dryRun: false)
    }
    await #expect(throws: RoundError.programClosed) {
      try await scene.rounds.publish(
        "1", of: program, tenant: scene.tenant, startsOn: scene.day(1), date: scene.day(1),
        by: "Rosa", dryRun: false)
    }
    #expect(try await scene.listed() == [])
  }
}
