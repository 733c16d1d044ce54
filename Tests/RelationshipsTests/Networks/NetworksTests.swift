import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@testable import Relationships

@Suite("The network review", .tenant)
struct NetworksTests {
  /// Ada gave Ana twice and got thanks; she gave Bo once and got nothing.
  private func scene() async throws -> PairScene {
    let scene = try await PairScene.make()
    try await give(scene, "S1", "mentor", "taught", daysAgo: 9)
    try await give(scene, "S1", "mentor", "reviewed", daysAgo: 5)
    try await give(scene, "S1", "student", "thanked", daysAgo: 4)
    try await give(scene, "S2", "mentor", "taught", daysAgo: 3)
    return scene
  }

  private func give(
    _ scene: PairScene, _ student: String, _ giver: String, _ kind: String, daysAgo days: Int
  ) async throws {
    let id: ID<Exchange> = scene.test.identifiers.next()
    let (tenant, day) = (scene.tenant, scene.today - days)
    let at = FixedClock.noon(of: day).now()
    let added = try await scene.test.database.tenant(tenant) { tx in
      try tx.execute(
        """
        INSERT INTO trellis.contributions (
          tenant_id, contribution_id, program_id, match_id, given_by, kind, occurred_on, entered_at,
          entered_by, recorded_at)
        SELECT \(tenant), \(id), m.program_id, m.match_id, \(giver), \(kind), \(day), \(at), 'test',
               \(at)
          FROM trellis.matches m
          JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = m.student_id
         WHERE m.tenant_id = \(tenant) AND s.external_id = \(student)
        """)
    }
    try #require(added == 1)
  }

  private func connect(
    _ scene: PairScene, _ owner: String, _ name: String, metDaysAgo days: Int,
    followUp: Day? = nil, approved: Bool = true
  ) async throws {
    let connections = Connections(
      database: scene.test.database, ids: scene.test.identifiers, clock: scene.clock())
    var draft = ConnectionDraft(owner: owner, metOn: scene.today - days)
    (draft.name, draft.followUpOn) = (name, followUp)
    let added = try await connections.add(
      draft, to: scene.program.id, tenant: scene.tenant, today: scene.today, by: "rosa",
      dryRun: false)
    guard approved, added.awaitsApproval else { return }
    _ = try await connections.approve(
      "\(added.id)", of: scene.program.id, tenant: scene.tenant, today: scene.today, by: "chief",
      dryRun: false)
  }

  private func networks(_ scene: PairScene) -> Networks {
    Networks(database: scene.test.database, clock: scene.clock(20))
  }

  private func network(
    of person: String, _ scene: PairScene, asOf day: Day? = nil
  ) async throws -> PersonNetwork {
    try await networks(scene).person(
      person, of: scene.program, tenant: scene.tenant, asOf: day ?? scene.today)
  }

  private func ownView(of person: String, _ scene: PairScene) async throws -> ParticipantNetwork {
    try await networks(scene).ownView(
      of: person, in: scene.program, tenant: scene.tenant, asOf: scene.today)
  }

  @Test("Two students of one mentor: who gave whom what, from either side and as of a day")
  func exchanges() async throws {
    let scene = try await scene()
    let mentor = try await network(of: "M1", scene)
    #expect(mentor.exchanges.map(\.student.externalID) == ["S1", "S2"])
    #expect(mentor.exchanges.map(\.byMentor.times) == [2, 1])
    #expect(mentor.exchanges.map(\.byMentor.kinds) == [["reviewed", "taught"], ["taught"]])
    #expect(mentor.exchanges.map(\.byStudent.times) == [1, 0])
    #expect(mentor.exchanges.map(\.notYetGiven?.externalID) == [nil, "S2"])
    let student = try await network(of: "S2", scene)
    #expect(student.exchanges.map(\.mentor.externalID) == ["M1"])
    let before = try await network(of: "M1", scene, asOf: scene.today - 5)
    #expect(before.exchanges.map(\.byMentor.times) == [2, 0])
    #expect(before.exchanges.map(\.byStudent.times) == [0, 0])
    let early = try await network(of: "M1", scene, asOf: scene.today - 30)
    #expect(early.exchanges.isEmpty)
  }

  @Test("A program's review tells who gives most, where nothing came back, and what nobody meets")
  func program() async throws {
    let scene = try await scene()
    try await connect(scene, "M1", "Ines Ferrer", metDaysAgo: 95)
    try await connect(scene, "S1", "Leo Marsh", metDaysAgo: 3, followUp: scene.today)
    try await connect(
      scene, "S2", "Kit Vale", metDaysAgo: 100, followUp: scene.today, approved: false)
    let network = try await networks(scene).program(
      scene.program, tenant: scene.tenant, asOf: scene.today)
    #expect(network.givers.map(\.person.externalID) == ["M1", "S1"])
    #expect(network.givers.map(\.given) == [3, 1])
    #expect(network.givers.map(\.received) == [1, 2])
    #expect(network.givers.map(\.people) == [2, 1])
    #expect(network.notReciprocated.map(\.notYetGiven?.externalID) == ["S2"])
    #expect(network.asleep.map(\.name) == ["Ines Ferrer"])
    #expect(network.followUps.map(\.name) == ["Leo Marsh"])
    // Ada's need of music is met by Ana; Ana's of computing by Ada.
    #expect(network.areas.map(\.code) == ["arts.music", "arts"])
    #expect(network.areas.map { $0.neededBy.map(\.externalID) } == [["S2", "M2"], ["S1"]])
    #expect(network.areas.map { $0.freeOffers.map(\.externalID) } == [[], ["M2"]])
  }

  @Test("Needs and offers are held against each other both ways, the most in common first")
  func fits() async throws {
    let scene = try await scene()
    // Di offers arts, which Ana needs, and needs music, which Ana offers; Bo offers computing and
    // needs music; Ada does too, but is Ana's mentor.
    let fits = try await network(of: "S1", scene).fits
    #expect(fits.map(\.person.externalID) == ["M2", "S2"])
    #expect(fits.map(\.theyOffer) == [["arts"], ["stem.computing"]])
    #expect(fits.map(\.theyNeed) == [["arts.music"], ["arts.music"]])
    #expect(fits.map(\.freePlaces) == [2, 0])
  }

  @Test("Nobody is suggested who is kept apart, held for safety, or lacks a gate")
  func safeFits() async throws {
    let scene = try await scene()
    #expect(
      try await scene.imports.run(
        ExclusionImport(into: scene.program), "student,mentor,reason\nS1,M2,family"
      ).complaints == [])
    #expect(try await network(of: "S1", scene).fits.map(\.person.externalID) == ["S2"])
    #expect(try await network(of: "S1", scene).areas.map(\.freeOffers) == [[]])
    #expect(try await network(of: "M2", scene).fits.map(\.person.externalID) == [])
    try await scene.close("S2", .safetyConcern)
    #expect(try await network(of: "S2", scene).fits.map(\.person.externalID) == ["S1"])
    // Her own need of music would fit him; she is held.
    #expect(try await network(of: "M1", scene).fits.isEmpty)
    let unscreened = try await networks(scene).person(
      "S1", of: scene.program, tenant: scene.tenant, asOf: try #require(Day("2026-07-31")))
    #expect(unscreened.fits.isEmpty)
  }

  @Test("What participants see of their own network names nobody, and no sensitive area")
  func ownView() async throws {
    let scene = try await scene()
    try await connect(scene, "S1", "Leo Marsh", metDaysAgo: 3, followUp: scene.today)
    let own = try await ownView(of: "S1", scene)
    #expect([own.given, own.received, own.connections, own.asleep] == [1, 2, 1, 0])
    #expect(own.followUpsDue == [scene.today])
    // One mentor alone offers it: no number points at her.
    #expect(own.areas == [OpenArea(code: "arts", name: "Arts", mentors: nil)])
    let text = String(decoding: own.json, as: UTF8.self)
    for name in ["Ana", "López", "Ada", "Byron", "Di", "Ng", "Leo", "Marsh", "M1", "M2", "S1"] {
      #expect(!text.contains("\"\(name)") && !text.contains(" \(name)"), "\(name)")
    }
    _ = try await scene.test.database.tenant(scene.tenant) { tx in
      try tx.execute("UPDATE trellis.goals SET sensitive = true WHERE code = 'arts'")
    }
    #expect(try await ownView(of: "S1", scene).areas.isEmpty)
    #expect(try await network(of: "S1", scene).areas.map(\.code) == ["arts"])
  }

  @Test("Two mentors with a free place are told as two; without one, their area is not told")
  func openAreas() async throws {
    let scene = try await PairScene.make(
      PairScene.students,
      PairScene.mentors
        + "\nM3,Eva,Roth,1,en,arts,,arts,Mon 15-17,2026-08-01,2026-08-01")
    #expect(
      try await ownView(of: "S1", scene).areas
        == [OpenArea(code: "arts", name: "Arts", mentors: 2)])
    _ = try await scene.imports.students(
      """
      external_id,given_name,family_name,languages,goals,availability,consent_on
      S3,Cy,Orr,en,arts,Mon 15-17,2026-08-01
      """)
    try await scene.match("S3", "M3")
    #expect(
      try await ownView(of: "S1", scene).areas
        == [OpenArea(code: "arts", name: "Arts", mentors: nil)])
  }

  @Test("Another tenant's network has nobody in it")
  func tenantsApart() async throws {
    let scene = try await scene()
    let network = try await networks(scene).program(
      scene.imports.neighbour, tenant: scene.test.hillcrest, asOf: scene.today)
    #expect(network.givers.isEmpty && network.areas.isEmpty && network.notReciprocated.isEmpty)
    await #expect(throws: NamedPersonError.notFound("S1", roles: ["student", "mentor"])) {
      try await networks(scene).person(
        "S1", of: scene.imports.neighbour, tenant: scene.test.hillcrest, asOf: scene.today)
    }
  }
}
