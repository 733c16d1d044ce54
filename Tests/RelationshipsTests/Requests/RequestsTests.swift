import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Requests", .tenant)
struct RequestsTests {
  private func ask(
    _ scene: LedgerScene, at hours: Int = 15, on day: String = "2026-10-05"
  ) async throws -> Fact<Request> {
    try await scene.facts(Request.self).ask(
      from: .student, at: .local(try scene.day(day), seconds: hours * 3600), text: "Can you come?",
      for: LedgerScene.pair, scene.request()
    ).fact
  }

  private func listed(_ scene: LedgerScene, _ filter: FactFilter? = nil) async throws -> [String] {
    try await scene.facts(Request.self).all(filter ?? scene.filter()).map {
      "\($0.content.askedBy) \($0.content.time.moment) \($0.content.answer?.moment.description ?? "-")"
        + ($0.voidReason.map { ": \($0)" } ?? "")
    }
  }

  @Test("A request is asked in the program's zone and answered now, or when it is said")
  func answered() async throws {
    let scene = try await LedgerScene.make()
    let first = try await ask(scene)
    let second = try await ask(scene, at: 23)
    _ = try await scene.facts(Request.self).answer("\(first.id)", at: nil, scene.request())
    _ = try await scene.facts(Request.self).answer(
      "\(second.id)", at: .day(try scene.day("2026-10-05")), scene.request())
    #expect(
      try await listed(scene) == [
        "student 2026-10-05T20:00:00Z 2026-10-06T12:00:00Z",
        "student 2026-10-06T04:00:00Z 2026-10-06T04:00:00Z",
      ])
    let fifth = try scene.day("2026-10-05")
    #expect(try await listed(scene, scene.filter(from: fifth, to: fifth)).count == 2)
    #expect(try await listed(scene, scene.filter(from: fifth + 1)) == [])
  }

  @Test("An answer is told once; before the question or ahead of now it is refused")
  func refused() async throws {
    let scene = try await LedgerScene.make()
    let requests = scene.facts(Request.self)
    let asked = try await ask(scene)
    let (id, day) = ("\(asked.id)", try scene.day("2026-10-05"))
    await #expect(throws: RequestError.beforeAsked(asked.content.time.moment)) {
      try await requests.answer(id, at: .local(day, seconds: 14 * 3600), scene.request())
    }
    await #expect(throws: RequestError.inFuture(scene.moment(13))) {
      try await requests.answer(id, at: .moment(scene.moment(13)), scene.request())
    }
    await #expect(throws: RequestError.inFuture(scene.moment(13))) {
      try await requests.ask(
        from: .mentor, at: .moment(scene.moment(13)), text: nil, for: LedgerScene.pair,
        scene.request())
    }
    await #expect(throws: FactError.timeSkipped("2026-03-08 02:30:00", zone: "America/Chicago")) {
      try await requests.ask(
        from: .mentor, at: .local(try scene.day("2026-03-08"), seconds: 9000), text: nil,
        for: LedgerScene.pair, scene.request())
    }
    _ = try await requests.answer(id, at: nil, scene.request())
    await #expect(throws: RequestError.answered(at: scene.moment(12))) {
      try await requests.answer(id, at: nil, scene.request())
    }
  }

  @Test("A correction replaces: another time, another answer, or none after all")
  func corrected() async throws {
    let scene = try await LedgerScene.make()
    let requests = scene.facts(Request.self, at: 14)
    let id = "\(try await ask(scene).id)"
    var change = Requests.Correction()
    change.from = .mentor
    change.answeredAt = .local(try scene.day("2026-10-05"), seconds: 18 * 3600)
    let corrected = try await requests.correct(
      id, reason: "it was the mentor", change, scene.request())
    change = Requests.Correction()
    change.isUnanswered = true
    _ = try await requests.correct(
      "\(corrected.id)", reason: "nobody did", change, scene.request())
    #expect(
      try await listed(scene) == [
        "mentor 2026-10-05T20:00:00Z -",
        "student 2026-10-05T20:00:00Z -: it was the mentor",
        "mentor 2026-10-05T20:00:00Z 2026-10-05T23:00:00Z: nobody did",
      ])
    #expect(
      try await listed(scene, scene.filter(knownAt: scene.moment(13))) == [
        "student 2026-10-05T20:00:00Z -: it was the mentor"
      ])
  }

  @Test("Another tenant's request is neither listed nor answered")
  func apart() async throws {
    let scene = try await LedgerScene.make()
    let theirs = try await scene.facts(Request.self).ask(
      from: .student, at: .day(try scene.day("2026-10-05")), text: nil, for: LedgerScene.pair,
      scene.theirRequest
    ).fact
    #expect(try await listed(scene) == [])
    await #expect(throws: FactError.notFound("\(theirs.id)")) {
      try await scene.facts(Request.self).answer("\(theirs.id)", at: nil, scene.request())
    }
  }
}
