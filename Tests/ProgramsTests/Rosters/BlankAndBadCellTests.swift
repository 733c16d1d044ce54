import CivilTime
import Database
import Programs
import Support
import Testing

@Suite("Blank cells that clear and bad cells that are left out", .tenant)
struct BlankAndBadCellTests {
  private let everything: SQL = """
    SELECT concat_ws('|', p.external_id, p.given_name, p.email, p.birth_date, p.household,
             array_to_string(p.languages, ';'), e.grade, e.site, array_to_string(e.goals, ';'),
             e.availability, e.capacity, e.starts_on, e.screening, e.screening_cleared_on,
             e.screening_expires_on, e.consent_on, e.consent_until)
      FROM trellis.people p JOIN trellis.enrollments e USING (tenant_id, person_id)
     ORDER BY p.external_id
    """
  private let links: SQL = """
    SELECT concat_ws(' ', g.given_name, g.email, g.phone, l.relationship, l.may_receive,
             CASE WHEN NOT l.listed THEN 'unlisted' END)
      FROM trellis.student_guardians l
      JOIN trellis.people g ON (g.tenant_id, g.person_id) = (l.tenant_id, l.guardian_id)
     ORDER BY g.given_name
    """

  @Test("Bad optional cells are left out, told and counted; a bad required one rejects its row")
  func leavesOut() async throws {
    let scene = try await ImportScene.make()
    let file = """
      external_id,given_name,family_name,grade,birth_date,goals
      S1,Ana,López,ninth,2011-02-30,arts
      S2,Bo,Li,9,2011-02-03,nonsense
      S3,,Ng,9,,
      S4,Di,Ng,9,,
      S4,Ed,Ng,hat,,
      """
    let report = try await scene.students(file) { $0.skipsBadCells = true }
    #expect(report.tally == "3 created, 0 updated, 0 unchanged, 2 rejected, 0 absent")
    #expect(report.isApplied && report.isPartial)
    #expect((report.leftOut.cells, report.leftOut.rows) == (3, 2))
    #expect(report.errorList.count == 6)
    #expect(
      try await scene.texts(
        """
        SELECT concat_ws('|', p.external_id, p.birth_date, e.grade, array_to_string(e.goals, ';'))
          FROM trellis.people p JOIN trellis.enrollments e USING (tenant_id, person_id) ORDER BY 1
        """) == ["S1|arts", "S2|2011-02-03|9|", "S4|9|"])
    #expect(
      try await scene.texts(
        "SELECT DISTINCT ready::text FROM trellis.enrollment_history") == ["false"])
  }

  @Test("Nothing bad leaves nothing out, and the import is whole")
  func nothingBad() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students("external_id,given_name,family_name\nS1,Ana,López") {
      $0.skipsBadCells = true
    }
    #expect(!report.isPartial && report.isApplied)
  }

  @Test("Who is known keeps what a bad cell would have changed, even where blank cells clear")
  func knownKeeps() async throws {
    let scene = try await ImportScene.make()
    let head = "external_id,given_name,family_name,grade,site\n"
    _ = try await scene.students(head + "S1,Ana,López,9,Lincoln")
    let report = try await scene.students(head + "S1,,,tenth,") {
      $0.skipsBadCells = true
      $0.blankClears = true
    }
    #expect(report.tally == "0 created, 1 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(report.changes.map(\.field) == ["site"])
    #expect(try await scene.texts("SELECT grade FROM trellis.enrollments") == ["9"])
  }

  @Test("A gate with a bad cell is left out whole, so that nobody becomes ready by a mistake")
  func gatesStayShut() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.mentors(
      """
      external_id,given_name,family_name,languages,goals,availability,screening,\
      screening_cleared_on,screening_expires_on,training_completed_on,starts_on
      M1,Ada,Byron,en,stem,Mon 15-17,revoked,2026-01-01,,2026-02-01,
      M2,Bo,Li,en,stem,Mon 15-17,cleared,2026-01-01,soon,2026-02-01,
      M3,Cy,Ng,en,stem,Mon 15-17,cleared,2026-01-01,,2026-02-01,next year
      """
    ) { $0.skipsBadCells = true }
    #expect(report.counts.created == 3)
    #expect(
      try await scene.texts("SELECT ready::text FROM trellis.enrollment_history")
        == ["false", "false", "false"])
    let students = try await scene.students(
      """
      external_id,given_name,family_name,languages,goals,availability,consent_on,consent_until
      S1,Ana,López,en,arts,Mon 15-17,2026-08-01,never
      """
    ) { $0.skipsBadCells = true }
    #expect(students.counts.created == 1)
    let consents: SQL = "SELECT consent_on::text FROM trellis.enrollments WHERE role = 'student'"
    #expect(try await scene.texts(consents) == ["-"])
  }

  @Test("A guardian whose cell about reports is not understood gets none; a known one stays")
  func unclearGuardians() async throws {
    let scene = try await ImportScene.make()
    let head = "external_id,given_name,family_name,guardian1_name,guardian1_may_receive\n"
    let file = head + "S1,Ana,López,Rosa López,blokced"
    _ = try await scene.students(file) { $0.skipsBadCells = true }
    #expect(try await scene.texts(links) == ["Rosa no"])
    _ = try await scene.students(head + "S1,,,Rosa López,yes")
    let again = try await scene.students(file) { $0.skipsBadCells = true }
    #expect(again.counts.unchanged == 1)
    #expect(try await scene.texts(links) == ["Rosa yes"])
  }

  @Test("Blank cells clear what may be blank, and say which columns they clear nothing in")
  func clears() async throws {
    let scene = try await ImportScene.make()
    let head =
      "Mentor No.,given_name,family_name,email,birth_date,household,languages,site,goals,"
      + "availability,capacity,starts_on\n"
    _ = try await scene.mentors(
      head + "M1,Ada,Byron,ada@example.org,1970-01-01,H1,en,Lincoln,arts,Mon 15-17,4,2026-09-01")
    let kept = try await scene.mentors(head + "M1,,,,,,,,,,,")
    #expect(kept.counts.unchanged == 1)
    let report = try await scene.mentors(head + "M1,,,,,,,,,,,") { $0.blankClears = true }
    #expect(report.tally == "0 created, 1 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(try await scene.texts(everything) == ["M1|Ada|||4"])
    #expect(
      report.changes.map(\.field) == [
        "availability", "birth_date", "email", "goals", "household", "languages", "site",
        "starts_on",
      ])
    let note = try #require(report.notices.first { $0.code == "blank.kept" })
    #expect(note.message.hasSuffix("Mentor No., capacity, family_name, given_name"))
    let again = try await scene.mentors(head + "M1,,,,,,,,,,,") { $0.blankClears = true }
    #expect(again.counts.unchanged == 1)
  }

  @Test("A column that the file lacks is not cleared")
  func otherColumns() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(
      "external_id,given_name,family_name,grade,site\nS1,Ana,López,9,Lincoln")
    _ = try await scene.students("external_id,site\nS1,") { $0.blankClears = true }
    #expect(
      try await scene.texts("SELECT concat_ws('|', grade, site) FROM trellis.enrollments") == ["9"])
  }

  @Test("Who clears a screening's result clears its days; a result without a day keeps them")
  func clearsScreening() async throws {
    let scene = try await ImportScene.make()
    let head = "external_id,given_name,family_name,screening\n"
    let gates: SQL = """
      SELECT concat_ws('|', screening, screening_cleared_on, screening_expires_on)
        FROM trellis.enrollments
      """
    _ = try await scene.mentors(head + "M1,Ada,Byron,cleared")
    let cleared = try await scene.mentors(head + "M1,,,cleared") { $0.blankClears = true }
    #expect(cleared.counts.unchanged == 1)
    _ = try await scene.mentors(head + "M1,,,") { $0.blankClears = true }
    #expect(try await scene.texts(gates) == [""])
  }

  @Test("Blank cells clear what is known of guardians, but neither who they are nor a block")
  func clearsGuardians() async throws {
    let scene = try await ImportScene.make()
    let head =
      "external_id,given_name,family_name,guardian1_name,guardian1_relationship,"
      + "guardian1_email,guardian1_phone,guardian1_may_receive\n"
    _ = try await scene.students(
      head + "S1,Ana,López,Rosa López,mother,rosa@example.org,555-010-0100,blocked")
    _ = try await scene.students(head + "S1,,,Rosa López,,rosa@example.org,,") {
      $0.blankClears = true
    }
    #expect(try await scene.texts(links) == ["Rosa rosa@example.org blocked"])
    let report = try await scene.students(head + "S1,,,,,,,") { $0.blankClears = true }
    #expect(report.remarks == ["guardian.gone"])
    #expect(try await scene.texts(links) == ["Rosa rosa@example.org blocked unlisted"])
  }

  @Test("Where blank cells clear, a student whose teacher's cells are blank has no teacher more")
  func clearsTeachers() async throws {
    let scene = try await ImportScene.make()
    let head = "external_id,given_name,family_name,teacher_name\n"
    _ = try await scene.students(head + "S1,Ana,López,Ms. Rivera")
    let report = try await scene.students(head + "S1,,,") { $0.blankClears = true }
    #expect(report.counts.updated == 1)
    #expect(
      try await scene.texts("SELECT to_on::text FROM trellis.student_teachers") == ["2026-10-06"])
    let again = try await scene.students(head + "S1,,,") { $0.blankClears = true }
    #expect(again.counts.unchanged == 1)
  }
}
