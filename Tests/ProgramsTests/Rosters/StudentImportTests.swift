import CivilTime
import Database
import Programs
import Support
import Testing

@Suite("Importing students", .tenant)
struct StudentImportTests {
  private let roster = """
    Student ID,First Name,Apellido,E-mail,Birth Date,Grade,School,Home Language,Goals,Availability,consent_on
    S1,Ana,López,ana@example.org,2011-09-01,9,Lincoln High,Spanish;en,Coding|music,Mon 15:30-17:00,2026-08-20
    S2,Bilal,Hoang,,2010-02-03,K,Lincoln High,vi,stem.computing,Tue 15-17,2026-08-20
    S3,Chloé,O'Dwyer,,,,,,,,
    """

  @Test("A roster creates people and enrollments, and the neighbour sees none of them")
  func creates() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(roster)
    #expect(report.complaints == [])
    #expect(report.tally == "3 created, 0 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(report.isApplied)
    let people: SQL = """
      SELECT concat_ws('|', p.external_id, p.given_name, p.family_name, p.name_key, p.email,
               p.birth_date, array_to_string(p.languages, ';'), e.grade, e.site,
               array_to_string(e.goals, ';'), e.availability, e.consent_on, e.status)
        FROM trellis.people p JOIN trellis.enrollments e USING (tenant_id, person_id)
       ORDER BY p.external_id
      """
    #expect(
      try await scene.texts(people) == [
        "S1|Ana|López|ana|lopez|ana@example.org|2011-09-01|es;en|9|Lincoln High|"
          + "stem.computing;arts.music|Mon 15:30-17:00|2026-08-20|enrolled",
        "S2|Bilal|Hoang|bilal|hoang|2010-02-03|vi|K|Lincoln High|stem.computing|"
          + "Tue 15:00-17:00|2026-08-20|enrolled",
        "S3|Chloé|O'Dwyer|chloe|o'dwyer|||enrolled",
      ])
    #expect(try await scene.texts(people, of: scene.test.hillcrest) == [])
  }

  @Test("The same file twice is unchanged rows, and nothing is written")
  func twice() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster)
    let before = try await scene.versions()
    let report = try await scene.students(roster)
    #expect(report.tally == "0 created, 0 updated, 3 unchanged, 0 rejected, 0 absent")
    #expect(report.changes == [])
    #expect(try await scene.versions() == before)
  }

  @Test("A dry run tells what would happen and leaves nothing")
  func dryRun() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(roster) { $0.isDryRun = true }
    #expect(report.tally == "3 created, 0 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(!report.isApplied)
    #expect(try await scene.versions() == [])
    #expect(try await scene.texts("SELECT kind FROM trellis.imports") == ["goals"])
  }

  @Test("A file updates only the columns it has, and a blank cell leaves what is there")
  func updates() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster)
    let report = try await scene.students(
      """
      external_id,family_name,grade,needs
      S1,López Ruiz,10,stem
      S2,,,
      """)
    #expect(report.tally == "0 created, 1 updated, 1 unchanged, 0 rejected, 1 absent")
    #expect(report.absent == ["S3"])
    #expect(
      report.changes.map {
        "\($0.line) \($0.key) \($0.field): \($0.old ?? "-") -> \($0.new ?? "-")"
      }
        == [
          "2 S1 family_name: López -> López Ruiz", "2 S1 grade: 9 -> 10", "2 S1 needs: - -> stem",
        ])
    #expect(
      try await scene.texts(
        """
        SELECT concat_ws('|', p.name_key, p.email, e.grade, array_to_string(e.needs, ';'),
                 array_to_string(e.goals, ';'))
          FROM trellis.people p JOIN trellis.enrollments e USING (tenant_id, person_id)
         WHERE p.external_id = 'S1'
        """) == ["ana|lopez ruiz|ana@example.org|10|stem|stem.computing;arts.music"])
  }

  @Test("Every bad cell is listed with line, column, value and code, and nothing is written")
  func badCells() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(
      """
      Student ID,First Name,Surname,Email,Birth Date,Grade,Languages,Modes,Goals,Availability,Consent
      S1,Ana,Lopez,ana@example,2011-02-30,9x,Klingon,by pigeon,stem.computng,Mon 17-17,soon
      ,Bo,Li,,,,,,,,
      S2,Cy,Ng,,,9,en,online,arts,Mon 15-17,2026-08-20
      S2,Di,Ng,,,,,,,,
      S4,,Ng,#REF!,40513,,,,,,
      S5,Ed,Ng,,2009-01-01,,,,,,2026-08-20,surplus
      """)
    #expect(
      report.complaints == [
        "2 Availability availability.invalid", "2 Birth Date date.invalid",
        "2 Consent date.invalid",
        "2 Email email.invalid", "2 Goals goal.unknown", "2 Grade grade.unknown",
        "2 Languages language.unknown", "2 Modes mode.unknown", "3 Student ID id.missing",
        "5 Student ID id.duplicate_in_file", "6 Birth Date spreadsheet.date_serial",
        "6 Email spreadsheet.formula_error", "6 First Name name.missing", "7 - row.too_long",
      ])
    #expect(report.tally == "1 created, 0 updated, 0 unchanged, 5 rejected, 0 absent")
    #expect(report.errors.first { $0.code == "goal.unknown" }?.value == "stem.computng")
    #expect(
      report.errors.first { $0.code == "goal.unknown" }?.hint.contains("stem.computing") == true)
    let repeated = try #require(report.errors.first { $0.code == "id.duplicate_in_file" })
    #expect(repeated.message.contains("line 5") && repeated.message.contains("line 4"))
    #expect(!report.isApplied)
    #expect(try await scene.versions() == [])
  }

  @Test("With bad rows skipped, the good ones are applied")
  func skipsBadRows() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(
      """
      external_id,given_name,family_name,grade
      S1,Ana,López,9
      S2,Bo,Li,ninth
      """
    ) { $0.skipsBadRows = true }
    #expect(report.tally == "1 created, 0 updated, 0 unchanged, 1 rejected, 0 absent")
    #expect(report.isApplied)
    #expect(try await scene.texts("SELECT external_id FROM trellis.people") == ["S1"])
  }

  @Test("A known id whose name and birth date both change is refused; one of the two may change")
  func identity() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster)
    let other = try await scene.students(
      "external_id,given_name,family_name,birth_date\nS1,Zoë,Müller,2009-05-05")
    #expect(other.complaints == ["2 external_id identity.changed"])
    let renamed = try await scene.students(
      "external_id,given_name,family_name,birth_date\nS1,Ana,Müller,2011-09-01")
    #expect(renamed.tally == "0 created, 1 updated, 0 unchanged, 0 rejected, 2 absent")
  }

  @Test("One root cause is one error: an id that is there twice is no other person besides")
  func noCascade() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster)
    let report = try await scene.students(
      """
      external_id,given_name,family_name,email,birth_date
      S1,Ana,López,ana@example.org,2011-09-01
      S1,Zoë,Müller,ana@example.org,2009-05-05
      S4,Cy,Ng,,2011-02-30
      """)
    #expect(
      report.complaints == [
        "3 external_id id.duplicate_in_file", "4 birth_date date.invalid",
      ])
    #expect(report.remarks == [])
  }

  @Test("The ids of one school are not those of another, nor a mentor's those of a student")
  func idSources() async throws {
    let scene = try await ImportScene.make()
    let row = "external_id,given_name,family_name\n1001,Ana,López"
    _ = try await scene.students(row) { $0.idSource = "lincoln" }
    let other = try await scene.students(
      "external_id,given_name,family_name\n1001,Bo,Li"
    ) { $0.idSource = "roosevelt" }
    let mentor = try await scene.mentors("external_id,given_name,family_name\n1001,Cy,Ng")
    #expect(other.counts.created == 1 && other.counts.absent == 0)
    #expect(mentor.counts.created == 1)
    #expect(try await scene.texts("SELECT external_id FROM trellis.people").count == 3)
  }

  @Test("An address on two rows is a notice, and is marked shared")
  func sharedAddress() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(
      """
      external_id,given_name,family_name,email
      S1,Ana,López,family@example.org
      S2,Leo,López,Family@example.org
      S3,Bo,Li,bo@example.org
      """)
    #expect(report.remarks == ["email.shared"])
    #expect(
      try await scene.texts(
        "SELECT external_id FROM trellis.people WHERE email_shared ORDER BY 1") == ["S1", "S2"])
  }

  @Test("New people who may be known people are listed, and nobody is merged")
  func possibleDuplicates() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(
      """
      external_id,given_name,family_name,email,birth_date,household
      S1,Ana,López,ana@example.org,2011-09-01,H1
      S2,Leo,Ruiz,,2011-09-01,H2
      """)
    let report = try await scene.students(
      """
      external_id,given_name,family_name,email,birth_date,household
      S11,Anna,Lopez,ana@example.org,,
      S12,LEO,Ruíz,,2011-09-01,H3
      S13,Leo,Ruiz,,2011-09-01,H2
      """)
    #expect(
      report.possibleDuplicates.map {
        "\($0.externalID) \($0.otherExternalID ?? "-") \($0.reason.rawValue)"
      } == [
        "S13 S12 same_name_and_birth_date", "S11 S1 same_email",
        "S12 S2 same_name_and_birth_date",
      ])
    #expect(report.counts.created == 3)
  }

  @Test("Who becomes ready is kept with the day, agreeing with the rule for one person")
  func readiness() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster)
    let events: SQL = """
      SELECT concat_ws(' ', p.external_id, v.status, v.ready, v.effective_on)
        FROM trellis.enrollment_history v JOIN trellis.people p USING (tenant_id, person_id)
       ORDER BY p.external_id, v.effective_on
      """
    #expect(
      try await scene.texts(events) == [
        "S1 enrolled t 2026-10-06", "S2 enrolled t 2026-10-06", "S3 enrolled f 2026-10-06",
      ])
    var later = scene
    later.today = scene.today + 3
    _ = try await later.students(
      """
      external_id,languages,goals,availability,consent_on
      S1,en,arts,Mon 15-17,2026-08-20
      S3,en,arts,Mon 15-17,2026-08-20
      """)
    #expect(
      try await scene.texts(events) == [
        "S1 enrolled t 2026-10-06", "S2 enrolled t 2026-10-06", "S3 enrolled f 2026-10-06",
        "S3 enrolled t 2026-10-09",
      ])
    let people = try await Enrollments(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon
    ).all(.student, of: scene.program.id, tenant: scene.test.riverside)
    #expect(
      people.allSatisfy { Readiness(of: $0, gates: scene.program.gates, on: later.today).isReady })
  }
}
