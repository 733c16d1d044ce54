import Database
import Programs
import Support
import Testing

@Suite("Deciding about teachers", .tenant)
struct TeachersTests {
  @Test("A teacher is blocked with a reason, by name or address, and unblocked")
  func blocks() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(
      """
      external_id,given_name,family_name,teacher_name,teacher_email
      S1,Ana,López,Ms. Rivera,rivera@school.example.org
      S2,Bo,Li,Mr. Soto,
      S3,Cy,Ng,Mr. Soto,
      """)
    let (program, tenant) = (scene.program.id, scene.test.riverside)
    let teachers = Teachers(
      database: scene.test.database, ids: scene.test.identifiers,
      clock: FixedClock.noon(of: scene.today))
    func decide(_ action: ContactEvent.Action, _ name: String) async throws -> String? {
      try await teachers.decide(
        ContactDecision(
          action, name, student: nil, reason: "left", by: "dana", isDryRun: false),
        in: program, tenant: tenant
      ).blockedFor
    }
    #expect(try await decide(.block, "mr. soto") == "left")
    await #expect(throws: ContactError.alreadyBlocked(.teacher)) {
      _ = try await decide(.block, "Mr. Soto")
    }
    #expect(
      try await teachers.all(in: program, tenant: tenant).map {
        "\($0.contact.name) \($0.students) \($0.blockedFor ?? "-")"
      } == ["Mr. Soto 2 left", "Ms. Rivera 1 -"])
    #expect(try await decide(.unblock, "Mr. Soto") == nil)
    let (teacher, events) = try await teachers.find("Mr. Soto", in: program, tenant: tenant)
    #expect(teacher.blockedFor == nil && events.map(\.action) == [.unblock, .block])
    await #expect(throws: ContactError.self, "the neighbour knows no such teacher") {
      _ = try await teachers.find("Mr. Soto", in: scene.neighbour.id, tenant: scene.test.hillcrest)
    }
  }
}
