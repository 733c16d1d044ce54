import CivilTime
import Database
import Programs
import Support
import Tabular
import Testing

@Suite("Importing a whole OneRoster set", .tenant)
struct OneRosterBulkTests {
  @Test(
    "Versions 1.1 and 1.2 of one district bring the same students, guardians and teachers",
    arguments: [OneRosterFiles.v11, OneRosterFiles.v12])
  func versions(files: OneRosterFiles) async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.oneRoster(files)
    #expect(report.complaints == [])
    #expect(report.tally == "9 created, 0 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(report.students.created == 3)
    #expect(report.guardians.created == 4)
    #expect(report.teachers.created == 2)
    #expect(
      try await scene.texts(ImportScene.students) == [
        "d1 s1 Ana López ana@school.example.org 555-010-0101 2010-03-04 10 Lincoln High enrolled",
        "d1 s2 Leo López leo@school.example.org 2013-05-06 7 Roosevelt Middle enrolled",
        "d1 s3 Bo Li 9 Lincoln High enrolled",
      ])
    #expect(
      try await scene.texts(ImportScene.guardians) == [
        "s1 g1 Rosa rosa@example.org 555-010-0102 parent yes",
        "s2 g1 Rosa rosa@example.org 555-010-0102 parent yes",
        "s3 g2 Mei mei@example.org 555-010-0103 guardian yes",
        "s3 g3 Jun jun@example.org relative yes", "s3 g4 Kim kim@example.org guardian yes",
      ])
    #expect(
      try await scene.texts(ImportScene.teachers) == [
        "s1 t1 Inés 2026-08-31", "s2 t2 Marco 2026-10-06", "s3 t1 Inés 2026-08-31",
      ])
    #expect(try await scene.texts(ImportScene.students, of: scene.test.hillcrest) == [])
  }

  @Test("The same set twice changes nothing")
  func twice() async throws {
    let scene = try await ImportScene.make()
    let first = try await scene.oneRoster(.v11)
    let before = try await scene.versions()
    let again = try await scene.oneRoster(.v11)
    #expect(again.tally == "0 created, 0 updated, 9 unchanged, 0 rejected, 0 absent")
    #expect(try await scene.versions() == before)
    #expect(first.sha256 == again.sha256)
    #expect(
      try await scene.texts(
        "SELECT concat_ws(' ', kind, file_name, file_sha256, created, unchanged) FROM trellis.imports WHERE kind = 'oneroster' ORDER BY created DESC"
      ) == [
        "oneroster export \(first.sha256) 9 0", "oneroster export \(first.sha256) 0 9",
      ])
  }

  @Test("A dry run counts the same and writes nothing")
  func dryRun() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.oneRoster(.v12) { $0.isDryRun = true }
    #expect(report.tally == "9 created, 0 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(!report.isApplied)
    #expect(try await scene.texts(ImportScene.students) == [])
    #expect(try await scene.texts("SELECT kind FROM trellis.imports") == ["goals"])
  }

  @Test("Passwords reach no table and no report", arguments: [OneRosterFiles.v11, .v12])
  func passwords(files: OneRosterFiles) async throws {
    let scene = try await ImportScene.make()
    let bad = files.replacing("ana@school.example.org", in: "users", with: "no address")
    let report = try await scene.oneRoster(bad) { $0.skipsBadRows = true }
    #expect(report.counts.rejected == 1)
    #expect(!report.lines().contains { $0.contains("hunter2") })
    #expect(!report.errors.contains { $0.problem.value?.contains("hunter2") ?? false })
    let tables = try await scene.texts(
      "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'trellis' AND table_type = 'BASE TABLE' ORDER BY 1"
    )
    #expect(tables.count > 10)
    for table in tables where table != "schema_migrations" {
      let rows = try? await scene.texts("SELECT t::text FROM trellis.\(identifier: table) t")
      #expect(!(rows ?? []).contains { $0.contains("hunter2") }, "\(table)")
    }
  }

  @Test("Others are counted and passed over, and what is wrong with them harms nobody")
  func passedOver() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.oneRoster(.v11)
    let notice = try #require(report.notices.first { $0.problem.code == "user.passed_over" })
    #expect(
      notice.problem.message
        == "3 users were passed over: 1 guardians of none of them; 1 teachers of none of them; "
        + "1 with the role administrator")
  }

  @Test("Students who are not in a complete set are listed and left alone")
  func absent() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.oneRoster(.v11)
    var files = OneRosterFiles.v11
    for name in ["users", "enrollments", "demographics"] {
      files[name] = files[name].split(separator: "\n").filter { !$0.contains("s3,") }
        .joined(separator: "\n")
    }
    let report = try await scene.oneRoster(files)
    #expect(report.absent == ["s3"])
    #expect(report.counts.absent == 1)
    #expect(report.counts.updated == 0)
    #expect(try await scene.texts(ImportScene.teachers).contains("s3 t1 Inés 2026-08-31"))
  }

  @Test("A teacher who changes in the middle of the year is a student's until the day it says")
  func teacherChanges() async throws {
    var scene = try await ImportScene.make()
    _ = try await scene.oneRoster(.v11)
    scene.today = scene.today + 30
    let files = OneRosterFiles.v11.replacing(
      "e4,,,c1,o1,t1,teacher,true,2026-08-31,2027-06-01", in: "enrollments",
      with: "e4,,,c1,o1,t1,teacher,true,2026-08-31,2026-10-30\n"
        + "e8,,,c1,o1,t2,teacher,true,2026-11-02,")
    let report = try await scene.oneRoster(files)
    #expect(report.complaints == [])
    #expect(report.students.updated == 2)
    #expect(
      try await scene.texts(ImportScene.teachers) == [
        "s1 t1 Inés 2026-08-31 2026-10-30", "s1 t2 Marco 2026-11-02", "s2 t2 Marco 2026-10-06",
        "s3 t1 Inés 2026-08-31 2026-10-30", "s3 t2 Marco 2026-11-02",
      ])
    #expect(try await scene.oneRoster(files).counts.updated == 0)
    _ = try await scene.oneRoster(.v11)
    #expect(
      try await scene.texts(ImportScene.teachers).first == "s1 t1 Inés 2026-08-31")
  }

  @Test("A teacher whom a coordinator named stays, and one of the set is known by the address")
  func teachersFromElsewhere() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(
      "external_id,given_name,family_name,teacher_name,teacher_email\n"
        + "s1,Ana,López,Ms. Advisor,advisor@example.org\n"
        + "s3,Bo,Li,Ms. Rivera,RIVERA@school.example.org"
    ) { $0.idSource = "d1" }
    let report = try await scene.oneRoster(.v11)
    #expect(report.teachers.created == 1)
    #expect(report.teachers.updated == 1)
    #expect(
      try await scene.texts(ImportScene.teachers) == [
        "s1 t1 Inés 2026-08-31", "s1 Ms. 2026-10-06", "s2 t2 Marco 2026-10-06",
        "s3 t1 Inés 2026-10-06",
      ])
  }

  @Test("A guardian known from a form becomes the set's own, and what a person said stays")
  func guardiansFromElsewhere() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(
      "external_id,given_name,family_name,guardian1_name,guardian1_relationship,guardian1_email,guardian1_may_receive\n"
        + "s1,Ana,López,Rosa López,mother,rosa@example.org,blocked"
    ) { $0.idSource = "d1" }
    _ = try await scene.oneRoster(.v11)
    let again = try await scene.oneRoster(.v11)
    #expect(again.counts.updated == 0)
    #expect(
      try await scene.texts(ImportScene.guardians).prefix(2) == [
        "s1 g1 Rosa rosa@example.org 555-010-0102 mother blocked",
        "s2 g1 Rosa rosa@example.org 555-010-0102 parent yes",
      ])
  }
}
