import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@Suite("Matches of a program", .tenant)
struct MatchesTests {
  private func published() async throws -> RoundScene {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.publish()
    return scene
  }

  private func find(
    _ words: String, _ scene: RoundScene, on day: Day? = nil
  ) async throws -> Match {
    try await scene.matches.find(
      words, of: scene.program.id, tenant: scene.tenant, on: day ?? scene.today
    ).match
  }

  @Test("A match is found by its id, by its student, and by its two people")
  func find() async throws {
    let scene = try await published()
    let match = try await find("S1", scene)
    #expect([match.student.externalID, match.student.name] == ["S1", "Ana López"])
    #expect([match.mentor.externalID, match.mentor.name] == ["M1", "Ada Byron"])
    #expect(match.round == 1)
    #expect(try await find("\(match.id)", scene) == match)
    #expect(try await find("S1:M1", scene) == match)
    for words in ["S9", "S1:M2", "M1", "", ":", "S1:", ":M1"] {
      await #expect(throws: MatchError.notFound(words)) { try await find(words, scene) }
    }
  }

  @Test("Of several matches of a student the open one is meant; without one, an id must tell")
  func ambiguity() async throws {
    let scene = try await published()
    let first = try await scene.close("S1", on: scene.day(1), reason: .goalsReached)
    #expect(try await find("S1", scene) == find("\(first.id)", scene))
    try await scene.solve(on: scene.day(2))
    try await scene.publish(startsOn: scene.day(2), on: scene.day(2))
    let second = try await find("S1", scene)
    #expect(second.id != first.id)
    #expect(second.endedOn == nil)
    try await scene.close("S1:M1", on: scene.day(3), reason: .goalsReached)
    let ids = ["\(first.id)", "\(second.id)"]
    await #expect(throws: MatchError.ambiguous("S1", ids)) { try await find("S1", scene) }
    #expect(try await find(ids[0], scene).endedOn == scene.day(1))
  }

  @Test("A day's state is told: active, on hold on both ends of a hold, closed from its end")
  func states() async throws {
    let scene = try await published()
    _ = try await hold(scene, 5, 7)
    try await scene.close("S1", on: scene.day(9), reason: .movedAway)
    var states: [Match.State] = []
    for day in [0, 4, 5, 7, 8, 9, 10] {
      states.append(try await find("S1", scene, on: scene.day(day)).state)
    }
    #expect(states == [.active, .active, .onHold, .onHold, .active, .closed, .closed])
    let all = try await scene.matches.all(
      of: scene.program.id, tenant: scene.tenant, on: scene.day(6))
    #expect(all.map(\.state) == [.onHold, .active, .active])
  }

  private func hold(
    _ scene: RoundScene, _ from: Int, _ to: Int?, dryRun: Bool = false
  ) async throws -> Match {
    try await scene.matches.hold(
      "S1", of: scene.program.id, tenant: scene.tenant, from: scene.day(from),
      to: to.map(scene.day), reason: "exams", by: "Rosa", dryRun: dryRun)
  }

  private func resume(_ scene: RoundScene, _ day: Int, dryRun: Bool = false) async throws -> Match {
    try await scene.matches.resume(
      "S1", of: scene.program.id, tenant: scene.tenant, on: scene.day(day), by: "Rosa",
      dryRun: dryRun)
  }

  @Test("A hold that shares a day with another is refused; one that touches it is not")
  func overlaps() async throws {
    let scene = try await published()
    _ = try await hold(scene, 5, 7)
    let before = try await scene.versions()
    for (from, to) in [(7, 9), (3, 5), (6, 6), (1, 20), (7, nil), (1, nil)] {
      await #expect(throws: MatchError.holdOverlaps(from: scene.day(5), to: scene.day(7))) {
        try await hold(scene, from, to)
      }
    }
    await #expect(throws: MatchError.endsBeforeStart) { try await hold(scene, 9, 8) }
    await #expect(throws: MatchError.outside(from: scene.today, to: nil)) {
      try await hold(scene, -1, 1)
    }
    #expect(try await scene.versions() == before)

    _ = try await hold(scene, 3, 4)
    _ = try await hold(scene, 8, nil)
    await #expect(throws: MatchError.holdOverlaps(from: scene.day(8), to: nil)) {
      try await hold(scene, 30, 31)
    }
    let (_, holds) = try await scene.matches.find(
      "S1", of: scene.program.id, tenant: scene.tenant, on: scene.today)
    #expect(holds.map(\.from) == [3, 5, 8].map(scene.day))
    #expect(holds.map(\.to) == [scene.day(4), scene.day(7), nil])
    #expect(holds.map(\.reason) == ["exams", "exams", "exams"])
  }

  @Test("Of two holds of the same days entered at once, exactly one is kept")
  func holdsAtOnce() async throws {
    let scene = try await published()
    let kept = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<6 {
        group.addTask {
          do {
            _ = try await hold(scene, 5, 7)
            return 1
          } catch MatchError.holdOverlaps {
            return 0
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(kept == 1)
  }

  @Test("Resuming ends the open hold on the day before")
  func resuming() async throws {
    let scene = try await published()
    await #expect(throws: MatchError.noOpenHold) { try await resume(scene, 1) }
    _ = try await hold(scene, 5, nil)
    #expect(try await find("S1", scene, on: scene.day(100)).state == .onHold)
    await #expect(throws: MatchError.beforeStart(scene.day(6))) { try await resume(scene, 5) }
    #expect(try await resume(scene, 8).state == .active)
    let (_, holds) = try await scene.matches.find(
      "S1", of: scene.program.id, tenant: scene.tenant, on: scene.today)
    #expect(holds.map(\.to) == [scene.day(7)])
    await #expect(throws: MatchError.noOpenHold) { try await resume(scene, 9) }
  }

  private func excuse(
    _ scene: RoundScene, _ from: Int, _ to: Int, dryRun: Bool = false
  ) async throws -> Match {
    try await scene.matches.excuse(
      "S1", of: scene.program.id, tenant: scene.tenant, from: scene.day(from),
      to: scene.day(to), reason: "school trip", by: "Rosa", dryRun: dryRun)
  }

  private let excuses: SQL = """
    SELECT concat_ws(' ', from_on, to_on, reason, entered_by) FROM trellis.match_excuses
    """

  @Test("An excuse keeps its days and its reason")
  func excuses() async throws {
    let scene = try await published()
    await #expect(throws: MatchError.endsBeforeStart) { try await excuse(scene, 3, 2) }
    _ = try await excuse(scene, 2, 3)
    #expect(
      try await scene.imports.texts(excuses) == ["2026-10-08 2026-10-09 school trip Rosa"])
    #expect(try await scene.imports.texts(excuses, of: scene.test.hillcrest) == [])
  }

  @Test("A match ends once, not before it began; then nothing is held or excused past its end")
  func closing() async throws {
    let scene = try await published()
    await #expect(throws: MatchError.beforeStart(scene.today)) {
      try await scene.close("S1", on: scene.day(-1), reason: .other)
    }
    let closed = try await scene.close("S1", on: scene.day(2), reason: .goalsReached)
    #expect(closed.state == .closed)
    #expect(closed.endedOn == scene.day(2))
    #expect(closed.closureReason == "goals_reached")
    let before = try await scene.versions()
    await #expect(throws: MatchError.alreadyClosed(on: scene.day(2))) {
      try await scene.close("S1", on: scene.day(3), reason: .other)
    }
    for (from, to) in [(-1, 0), (1, 3), (3, 4)] {
      await #expect(throws: MatchError.outside(from: scene.today, to: scene.day(2))) {
        try await hold(scene, from, to)
      }
      await #expect(throws: MatchError.outside(from: scene.today, to: scene.day(2))) {
        try await excuse(scene, from, to)
      }
    }
    #expect(try await scene.versions() == before)
    _ = try await hold(scene, 1, 2)
  }

  @Test("A student whose id has a colon in it is found")
  func colons() async throws {
    let scene = try await RoundScene.make()
    try await scene.students(RoundScene.students.replacing("S1,", with: "2026:1,"))
    try await scene.solve()
    try await scene.publish()
    #expect(try await find("2026:1", scene).student.name == "Ana López")
    #expect(try await find("2026:1:M1", scene).student.name == "Ana López")
  }

  @Test("A dry run changes no match")
  func dryRuns() async throws {
    let scene = try await published()
    _ = try await hold(scene, 5, nil)
    let before = try await scene.versions()
    #expect(try await resume(scene, 8, dryRun: true).state == .active)
    _ = try await hold(scene, 1, 2, dryRun: true)
    _ = try await excuse(scene, 1, 2, dryRun: true)
    #expect(
      try await scene.close("S1", on: scene.day(1), reason: .other, dryRun: true).state == .closed)
    #expect(try await scene.versions() == before)
  }

  @Test("Another tenant sees, holds and closes nothing of a match, not even by its id")
  func isolation() async throws {
    let scene = try await published()
    let (program, them) = (scene.program.id, scene.test.hillcrest)
    let id = "\(try await find("S1", scene).id)"
    let before = try await scene.versions()
    #expect(try await scene.matches.all(of: program, tenant: them, on: scene.today) == [])
    for (words, program) in [(id, program), ("S1", program), (id, scene.imports.neighbour.id)] {
      await #expect(throws: MatchError.notFound(words)) {
        try await scene.matches.find(words, of: program, tenant: them, on: scene.today)
      }
      await #expect(throws: MatchError.notFound(words)) {
        try await scene.matches.close(
          words, of: program, tenant: them, on: scene.today, reason: .other, by: "them",
          dryRun: false)
      }
    }
    #expect(try await scene.versions() == before)
  }
}
