import CivilTime
import Database
import Matching
import Programs
import Relationships
import Support
import Testing

@Suite("Concerns", .tenant)
struct ConcernsTests {
  static let account = "CANARY the child said this"

  private func scene(holders: [String] = ["rosa", "sam"]) async throws -> PairScene {
    let scene = try await PairScene.make()
    for holder in holders { try await give(holder, scene) }
    return scene
  }

  private func give(_ holder: String, _ scene: PairScene, from day: Day? = nil) async throws {
    _ = try await Duties(
      database: scene.test.database, ids: scene.test.identifiers, clock: scene.clock()
    ).give(
      .safeguarding, to: holder, from: day ?? scene.today, tenant: scene.tenant, by: "chief",
      dryRun: false)
  }

  private func raise(
    _ scene: PairScene, about: String = "S1", to: [String] = [], dryRun: Bool = false
  ) async throws -> ConcernReceipt {
    try await Concerns(
      database: scene.test.database, ids: scene.test.identifiers, clock: scene.clock()
    ).raise(
      RaisedConcern(
        about: ConcernSubject(person: about), on: scene.today, account: Self.account, to: to),
      tenant: scene.tenant, by: "anybody", dryRun: dryRun)
  }

  private func safeguarding(_ scene: PairScene, at hour: Int = 12) -> Safeguarding {
    Safeguarding(
      database: scene.test.database, ids: scene.test.identifiers, clock: scene.clock(hour))
  }

  private func stored(_ scene: PairScene) async throws -> [String] {
    try await scene.imports.texts("SELECT number::text FROM trellis.concerns ORDER BY number")
  }

  @Test("A concern needs two who hold the duty today; without them nothing is kept")
  func twoHolders() async throws {
    let scene = try await scene(holders: ["rosa"])
    try await give("sam", scene, from: scene.today + 1)
    await #expect(throws: ConcernError.needsTwoHolders(["rosa"])) { try await raise(scene) }
    #expect(try await stored(scene).isEmpty)
    try await give("tess", scene)
    let receipt = try await raise(scene)
    #expect(receipt.number == 1)
    #expect(receipt.recipients == ["rosa", "tess"])
  }

  @Test("It goes to those who have held the duty longest, or to the two who are named")
  func recipients() async throws {
    let scene = try await scene(holders: ["rosa", "sam", "tess"])
    #expect(try await raise(scene).recipients == ["rosa", "sam"])
    let named = try await raise(scene, to: ["tess", "rosa"])
    #expect(named.number == 2)
    #expect(named.recipients == ["tess", "rosa"])
    for wrong in [["rosa"], ["rosa", "rosa"], ["rosa", "anybody"], ["rosa", "sam", "tess"]] {
      await #expect(
        throws: ConcernError.recipientsRefused(wrong, holders: ["rosa", "sam", "tess"])
      ) { try await raise(scene, to: wrong) }
    }
    _ = try await raise(scene, dryRun: true)
    #expect(try await stored(scene) == ["1", "2"])
  }

  @Test("Nobody is guessed: whom the tenant does not know is refused")
  func unknownPerson() async throws {
    let scene = try await scene()
    await #expect(throws: NamedPersonError.notFound("S9", roles: ["student", "mentor"])) {
      try await raise(scene, about: "S9")
    }
    #expect(try await raise(scene, about: "mentor:M1").number == 1)
  }

  @Test("The duty alone reads, each reading is kept, and who has not read is told")
  func reading() async throws {
    let scene = try await scene()
    _ = try await raise(scene)
    let listed = try await safeguarding(scene).all(of: scene.tenant, by: "sam")
    #expect(listed.map(\.about) == ["student:S1"])
    #expect(listed.map(\.unreadBy) == [["rosa", "sam"]])
    let file = try await safeguarding(scene).open(1, of: scene.tenant, by: "sam")
    #expect(file.account == Self.account)
    #expect(file.events.map(\.action) == [.read])
    #expect(file.concern.unreadBy == ["rosa"])
    _ = try await safeguarding(scene, at: 13).open(1, of: scene.tenant, by: "rosa")
    let again = try await safeguarding(scene, at: 14).open(1, of: scene.tenant, by: "rosa")
    #expect(again.events.map(\.enteredBy) == ["sam", "rosa", "rosa"])
  }

  @Test("Who does not hold the duty learns nothing, not even whether there is a concern")
  func strangers() async throws {
    let scene = try await scene()
    _ = try await raise(scene)
    let safeguarding = safeguarding(scene)
    for number in [1, 2] {
      await #expect(throws: ConcernError.notAllowed("anybody")) {
        try await safeguarding.open(number, of: scene.tenant, by: "anybody")
      }
      await #expect(throws: ConcernError.notAllowed("anybody")) {
        try await safeguarding.add(
          .noted, note: "x", to: number, of: scene.tenant, by: "anybody", dryRun: true)
      }
    }
    await #expect(throws: ConcernError.notAllowed("anybody")) {
      try await safeguarding.all(of: scene.tenant, by: "anybody")
    }
    // The duty of one tenant is none in another.
    await #expect(throws: ConcernError.notAllowed("rosa")) {
      try await safeguarding.all(of: scene.test.hillcrest, by: "rosa")
    }
    #expect(
      try await scene.imports.texts("SELECT action FROM trellis.concern_events").isEmpty)
  }

  @Test("Whose duty ended or has not begun is a stranger")
  func formerHolders() async throws {
    let scene = try await scene(holders: ["rosa", "sam", "tess"])
    _ = try await raise(scene)
    _ = try await Duties(
      database: scene.test.database, ids: scene.test.identifiers, clock: scene.clock()
    ).end(.safeguarding, of: "rosa", tenant: scene.tenant, by: "chief", dryRun: false)
    try await give("uma", scene, from: scene.today + 1)
    for actor in ["rosa", "uma"] {
      await #expect(throws: ConcernError.notAllowed(actor)) {
        try await safeguarding(scene).open(1, of: scene.tenant, by: actor)
      }
    }
  }

  @Test("A concern is handled, opened again, and noted; its file keeps it all in order")
  func handling() async throws {
    let scene = try await scene()
    _ = try await raise(scene)
    func add(_ action: ConcernEvent.Action, _ hour: Int) async throws -> Concern.State {
      try await safeguarding(scene, at: hour).add(
        action, note: "note \(hour)", to: 1, of: scene.tenant, by: "sam", dryRun: false
      ).state
    }
    await #expect(throws: ConcernError.notHandled(1)) { try await add(.reopened, 12) }
    #expect(try await add(.noted, 13) == .open)
    #expect(try await add(.handled, 14) == .handled)
    await #expect(throws: ConcernError.handledAlready(1)) { try await add(.handled, 15) }
    #expect(try await add(.reopened, 16) == .open)
    let file = try await safeguarding(scene, at: 17).open(1, of: scene.tenant, by: "rosa")
    #expect(file.events.map(\.note) == ["note 13", "note 14", "note 16", nil])
    await #expect(throws: ConcernError.notFound(2)) {
      try await safeguarding(scene).open(2, of: scene.tenant, by: "rosa")
    }
  }

  @Test(
    "The application's own role cannot read words, notes, readers, or whom a concern is about",
    arguments: [
      "SELECT account FROM trellis.concerns", "SELECT person_id FROM trellis.concerns",
      "SELECT * FROM trellis.concerns", "UPDATE trellis.concerns SET account = 'x'",
      "DELETE FROM trellis.concerns", "SELECT note FROM trellis.concern_events",
      "SELECT entered_by FROM trellis.concern_events", "SELECT note FROM trellis.safety_clearances",
      "INSERT INTO trellis.concerns SELECT * FROM trellis.concerns",
    ])
  func forbidden(_ statement: String) async throws {
    let test = try #require(TestDatabase.current)
    let error = await #expect(throws: DatabaseError.self) {
      try await test.database.tenant(test.riverside) { tx in
        try tx.execute(SQL(unsafe: statement))
      }
    }
    #expect(error?.kind == .notAllowed)
    #expect(error?.sqlState == "42501")
  }

  @Test(
    "The safeguarding role itself changes and removes nothing",
    arguments: [
      "UPDATE trellis.concerns SET account = 'x'", "DELETE FROM trellis.concerns",
      "UPDATE trellis.concern_events SET note = 'x'", "DELETE FROM trellis.concern_events",
      "DELETE FROM trellis.safety_clearances", "UPDATE trellis.matches SET closed_by = 'x'",
      "SELECT FROM trellis.enrollments", "SELECT FROM trellis.check_ins",
    ])
  func narrow(_ statement: String) async throws {
    let test = try #require(TestDatabase.current)
    let error = await #expect(throws: DatabaseError.self) {
      try await test.database.safeguarding(test.riverside) { tx in
        try tx.execute(SQL(unsafe: statement))
      }
    }
    #expect(error?.sqlState == "42501")
  }

  @Test("Tenants are apart for the safeguarding role too")
  func tenantsApart() async throws {
    let scene = try await scene()
    _ = try await raise(scene)
    func numbers(_ tenant: Tenant.ID) async throws -> [Int32] {
      try await scene.test.database.safeguarding(tenant, readOnly: true) { tx in
        try tx.query("SELECT number FROM trellis.concerns", as: Int32.self)
      }
    }
    #expect(try await numbers(scene.tenant) == [1])
    #expect(try await numbers(scene.test.hillcrest) == [])
  }

  @Test("Concerns raised at once get one number each")
  func numbers() async throws {
    let scene = try await scene()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 { group.addTask { _ = try await raise(scene) } }
      try await group.waitForAll()
    }
    #expect(try await stored(scene) == (1...8).map(String.init))
  }

  @Test("A safety closure holds the mentor until the duty lifts it, and a later one holds again")
  func clearance() async throws {
    let scene = try await scene()
    let safeguarding = safeguarding(scene, at: 13)
    func clear(by actor: String, at hour: Int = 13) async throws {
      _ = try await self.safeguarding(scene, at: hour).clear(
        mentor: "M1", note: "looked into", of: scene.tenant, by: actor, dryRun: false)
    }
    #expect(try await scene.gaps(ofMentor: "M1") == [])
    await #expect(throws: ConcernError.mentorNotHeld("M1")) { try await clear(by: "sam") }
    try await scene.close("S1", .safetyConcern)
    #expect(try await scene.gaps(ofMentor: "M1") == ["restricted"])
    await #expect(throws: ConcernError.notAllowed("anybody")) { try await clear(by: "anybody") }
    _ = try await safeguarding.clear(
      mentor: "M1", note: "looked into", of: scene.tenant, by: "sam", dryRun: true)
    #expect(try await scene.gaps(ofMentor: "M1") == ["restricted"])
    try await clear(by: "sam")
    #expect(try await scene.gaps(ofMentor: "M1") == [])
    try await scene.close("S2", .safetyConcern, at: 14)
    #expect(try await scene.gaps(ofMentor: "M1") == ["restricted"])
    try await clear(by: "sam", at: 15)
    #expect(try await scene.gaps(ofMentor: "M1") == [])
    #expect(try await scene.gaps(ofMentor: "M2") == [])
  }

  @Test("A safety closure that was reopened holds nobody")
  func reopened() async throws {
    let scene = try await scene()
    try await scene.close("S1", .safetyConcern)
    #expect(try await scene.gaps(ofMentor: "M1") == ["restricted"])
    _ = try await scene.test.database.tenant(scene.tenant) { tx in
      try tx.execute(
        """
        UPDATE trellis.matches
           SET ended_on = NULL, closure_reason = NULL, closed_at = NULL, closed_by = NULL
         WHERE ended_on IS NOT NULL
        """)
    }
    #expect(try await scene.gaps(ofMentor: "M1") == [])
  }
}
