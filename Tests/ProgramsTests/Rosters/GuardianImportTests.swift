import CivilTime
import Database
import Programs
import Support
import Testing

@Suite("Importing guardians and teachers", .tenant)
struct GuardianImportTests {
  private let header =
    "external_id,given_name,family_name,guardian1_id,guardian1_name,guardian1_relationship,"
    + "guardian1_email,guardian1_phone,guardian1_may_receive,guardian2_name,guardian2_email\n"

  private let links: SQL = """
    SELECT concat_ws(' ', s.external_id, g.given_name, g.family_name, g.email, l.relationship,
             l.may_receive, CASE WHEN NOT l.listed THEN 'unlisted' END)
      FROM trellis.student_guardians l
      JOIN trellis.people s ON (s.tenant_id, s.person_id) = (l.tenant_id, l.student_id)
      JOIN trellis.people g ON (g.tenant_id, g.person_id) = (l.tenant_id, l.guardian_id)
     ORDER BY s.external_id, g.given_name
    """
  private let guardians: SQL = """
    SELECT concat_ws(' ', given_name, family_name, phone) FROM trellis.people
     WHERE role = 'guardian' ORDER BY 1
    """

  @Test("Siblings' guardians of one id, or of one e-mail and name, are one person")
  func siblings() async throws {
    let scene = try await ImportScene.make()
    let file =
      header + """
        S1,Ana,López,,Rosa López,mother,rosa@example.org,,yes,Juan López,juan@example.org
        S2,Leo,López,,ROSA LOPEZ,,Rosa@example.org,555-010-0101,,,
        S3,Bo,Li,G7,Mei Li,mother,mei@example.org,,no,,
        S4,Cy,Li,G7,Mei Li,,,,,,
        """
    let report = try await scene.students(file)
    #expect(report.complaints == [])
    #expect(
      try await scene.texts(guardians) == ["Juan López", "Mei Li", "Rosa López 555-010-0101"])
    #expect(
      try await scene.texts(links) == [
        "S1 Juan López juan@example.org yes", "S1 Rosa López rosa@example.org mother yes",
        "S2 Rosa López rosa@example.org yes", "S3 Mei Li mei@example.org mother no",
        "S4 Mei Li mei@example.org yes",
      ])
    let before = try await scene.versions()
    let again = try await scene.students(file)
    #expect(again.counts.unchanged == 4)
    #expect(try await scene.versions() == before)
    #expect(try await scene.texts(links, of: scene.test.hillcrest) == [])
  }

  @Test("A guardian is known again by e-mail or by name and phone, whatever the column")
  func knownAgain() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(
      header + "S1,Ana,López,,Rosa López,,rosa@example.org,,,Juan López,")
    let report = try await scene.students(
      header + "S1,,,,Juan López,,juan@example.org,555-010-0100,,Rosa Ruiz,rosa@example.org")
    #expect(report.tally == "0 created, 1 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(
      try await scene.texts(guardians) == ["Juan López 555-010-0100", "Rosa Ruiz"])
    #expect(
      report.changes.map { "\($0.field): \($0.old ?? "-") -> \($0.new ?? "-")" } == [
        "guardian e-mail: - -> juan@example.org", "guardian name: Rosa López -> Rosa Ruiz",
        "guardian phone: - -> 555-010-0100",
      ])
  }

  @Test("Two parents who share an address stay two people, and the address is marked shared")
  func sharedByParents() async throws {
    let scene = try await ImportScene.make()
    let file =
      header + "S1,Ana,López,,Rosa López,,home@example.org,,,Juan López,home@example.org"
    _ = try await scene.students(file)
    let again = try await scene.students(file)
    #expect(again.counts.unchanged == 1)
    #expect(try await scene.texts(guardians) == ["Juan López", "Rosa López"])
    #expect(
      try await scene.texts("SELECT count(*)::text FROM trellis.people WHERE email_shared") == ["2"]
    )
  }

  @Test("A guardian who vanishes is a notice and is unlisted; a blank row says nothing of them")
  func vanishing() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(header + "S1,Ana,López,,Rosa López,,rosa@example.org,,,,")
    let blank = try await scene.students(header + "S1,,,,,,,,,,")
    #expect(blank.counts.unchanged == 1)
    let report = try await scene.students(header + "S1,,,,Juan López,,juan@example.org,,,,")
    #expect(report.remarks == ["guardian.gone"])
    #expect(report.counts.updated == 1)
    #expect(
      try await scene.texts(links) == [
        "S1 Juan López juan@example.org yes", "S1 Rosa López rosa@example.org yes unlisted",
      ])
  }

  @Test(
    "Who gets another e-mail and is a guardian of others, too, is told of: letters about them go there"
  )
  func addressOfOthers() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(header + "S1,Ana,López,G1,Rosa López,,rosa@example.org,,,,")
    let same = try await scene.students(header + "S2,Leo,López,G1,Rosa López,,Rosa@example.org,,,,")
    #expect(same.remarks == [])
    let report = try await scene.students(header + "S3,Bo,Li,G1,Mei Li,,mei@example.org,,,,")
    #expect(report.remarks == ["guardian.address_of_others"])
    let all = try await scene.students(
      header + """
        S1,Ana,López,G1,Rosa López,,r@example.org,,,,
        S2,Leo,López,G1,Rosa López,,r@example.org,,,,
        S3,Bo,Li,G1,Rosa López,,r@example.org,,,,
        """)
    #expect(all.remarks == [])
  }

  @Test("A block is set by an import and never lifted by one")
  func blocks() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(header + "S1,Ana,López,,Rosa López,,rosa@example.org,,blocked,,")
    let report = try await scene.students(
      header + "S1,,,,Rosa López,mother,rosa@example.org,,yes,,")
    #expect(report.remarks == ["guardian.blocked"])
    #expect(try await scene.texts(links) == ["S1 Rosa López rosa@example.org mother blocked"])
  }

  @Test("A teacher is known by e-mail, else by name and site, and a change ends the old link")
  func teachers() async throws {
    let scene = try await ImportScene.make()
    let head = "external_id,given_name,family_name,site,teacher_name,teacher_email\n"
    let file =
      head + """
        S1,Ana,López,Lincoln,Ms. Rivera,rivera@school.example.org
        S2,Bo,Li,lincoln,Ms. Rivera,
        S3,Cy,Ng,Roosevelt,Ms. Rivera,
        S4,Di,Ng,Roosevelt,,soto@school.example.org
        """
    let created = try await scene.students(file)
    #expect(created.counts.created == 4)
    let teachers: SQL = """
      SELECT concat_ws(' ', given_name, family_name, email, site) FROM trellis.people
       WHERE role = 'teacher' ORDER BY 1
      """
    #expect(
      try await scene.texts(teachers) == [
        "Ms. Rivera Roosevelt", "Ms. Rivera rivera@school.example.org Lincoln",
        "soto@school.example.org  soto@school.example.org Roosevelt",
      ])
    #expect(try await scene.students(file).counts.unchanged == 4)
    var later = scene
    later.today = scene.today + 10
    let moved = try await later.students(
      "external_id,teacher_email\nS1,soto@school.example.org\nS2,rivera@school.example.org")
    #expect(moved.tally == "0 created, 1 updated, 1 unchanged, 0 rejected, 2 absent")
    #expect(
      try await scene.texts(
        """
        SELECT concat_ws(' ', t.email, k.from_on, k.to_on)
          FROM trellis.student_teachers k
          JOIN trellis.people s ON (s.tenant_id, s.person_id) = (k.tenant_id, k.student_id)
          JOIN trellis.people t ON (t.tenant_id, t.person_id) = (k.tenant_id, k.teacher_id)
         WHERE s.external_id = 'S1' ORDER BY k.from_on
        """) == [
          "rivera@school.example.org 2026-10-06 2026-10-15", "soto@school.example.org 2026-10-16",
        ])
  }
}
