import Database
import Matching
import Programs
import Support
import Testing

@Suite("Importing exclusions, pins and wishes", .tenant)
struct PairImportTests {
  private func scene() async throws -> ImportScene {
    let scene = try await ImportScene.make()
    _ = try await scene.students(
      """
      external_id,given_name,family_name,email
      1,Ana,López,ana@example.org
      2,Bo,Li,family@example.org
      3,Cy,Li,family@example.org
      """)
    _ = try await scene.mentors(
      "external_id,given_name,family_name,email,capacity\n1,Ada,Byron,ada@example.org,1\nM2,Di,Ng,,1"
    )
    return scene
  }

  private let exclusions: SQL = """
    SELECT concat_ws(' ', s.external_id, m.external_id, x.reason)
      FROM trellis.exclusions x
      JOIN trellis.people s ON (s.tenant_id, s.person_id) = (x.tenant_id, x.student_id)
      JOIN trellis.people m ON (m.tenant_id, m.person_id) = (x.tenant_id, x.mentor_id)
     ORDER BY 1
    """

  @Test("Exclusions name people by id or e-mail and keep a reason's code")
  func exclusionsAreKept() async throws {
    let scene = try await scene()
    let file = """
      Student,Mentor,Reason
      Ana@example.org,M2,Family request
      1,ada@example.org,
      """
    let report = try await scene.run(ExclusionImport(into: scene.program), file)
    #expect(report.tally == "2 created, 0 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(try await scene.texts(exclusions) == ["1 1 do_not_match", "1 M2 family_request"])
    #expect(try await scene.texts(exclusions, of: scene.test.hillcrest) == [])
    let again = try await scene.run(ExclusionImport(into: scene.program), file)
    #expect(again.tally == "0 created, 0 updated, 2 unchanged, 0 rejected, 0 absent")
    let changed = try await scene.run(
      ExclusionImport(into: scene.program), "student,mentor,reason\n1,1,never-again")
    #expect(changed.tally == "0 created, 1 updated, 0 unchanged, 0 rejected, 1 absent")
    #expect(changed.absent == ["1 M2"])
    #expect(try await scene.texts(exclusions).first == "1 1 never_again")
  }

  @Test("An id that nobody has names those that it may stand for")
  func suggestions() async throws {
    let scene = try await scene()
    let report = try await scene.run(
      PinImport(into: scene.program), "student,mentor\n1,M22\n1,nobody@example.org")
    #expect(report.errors.first?.hint == "Did you mean M2?")
    #expect(report.errors.last?.hint.hasPrefix("Write an external id") == true)
  }

  @Test("People who cannot be told are refused by name, and nothing is written")
  func unknownPeople() async throws {
    let scene = try await scene()
    let report = try await scene.run(
      PinImport(into: scene.program),
      "student,mentor\n9,M2\nfamily@example.org,M2\n1,nobody@example.org\n,1\n2,1\n2,1")
    #expect(
      report.complaints == [
        "2 student student.unknown", "3 student student.shared_address", "4 mentor mentor.unknown",
        "5 student student.missing",
      ])
    #expect(report.warnings.map(\.code) == ["pair.repeated"])
    #expect(report.tally == "1 created, 0 updated, 1 unchanged, 4 rejected, 0 absent")
    #expect(try await scene.texts("SELECT student_id::text FROM trellis.pins") == [])
  }

  @Test("Somebody of another program is known, but not here")
  func outsiders() async throws {
    let scene = try await scene()
    let programs = ProgramRegister(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    let other = programs.draft(
      slug: try #require(Slug("spring")), name: "Spring", timeZone: "America/Chicago",
      startsOn: scene.today)
    try await programs.create(other, of: scene.test.riverside, by: "test", dryRun: false)
    let report = try await scene.run(PinImport(into: other), "student,mentor\n1,M2")
    #expect(
      report.complaints == ["2 mentor mentor.not_enrolled", "2 student student.not_enrolled"])
  }

  @Test("A wish goes either way; one that could be read both ways is refused")
  func wishes() async throws {
    let scene = try await scene()
    let report = try await scene.run(
      WishImport(into: scene.program),
      "from,to\n2,1\nada@example.org,2\n1,1\n2,3\nM2,nobody\nM2,2\n2,1")
    #expect(
      report.complaints == [
        "4 - wish.ambiguous", "5 - wish.same_role", "6 to to.unknown",
      ])
    #expect(report.warnings.map(\.code) == ["wish.repeated"])
    let good = "from,to\n2,1\nada@example.org,2\nM2,2"
    let created = try await scene.run(WishImport(into: scene.program), good)
    #expect(created.tally == "3 created, 0 updated, 0 unchanged, 0 rejected, 0 absent")
    let again = try await scene.run(WishImport(into: scene.program), good)
    #expect(again.tally == "0 created, 0 updated, 3 unchanged, 0 rejected, 0 absent")
    #expect(
      try await scene.texts(
        """
        SELECT f.role || ' ' || f.external_id || ' ' || t.external_id
          FROM trellis.wishes w
          JOIN trellis.people f ON (f.tenant_id, f.person_id) = (w.tenant_id, w.from_id)
          JOIN trellis.people t ON (t.tenant_id, t.person_id) = (w.tenant_id, w.to_id)
         ORDER BY 1
        """) == ["mentor 1 2", "mentor M2 2", "student 2 1"])
  }
}
