import Database
import Foundation
import Programs
import Support
import Synchronization
import Testing

@Suite("Exporting rosters", .tenant)
struct RosterExportTests {
  private func export(
    _ role: ParticipantRole, _ scene: ImportScene
  ) async throws -> (text: String, limits: [String]) {
    let bytes = Mutex<[UInt8]>([])
    let limits = try await RosterExport(database: scene.test.database).write(
      role, of: scene.program.id, tenant: scene.test.riverside, keeps: { _ in true }
    ) { piece in bytes.withLock { $0 += piece } }
    return (String(decoding: bytes.withLock { $0 }, as: UTF8.self), limits)
  }

  private func sample(_ path: String) throws -> String {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root = root.deletingLastPathComponent() }
    return try String(
      contentsOf: root.appending(path: "samples/riverside/\(path)"), encoding: .utf8)
  }

  @Test("Riverside's rosters come back unchanged, and nothing is touched")
  func riverside() async throws {
    let scene = try await ImportScene.make(goals: try sample("goals.csv"))
    _ = try await scene.students(try sample("students.csv"))
    _ = try await scene.mentors(try sample("mentors.csv"))
    let before = try await scene.versions()
    let students = try await export(.student, scene)
    let mentors = try await export(.mentor, scene)
    #expect(students.limits == [] && mentors.limits == [])
    let again = try await scene.students(students.text)
    #expect(again.complaints == [] && again.changes == [] && again.remarks == [])
    #expect(again.tally == "0 created, 0 updated, 120 unchanged, 0 rejected, 0 absent")
    #expect(try await scene.mentors(mentors.text).counts.unchanged == 45)
    #expect(try await scene.versions() == before)
  }

  private let nasty = """
    external_id,given_name,family_name,email,site,cohort,region,teacher_name,teacher_email,\
    guardian1_id,guardian1_name,guardian1_relationship,guardian1_email,guardian1_phone,\
    guardian1_language,guardian1_may_receive,guardian2_name,guardian2_phone,languages,goals,notes
    "S,1","A""na","'t Hooft",,"=1+1","+x","-y",Ms. Rivera,rivera@school.example.org,\
    G1,"de la Cruz, Ana",mother,ana@example.org,+1 309 555 0100,es,no,Bo,555-0101,es;en,\
    "stem.computing;arts","line one
    line two, ""quoted""; more"
    S2,Łucja,O'Dwyer,,"@site","'=x","''-5",,soto@school.example.org,,,,only@example.org,,,yes,,,,,\
    "-"
    =S3,José,Núñez,jose@example.org,"a;b","c|d","tab\there",Soto,,,Eva Roe,,,,,blocked,,,,,'tis
    """

  @Test("Commas, quotes, line ends, formulas, accents and odd names come back unchanged")
  func nastyValues() async throws {
    let scene = try await ImportScene.make()
    let first = try await scene.students(nasty.replacingOccurrences(of: "\\t", with: "\t"))
    #expect(first.complaints == [])
    let before = try await scene.versions()
    let exported = try await export(.student, scene)
    #expect(exported.limits == [])
    let again = try await scene.students(exported.text)
    #expect(again.complaints == [] && again.changes == [] && again.remarks == [])
    #expect(again.tally == "0 created, 0 updated, 3 unchanged, 0 rejected, 0 absent")
    #expect(try await scene.versions() == before)
    #expect(try await export(.student, scene).text == exported.text)
  }

  @Test("More than two guardians or one teacher are left blank and told of, so that none is lost")
  func tooMany() async throws {
    let scene = try await ImportScene.make()
    let head = "external_id,given_name,family_name,teacher_name,guardian1_name,guardian2_name\n"
    _ = try await scene.students(head + "S1,Ana,López,Ms. Rivera,Eva Roe,Bo Roe")
    _ = try await scene.students(
      "external_id,given_name,family_name,guardian1_name,teacher_name\nS2,Cy,Ng,Di Roe,Mr. Soto")
    try await scene.test.database.tenant(scene.test.riverside) { tx in
      try tx.execute(
        """
        INSERT INTO trellis.student_guardians
        SELECT k.tenant_id, s.student_id, k.guardian_id, k.relationship, k.may_receive, true,
               k.created_at, k.created_by
          FROM trellis.student_guardians k
          JOIN trellis.people g ON g.person_id = k.guardian_id AND g.given_name = 'Di'
          JOIN (SELECT DISTINCT k.student_id FROM trellis.student_guardians k
                  JOIN trellis.people p ON p.person_id = k.student_id AND p.external_id = 'S1') s
            ON true
        """)
      try tx.execute(
        """
        INSERT INTO trellis.student_teachers
        SELECT k.tenant_id, k.program_id, p.person_id, k.teacher_id, k.from_on, NULL, k.entered_at,
               k.entered_by
          FROM trellis.student_teachers k
          JOIN trellis.people t ON t.person_id = k.teacher_id AND t.family_name = 'Soto'
          JOIN trellis.people p ON p.external_id = 'S1'
        """)
    }
    let before = try await scene.versions()
    let exported = try await export(.student, scene)
    #expect(exported.limits.count == 2 && exported.limits.allSatisfy { $0.contains("S1") })
    #expect(!exported.text.contains("Eva Roe") && exported.text.contains("Di Roe"))
    #expect(try await scene.students(exported.text).counts.unchanged == 2)
    #expect(try await scene.versions() == before)
  }
}
