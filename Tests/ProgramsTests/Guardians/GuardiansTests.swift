import Database
import Programs
import Support
import Testing

@Suite("Deciding about guardians", .tenant)
struct GuardiansTests {
  private let roster = """
    external_id,given_name,family_name,guardian1_name,guardian1_email,guardian1_may_receive,\
    guardian2_id,guardian2_name
    S1,Ana,López,Rosa López,rosa@example.org,no,G2,Juan López
    S2,Bo,López,Rosa López,rosa@example.org,yes,,
    S3,Cy,Ng,Rosa Lopez,other@example.org,yes,,
    """

  private func scene() async throws -> (ImportScene, Guardians) {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster)
    return (
      scene,
      Guardians(
        database: scene.test.database, ids: scene.test.identifiers,
        clock: FixedClock.noon(of: scene.today))
    )
  }

  private func decide(
    _ action: ContactEvent.Action, _ name: String, student: String? = nil,
    _ guardians: Guardians, _ scene: ImportScene, isDryRun: Bool = false
  ) async throws -> [String] {
    let decision = ContactDecision(
      action, name, student: student, reason: "court order", by: "dana", isDryRun: isDryRun)
    return try await guardians.decide(decision, tenant: scene.test.riverside).map {
      "\($0.student) \($0.mayReceive) \($0.isListed)"
    }
  }

  @Test("A guardian is blocked for all students, and unblocked to what they had said before")
  func blocksAll() async throws {
    let (scene, guardians) = try await scene()
    #expect(
      try await decide(.block, "ROSA@example.org", guardians, scene)
        == ["S1 blocked true", "S2 blocked true"])
    let (_, events) = try await guardians.find(
      "rosa@example.org", student: nil, tenant: scene.test.riverside)
    #expect(events.map(\.student).sorted { ($0 ?? "") < ($1 ?? "") } == [nil, "S1", "S2"])
    #expect(events.allSatisfy { $0.enteredBy == "dana" && $0.reason == "court order" })
    #expect(
      try await decide(.unblock, "rosa@example.org", guardians, scene)
        == ["S1 no true", "S2 yes true"])
    #expect(try await scene.texts("SELECT reason FROM trellis.contact_blocks") == [])
  }

  @Test("A block for one student leaves the others alone; a dry run leaves all alone")
  func blocksOne() async throws {
    let (scene, guardians) = try await scene()
    let dry = try await decide(
      .block, "rosa@example.org", student: "S2", guardians, scene, isDryRun: true)
    #expect(dry == ["S2 blocked true"])
    #expect(
      try await decide(.block, "rosa@example.org", student: "S2", guardians, scene)
        == ["S2 blocked true"])
    let (links, _) = try await guardians.find(
      "rosa@example.org", student: nil, tenant: scene.test.riverside)
    #expect(links.map(\.mayReceive) == [.no, .blocked])
    await #expect(throws: ContactError.alreadyBlocked(.guardian)) {
      _ = try await decide(.block, "rosa@example.org", student: "S2", guardians, scene)
    }
    await #expect(throws: ContactError.notBlocked(.guardian)) {
      _ = try await decide(.unblock, "rosa@example.org", student: "S1", guardians, scene)
    }
  }

  @Test("No import lifts a block, and a block of all students covers a sister who comes later")
  func importsKeepBlocks() async throws {
    let (scene, guardians) = try await scene()
    _ = try await decide(.block, "rosa@example.org", guardians, scene)
    _ = try await scene.students(roster)
    _ = try await scene.students(
      """
      external_id,given_name,family_name,guardian1_name,guardian1_email,guardian1_may_receive
      S4,Di,López,Rosa López,rosa@example.org,yes
      """)
    let (links, _) = try await guardians.find(
      "rosa@example.org", student: nil, tenant: scene.test.riverside)
    #expect(
      links.map { "\($0.student) \($0.mayReceive)" } == ["S1 blocked", "S2 blocked", "S4 blocked"])
  }

  @Test("A name of several people lists them, a student tells them apart, and ids count first")
  func names() async throws {
    let (scene, guardians) = try await scene()
    let error = await #expect(throws: ContactError.self) {
      _ = try await guardians.find("rosa lopez", student: nil, tenant: scene.test.riverside)
    }
    guard case .ambiguous(.guardian, "rosa lopez", let choices) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(choices.count == 2 && choices.allSatisfy { $0.hasPrefix("Rosa L") })
    let (links, _) = try await guardians.find(
      "López, Rosa", student: "S3", tenant: scene.test.riverside)
    #expect(links.map(\.guardian.email) == ["other@example.org"])
    #expect(
      try await guardians.find("G2", student: nil, tenant: scene.test.riverside).links
        .map(\.guardian.name) == ["Juan López"])
  }

  @Test("An unknown name gets the nearest, an unknown student is said to be unknown")
  func unknown() async throws {
    let (scene, guardians) = try await scene()
    let error = await #expect(throws: ContactError.self) {
      _ = try await guardians.find("Juna López", student: "S1", tenant: scene.test.riverside)
    }
    guard case .notFound(.guardian, "Juna López", "S1", let nearest) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(nearest.first == "Juan López (G2)")
    await #expect(throws: ContactError.studentNotFound("S9")) {
      _ = try await guardians.all(
        in: scene.program.id, student: "S9", tenant: scene.test.riverside)
    }
    await #expect(throws: ContactError.self, "the neighbour knows none of them") {
      _ = try await guardians.find("G2", student: nil, tenant: scene.test.hillcrest)
    }
  }

  @Test("A guardian who vanished is confirmed, and stays when the roster leaves them out again")
  func confirms() async throws {
    let (scene, guardians) = try await scene()
    let without = "external_id,guardian1_name,guardian1_email\nS1,Eva Roe,eva@example.org"
    let report = try await scene.students(without)
    #expect(report.remarks == ["guardian.gone", "guardian.gone"])
    #expect(
      report.notices.contains {
        $0.hint.contains("trellis guardian confirm 'Juan López' --student S1")
      })
    #expect(
      try await decide(.confirm, "G2", student: "S1", guardians, scene) == ["S1 yes true"])
    await #expect(throws: ContactError.nothingToConfirm) {
      _ = try await decide(.confirm, "G2", guardians, scene)
    }
    #expect(try await scene.students(without).counts.unchanged == 1)
  }
}
