import CivilTime
import Database
import Programs
import Support
import Testing

@Suite("Importing mentors", .tenant)
struct MentorImportTests {
  private let gates: SQL = """
    SELECT concat_ws(' ', p.external_id, e.screening, e.screening_cleared_on,
             e.screening_expires_on)
      FROM trellis.people p JOIN trellis.enrollments e USING (tenant_id, person_id)
     ORDER BY p.external_id
    """

  @Test("A mentors file fills people and enrollments; a missing capacity is 1, with a notice")
  func creates() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.mentors(
      """
      Mentor No.;Nombre;Apellidos;Teléfono;Company;Capacity;Grade bands;Type;Background check
      M1;Ada;Byron;+1 555 010 0199;Engines;3;6-8|9-10;adult;cleared
      M2;Bo;Li;;;;;peer;pending
      """)
    #expect(report.complaints == [])
    #expect(report.delimiter == ";")
    #expect(report.notices.last?.line == 3)
    let unready = try #require(report.notices.first { $0.code == "person.not_ready" })
    #expect(
      unready.message.hasPrefix("2 of them") && unready.message.contains("goals are missing for 2"))
    #expect(report.remarks == ["capacity.assumed"])
    #expect(
      try await scene.texts(
        """
        SELECT concat_ws(' ', p.external_id, p.phone, p.organisation, e.capacity,
                 nullif(array_to_string(e.grade_bands, ';'), ''), e.mentor_type)
          FROM trellis.people p JOIN trellis.enrollments e USING (tenant_id, person_id)
         ORDER BY p.external_id
        """) == ["M1 +1 555 010 0199 Engines 3 6-8;9-10 adult", "M2 1 peer"])
  }

  @Test(
    "A capacity outside of 1 to 20 is refused with the range",
    arguments: ["0", "21", "40", "-1", "three"])
  func capacity(_ text: String) async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.mentors(
      "external_id,given_name,family_name,capacity\nM1,Ada,Byron,\(text)")
    let error = try #require(report.errors.first)
    #expect(
      error.code
        == (Int(text).map { $0 >= 0 } == true ? "capacity.out_of_range" : "capacity.invalid"))
    #expect(error.hint.contains("1 to 20"))
    #expect(error.column == "capacity" && error.value == text)
  }

  @Test("Screening cleared without a date counts from the import's day for the program's months")
  func screening() async throws {
    let scene = try await ImportScene.make()
    let head = "external_id,given_name,family_name,screening,screening_cleared_on\n"
    _ = try await scene.mentors(
      head + "M1,Ada,Byron,cleared,\nM2,Bo,Li,cleared,2026-01-31\nM3,Cy,Ng,pending,")
    #expect(
      try await scene.texts(gates) == [
        "M1 cleared 2026-10-06 2028-10-06", "M2 cleared 2026-01-31", "M3 pending",
      ])
    var later = scene
    later.today = scene.today + 30
    let again = try await later.mentors(
      head + "M1,Ada,Byron,cleared,\nM2,Bo,Li,cleared,\nM3,Cy,Ng,cleared,")
    #expect(again.tally == "0 created, 1 updated, 2 unchanged, 0 rejected, 0 absent")
    #expect(
      try await scene.texts(gates) == [
        "M1 cleared 2026-10-06 2028-10-06", "M2 cleared 2026-01-31",
        "M3 cleared 2026-11-05 2028-11-05",
      ])
  }

  @Test("Readiness of imported mentors agrees with the rule for one person")
  func readiness() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.mentors(
      """
      external_id,given_name,family_name,languages,goals,availability,screening,\
      screening_cleared_on,screening_expires_on,training_completed_on,starts_on
      M1,Ada,Byron,en,stem,Mon 15-17,cleared,2026-01-01,2027-01-01,2026-02-01,
      M2,Bo,Li,en,stem,Mon 15-17,cleared,2026-01-01,2026-10-05,2026-02-01,
      M3,Cy,Ng,en,stem,Mon 15-17,pending,2026-01-01,,2026-02-01,
      M4,Di,Ng,en,stem,Mon 15-17,,2026-01-01,,,
      M5,Ed,Ng,en,stem,Mon 15-17,cleared,,,2026-10-06,2026-10-07
      M6,Flo,Ng,en,,Mon 15-17,cleared,,,2026-10-06,2026-10-06
      M7,Gus,Ng,en,arts,Mon 15-17,,2026-10-06,2026-10-06,2026-10-06,2026-10-06
      """)
    let people = try await Enrollments(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon
    ).all(.mentor, of: scene.program.id, tenant: scene.test.riverside)
    let ready = people.filter {
      Readiness(of: $0, gates: scene.program.gates, on: scene.today).isReady
    }
    #expect(ready.map(\.externalID) == ["M1", "M7"])
    #expect(
      try await scene.texts(
        """
        SELECT p.external_id FROM trellis.enrollment_history v
          JOIN trellis.people p USING (tenant_id, person_id)
         WHERE v.ready ORDER BY 1
        """) == ["M1", "M7"])
  }
}
