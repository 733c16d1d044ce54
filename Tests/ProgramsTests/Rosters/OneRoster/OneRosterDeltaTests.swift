import CivilTime
import Database
import Programs
import Support
import Tabular
import Testing

@Suite("Importing changes to a OneRoster set", .tenant)
struct OneRosterDeltaTests {
  @Test("Only what is in a delta changes, and nobody is absent")
  func onlyWhatIsThere() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.oneRoster(.v11)
    let report = try await scene.oneRoster(
      .delta(
        users: """
          s1,active,,true,o1,student,,,Ana,López,,1001,ana@school.example.org,,,g1,11,
          g3,active,,true,o1,relative,,,Jun,Li,,,jun.li@example.org,,,,,
          t2,active,,true,o2,teacher,,,Marco,Soto Díaz,,,soto@school.example.org,,,,,
          """))
    #expect(report.complaints == [])
    #expect(report.tally == "0 created, 3 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(report.idSource == "d1")
    #expect(
      report.changes.map { "\($0.line) \($0.field): \($0.old ?? "-") -> \($0.new ?? "-")" } == [
        "3 guardian e-mail: jun@example.org -> jun.li@example.org", "2 grade: 10 -> 11",
      ])
    #expect(
      try await scene.texts(ImportScene.students).first
        == "d1 s1 Ana López ana@school.example.org 555-010-0101 2010-03-04 11 Lincoln High enrolled"
    )
    #expect(
      try await scene.texts(ImportScene.guardians).first
        == "s1 g1 Rosa rosa@example.org 555-010-0102 parent yes")
    #expect(try await scene.texts(ImportScene.teachers).count == 3)
  }

  @Test("Who is deleted leaves the program, and is never deleted here")
  func deleted() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.oneRoster(.v11)
    let delta = OneRosterFiles.delta(
      users: """
        s3,tobedeleted,,true,o1,student,,,Bo,Li,,1003,,,,,09,
        s9,tobedeleted,,true,o1,student,,,Un,Known,,1009,,,,,09,
        g1,tobedeleted,,true,o1,parent,,,Rosa,López,,,rosa@example.org,,,,,
        t2,tobedeleted,,true,o2,teacher,,,Marco,Soto,,,soto@school.example.org,,,,,
        """)
    let report = try await scene.oneRoster(delta)
    #expect(report.complaints == [])
    #expect(report.students.updated == 1)
    #expect(report.remarks.contains("student.left"))
    #expect(report.remarks.contains("guardian.gone"))
    #expect(
      try await scene.texts(ImportScene.students).last == "d1 s3 Bo Li 9 Lincoln High withdrawn")
    #expect(
      try await scene.texts(
        "SELECT reason FROM trellis.enrollment_events WHERE status = 'withdrawn'")
        == ["deleted from the school's roster: export"])
    #expect(
      try await scene.texts(ImportScene.guardians).prefix(2) == [
        "s1 g1 Rosa rosa@example.org 555-010-0102 parent yes unlisted",
        "s2 g1 Rosa rosa@example.org 555-010-0102 parent yes unlisted",
      ])
    #expect(
      try await scene.texts(ImportScene.teachers).contains("s2 t2 Marco 2026-10-06 2026-10-06"))
    let before = try await scene.versions()
    #expect(try await scene.oneRoster(delta).counts.updated == 0)
    #expect(try await scene.versions() == before)
  }
}
