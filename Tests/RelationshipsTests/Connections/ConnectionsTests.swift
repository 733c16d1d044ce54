import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Connections", .tenant)
struct ConnectionsTests {
  private func service(_ scene: PairScene, at hour: Int = 12) -> Connections {
    Connections(
      database: scene.test.database, ids: scene.test.identifiers, clock: scene.clock(hour))
  }

  private func add(
    _ scene: PairScene, _ owner: String, _ name: String? = nil, person: String? = nil,
    metDaysAgo days: Int = 0, followUp: Day? = nil, dryRun: Bool = false
  ) async throws -> Connection {
    var draft = ConnectionDraft(owner: owner, metOn: scene.today - days)
    (draft.name, draft.person, draft.followUpOn) = (name, person, followUp)
    return try await service(scene).add(
      draft, to: scene.program.id, tenant: scene.tenant, today: scene.today, by: "rosa",
      dryRun: dryRun)
  }

  private func listed(
    _ scene: PairScene, asOf day: Day? = nil, at hour: Int = 20
  ) async throws -> [Connection] {
    try await service(scene, at: hour).all(
      of: scene.program.id, tenant: scene.tenant, owner: nil, asOf: day ?? scene.today)
  }

  private func contact(
    _ scene: PairScene, _ connection: Connection, on day: Day, next: Day? = nil, at hour: Int = 13
  ) async throws -> Connection {
    try await service(scene, at: hour).contact(
      "\(connection.id)", ConnectionContact(on: day, note: nil, followUpOn: next),
      of: scene.program.id, tenant: scene.tenant, today: scene.today, by: "rosa", dryRun: false)
  }

  @Test("A student's connection counts once staff approved it; a grown mentor's counts at once")
  func approval() async throws {
    let scene = try await PairScene.make(
      PairScene.students,
      """
      external_id,given_name,family_name,capacity,mentor_type
      M1,Ada,Byron,3,adult
      M2,Di,Ng,2,peer
      """)
    func approve(_ connection: Connection) async throws -> Connection {
      try await service(scene, at: 13).approve(
        "\(connection.id)", of: scene.program.id, tenant: scene.tenant, today: scene.today,
        by: "chief", dryRun: false)
    }
    let student = try await add(scene, "S1", "Ines Ferrer")
    let adult = try await add(scene, "M1", "Ines Ferrer")
    let peer = try await add(scene, "M2", person: "S2")
    #expect([student, adult, peer].map(\.counts) == [false, true, false])
    #expect(try await approve(student).counts)
    #expect(try await approve(peer).counts)
    await #expect(throws: ConnectionError.approvedAlready) { try await approve(student) }
    await #expect(throws: ConnectionError.needsNoApproval) { try await approve(adult) }
    // Before it was approved it did not count, whoever looks later.
    #expect(try await listed(scene, at: 12).map(\.counts) == [false, true, false])
    #expect(try await listed(scene).map(\.counts) == [true, true, true])
  }

  @Test("Nobody is added twice, as themselves, or where the roster knows nobody")
  func refused() async throws {
    let scene = try await PairScene.make()
    let first = try await add(scene, "S1", "Ines Ferrer")
    await #expect(throws: ConnectionError.known(first.id)) {
      try await add(scene, "S1", "ines ferrer")
    }
    await #expect(throws: ConnectionError.withOneself) {
      try await add(scene, "S1", person: "student:S1")
    }
    await #expect(throws: NamedPersonError.notFound("S9", roles: ["student", "mentor"])) {
      try await add(scene, "S9", "Ines Ferrer")
    }
    await #expect(throws: ConnectionError.dayRefused(first: scene.today, last: scene.today)) {
      try await add(scene, "S2", "Ines Ferrer", metDaysAgo: -1)
    }
    await #expect(throws: ConnectionError.followUpTooEarly(scene.today)) {
      try await add(scene, "S2", "Ines Ferrer", followUp: scene.today - 1)
    }
    _ = try await add(scene, "S2", "Ines Ferrer", dryRun: true)
    #expect(try await listed(scene).map(\.owner.externalID) == ["S1"])
  }

  @Test("A contact ends what was planned and plans the next; before it, things were as they were")
  func followUps() async throws {
    let scene = try await PairScene.make()
    let today = scene.today
    let added = try await add(
      scene, "M1", "Ines Ferrer", metDaysAgo: 20, followUp: today - 5)
    #expect(added.isDue(on: today))
    let later = try await contact(scene, added, on: today - 2, next: today + 7)
    #expect(later.followUpOn == today + 7)
    #expect(!later.isDue(on: today))
    #expect(later.lastContactOn == today - 2)
    #expect(try await listed(scene, asOf: today - 3).map(\.followUpOn) == [today - 5])
    #expect(try await listed(scene, at: 12).map(\.followUpOn) == [today - 5])
    #expect(try await contact(scene, added, on: today).followUpOn == nil)
    await #expect(throws: ConnectionError.dayRefused(first: today - 20, last: today)) {
      try await contact(scene, added, on: today - 21)
    }
  }

  @Test("Without a contact for ninety days a connection is asleep", arguments: [89, 90])
  func asleep(days: Int) async throws {
    let scene = try await PairScene.make()
    let met = try await add(scene, "M1", "Ines Ferrer", metDaysAgo: days)
    #expect(met.isAsleep(on: scene.today) == (days == 90))
    let old = try await add(scene, "M1", "Leo Marsh", metDaysAgo: 200)
    let woken = try await contact(scene, old, on: scene.today - days)
    #expect(woken.isAsleep(on: scene.today) == (days == 90))
  }

  @Test("A voided connection stays in the list, last, with the reason, and changes no more")
  func voided() async throws {
    let scene = try await PairScene.make()
    let wrong = try await add(scene, "S1", "Ines Ferrer")
    _ = try await add(scene, "S2", "Leo Marsh")
    func void() async throws -> Connection {
      try await service(scene, at: 13).void(
        "\(wrong.id)", of: scene.program.id, tenant: scene.tenant, today: scene.today,
        reason: "wrong person", by: "rosa", dryRun: false)
    }
    #expect(try await void().voidReason == "wrong person")
    #expect(try await listed(scene).map(\.voidReason) == [nil, "wrong person"])
    await #expect(throws: ConnectionError.voided(reason: "wrong person")) { try await void() }
    #expect(try await add(scene, "S1", "Ines Ferrer").id != wrong.id)
    #expect(
      try await service(scene).all(
        of: scene.imports.neighbour.id, tenant: scene.test.hillcrest, owner: nil, asOf: scene.today
      ).isEmpty)
  }
}
