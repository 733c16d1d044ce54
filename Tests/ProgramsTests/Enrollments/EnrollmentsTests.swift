import CivilTime
import Database
import Programs
import Support
import Testing

@Suite("Enrollments", .tenant)
struct EnrollmentsTests {
  private static let students = """
    external_id,given_name,family_name,languages,goals,availability,consent_on,consent_until
    S1,Ana,López,en,stem.computing,Mon 15-17,2026-10-06,2026-10-31
    S2,Bo,Li,,,,,
    """

  private static let mentors = """
    external_id,given_name,family_name,capacity,languages,goals,availability,starts_on,screening,\
    screening_cleared_on,screening_expires_on,training_completed_on
    M1,Ada,Byron,1,en,stem,Mon 15-17,2026-10-10,cleared,2026-10-06,2026-10-20,2026-10-08
    M2,Di,Ng,1,en,stem,Mon 15-17,,pending,2026-01-01,,2026-01-01
    """

  private func scene() async throws -> (ImportScene, Enrollments) {
    let scene = try await ImportScene.make()
    #expect(try await scene.students(Self.students).complaints == [])
    #expect(try await scene.mentors(Self.mentors).complaints == [])
    let enrollments = Enrollments(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    return (scene, enrollments)
  }

  private func person(_ role: ParticipantRole, _ id: String) async throws -> Enrollment {
    let (scene, enrollments) = try await scene()
    return try await enrollments.find(
      role, id, of: scene.program.id, tenant: scene.test.riverside)
  }

  private func gaps(
    _ enrollment: Enrollment, on days: [String], gates: Program.Gates = .all
  ) throws -> [[String]] {
    try days.map { day in
      Readiness(of: enrollment, gates: gates, on: try #require(Day(day))).gaps.map(\.rawValue)
    }
  }

  @Test("Consent counts from its day through its last day")
  func consent() async throws {
    let days = ["2026-10-05", "2026-10-06", "2026-10-31", "2026-11-01"]
    let student = try await person(.student, "S1")
    #expect(try gaps(student, on: days) == [["consent"], [], [], ["consent"]])
    let open = Program.Gates(consent: false, screening: true, training: true)
    #expect(try gaps(student, on: days, gates: open) == [[], [], [], []])
  }

  @Test("Each gate of a mentor has its own dates, and only the program's gates are asked")
  func mentorGates() async throws {
    let days = ["2026-10-05", "2026-10-06", "2026-10-08", "2026-10-10", "2026-10-20", "2026-10-21"]
    let mentor = try await person(.mentor, "M1")
    #expect(
      try gaps(mentor, on: days) == [
        ["starts_later", "screening", "training"], ["starts_later", "training"],
        ["starts_later"], [], [], ["screening"],
      ])
    let none = Program.Gates(consent: true, screening: false, training: false)
    #expect(
      try gaps(mentor, on: days, gates: none) == [
        ["starts_later"], ["starts_later"], ["starts_later"], [], [], [],
      ])
  }

  @Test("A pending screening is unmet whatever its dates")
  func pending() async throws {
    #expect(try gaps(try await person(.mentor, "M2"), on: ["2026-10-06"]) == [["screening"]])
  }

  @Test("Who has a name alone lacks everything else")
  func bareProfile() async throws {
    #expect(
      try gaps(try await person(.student, "S2"), on: ["2026-10-06"]) == [
        ["consent", "goals", "languages", "availability"]
      ])
  }

  private let events: SQL = """
    SELECT concat_ws(' ', v.effective_on, v.status, CASE WHEN v.ready THEN 'ready' END, v.reason,
             v.entered_by)
      FROM trellis.enrollment_history v JOIN trellis.people p USING (tenant_id, person_id)
     WHERE p.external_id = 'S1' ORDER BY v.effective_on
    """

  @Test("Holding, resuming and withdrawing are kept with their day, reason and author")
  func eventsAreKept() async throws {
    let (scene, enrollments) = try await scene()
    func set(
      _ status: EnrollmentStatus, _ day: String, _ reason: String? = nil
    ) async throws -> Enrollment {
      try await enrollments.set(
        status, .student, "S1", of: scene.program, tenant: scene.test.riverside,
        on: try #require(Day(day)), reason: reason, by: "Rosa", dryRun: false)
    }
    #expect(try await set(.onHold, "2026-10-10", "exams").status == .onHold)
    await #expect(throws: EnrollmentError.alreadyIs(.onHold)) {
      try await set(.onHold, "2026-10-11")
    }
    #expect(try await set(.enrolled, "2026-10-20").status == .enrolled)
    #expect(try await set(.withdrawn, "2026-11-05", "moved").status == .withdrawn)
    #expect(
      try await scene.texts(events) == [
        "2026-10-06 enrolled ready coordinator", "2026-10-10 on_hold exams Rosa",
        "2026-10-20 enrolled ready Rosa", "2026-11-05 withdrawn moved Rosa",
      ])
    #expect(try await scene.texts(events, of: scene.test.hillcrest) == [])
  }

  @Test("Nobody with an open match is withdrawn, on either side; a closed one is no obstacle")
  func openMatch() async throws {
    let (scene, enrollments) = try await scene()
    let tenant = scene.test.riverside
    let id: ID<EnrollmentsTests> = scene.test.identifiers.next()
    try await scene.test.database.tenant(tenant) { [program = scene.program] tx in
      try tx.execute(
        """
        INSERT INTO trellis.matches (
          tenant_id, match_id, program_id, student_id, mentor_id, started_on, created_at,
          created_by)
        SELECT \(tenant), \(id), \(program.id), s.person_id, m.person_id, '2026-10-06', now(),
               'test'
          FROM trellis.people s CROSS JOIN trellis.people m
         WHERE s.tenant_id = \(tenant) AND m.tenant_id = \(tenant) AND s.external_id = 'S1'
           AND m.external_id = 'M1'
        """)
    }
    func withdraw(_ role: ParticipantRole, _ person: String) async throws -> Enrollment {
      try await enrollments.set(
        .withdrawn, role, person, of: scene.program, tenant: tenant, on: scene.today, reason: nil,
        by: "Rosa", dryRun: false)
    }
    let before = try await scene.versions()
    for (role, person) in [(ParticipantRole.student, "S1"), (.mentor, "M1")] {
      await #expect(throws: EnrollmentError.hasOpenMatches(1)) {
        try await withdraw(role, person)
      }
    }
    #expect(try await scene.versions() == before)
    #expect(try await withdraw(.mentor, "M2").status == .withdrawn)
    try await scene.test.database.tenant(tenant) { tx in
      try tx.execute(
        """
        UPDATE trellis.matches SET ended_on = '2026-10-07', closure_reason = 'other'
         WHERE tenant_id = \(tenant) AND match_id = \(id)
        """)
    }
    await #expect(throws: EnrollmentError.hasOpenMatches(1)) { try await withdraw(.student, "S1") }
    try await scene.test.database.tenant(tenant) { tx in
      try tx.execute(
        """
        UPDATE trellis.matches SET ended_on = '2026-10-06'
         WHERE tenant_id = \(tenant) AND match_id = \(id)
        """)
    }
    #expect(try await withdraw(.student, "S1").status == .withdrawn)
  }

  @Test("A dry run changes no status")
  func dryRun() async throws {
    let (scene, enrollments) = try await scene()
    let before = try await scene.versions()
    let after = try await enrollments.set(
      .onHold, .mentor, "M1", of: scene.program, tenant: scene.test.riverside, on: scene.today,
      reason: nil, by: "Rosa", dryRun: true)
    #expect(after.status == .onHold)
    #expect(try await scene.versions() == before)
  }

  @Test("Another tenant finds nobody, and a student is no mentor")
  func isolation() async throws {
    let (scene, enrollments) = try await scene()
    let (program, them) = (scene.program, scene.test.hillcrest)
    let before = try await scene.versions()
    #expect(try await enrollments.all(.student, of: program.id, tenant: them) == [])
    await #expect(throws: EnrollmentError.notFound(.student, "S1")) {
      try await enrollments.find(.student, "S1", of: program.id, tenant: them)
    }
    await #expect(throws: EnrollmentError.notFound(.student, "S1")) {
      try await enrollments.set(
        .withdrawn, .student, "S1", of: program, tenant: them, on: scene.today, reason: nil,
        by: "them", dryRun: false)
    }
    await #expect(throws: EnrollmentError.notFound(.mentor, "S1")) {
      try await enrollments.find(.mentor, "S1", of: program.id, tenant: scene.test.riverside)
    }
    #expect(try await scene.versions() == before)
  }

  @Test(
    "An import says of everybody what readiness says of one, whatever the gates",
    arguments: [
      Program.Gates.all, Program.Gates(consent: false, screening: true, training: false),
      Program.Gates(consent: true, screening: false, training: true),
    ])
  func importedReadiness(gates: Program.Gates) async throws {
    var scene = try await ImportScene.make()
    scene.program.gates = gates
    let dates = ["", "2026-10-05", "2026-10-06", "2026-10-07"]
    var students = "external_id,given_name,family_name,languages,goals,availability,"
    students += "consent_on,consent_until\n"
    var number = 0
    for profile in ["en,arts,Mon 15-17", ",arts,Mon 15-17", "en,,Mon 15-17", "en,arts,"] {
      for from in dates {
        for until in dates {
          number += 1
          students += "S\(number),A,B,\(profile),\(from),\(until)\n"
        }
      }
    }
    var mentors = "external_id,given_name,family_name,capacity,languages,goals,availability,"
    mentors += "starts_on,screening,screening_cleared_on,screening_expires_on,"
    mentors += "training_completed_on\n"
    for screening in ["", "cleared", "pending", "expired"] {
      for date in dates {
        for other in dates {
          number += 1
          mentors += "M\(number),A,B,1,en,arts,Mon 15-17,\(other == dates[1] ? date : ""),"
          mentors += "\(screening),\(date),\(other),\(other == dates[0] ? date : dates[2])\n"
        }
      }
    }
    // An end before its beginning is refused row by row; the others go in.
    _ = try await scene.students(students) { $0.skipsBadRows = true }
    _ = try await scene.mentors(mentors) { $0.skipsBadRows = true }
    let ready = try await scene.texts(
      """
      SELECT p.external_id FROM trellis.enrollment_history v
        JOIN trellis.people p USING (tenant_id, person_id) WHERE v.ready
      """)
    let spans = try await scene.texts(
      """
      SELECT concat_ws(' ', p.external_id, v.ready_from, v.ready_until)
        FROM trellis.enrollment_history v JOIN trellis.people p USING (tenant_id, person_id)
       WHERE v.ready_from IS NOT NULL
      """)
    let enrollments = Enrollments(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    var (expected, expectedSpans): ([String], [String]) = ([], [])
    for role in ParticipantRole.allCases {
      for person in try await enrollments.all(
        role, of: scene.program.id, tenant: scene.test.riverside)
      {
        if Readiness(of: person, gates: gates, on: scene.today).isReady {
          expected.append(person.externalID)
        }
        if let span = ReadySpan(of: person, gates: gates, from: scene.today) {
          let days = [span.from, span.until].compactMap { $0?.description }
          expectedSpans.append(([person.externalID] + days).joined(separator: " "))
        }
      }
    }
    #expect(expected.count >= 20)
    #expect(ready.sorted() == expected.sorted())
    #expect(spans.sorted() == expectedSpans.sorted())
    #expect(spans.count > ready.count)
  }
}
