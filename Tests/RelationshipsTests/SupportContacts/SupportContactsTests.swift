import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Support contacts and when the next is due", .tenant)
struct SupportContactsTests {
  private func add(_ scene: LedgerScene, _ party: SupportParty, _ day: String) async throws {
    let contact = SupportContact(
      party: party, occurredOn: try scene.day(day), contactedBy: "Rosa")
    _ = try await scene.facts(SupportContact.self).add(
      contact, to: LedgerScene.pair, scene.request())
  }

  private func due(_ scene: LedgerScene, on day: String) async throws -> [String] {
    try await scene.facts(SupportContact.self).due(
      in: scene.program.id, tenant: scene.test.riverside, on: scene.day(day)
    ).map { "\($0.party.rawValue) \($0.dueOn)" }
  }

  @Test("Two days after the start, twice in the first month, then a program's interval later")
  func schedule() async throws {
    let scene = try await LedgerScene.make()
    #expect(try await due(scene, on: "2026-09-06").isEmpty)
    #expect(
      try await due(scene, on: "2026-09-07") == [
        "student 2026-09-09", "mentor 2026-09-09", "guardian 2026-09-09",
      ])
    try await add(scene, .student, "2026-09-08")
    #expect(try await due(scene, on: "2026-09-30").last == "student 2026-10-07")
    try await add(scene, .student, "2026-09-29")
    #expect(try await due(scene, on: "2026-09-30").last == "student 2026-11-06")
    try await add(scene, .student, "2026-10-20")
    #expect(try await due(scene, on: "2026-10-20").last == "student 2026-11-19")
    #expect(try await due(scene, on: "2026-10-19").last == "student 2026-11-06")
  }

  @Test("A first contact after the month counts as the last one, not as one of two")
  func lateStart() async throws {
    let scene = try await LedgerScene.make()
    try await add(scene, .guardian, "2026-10-20")
    #expect(try await due(scene, on: "2026-10-20").last == "guardian 2026-11-19")
  }

  @Test("What is voided, before the start, or of a match that has ended is not counted")
  func notCounted() async throws {
    let scene = try await LedgerScene.make()
    try await add(scene, .mentor, "2026-09-01")
    try await add(scene, .mentor, "2026-09-08")
    let contacts = scene.facts(SupportContact.self)
    let last = try #require(try await contacts.all(scene.filter()).last)
    #expect(try await due(scene, on: "2026-09-10").last == "mentor 2026-10-07")
    _ = try await contacts.void("\(last.id)", reason: "other pair", scene.request())
    #expect(try await due(scene, on: "2026-09-10").contains("mentor 2026-09-09"))
    try await scene.match("S2", "M2", from: "2026-09-01", to: "2026-09-10")
    #expect(try await due(scene, on: "2026-09-09").count == 6)
    #expect(try await due(scene, on: "2026-09-10").count == 3)
  }
}
