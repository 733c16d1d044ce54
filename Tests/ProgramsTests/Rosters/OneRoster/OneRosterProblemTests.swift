import CivilTime
import Database
import Programs
import Support
import Tabular
import Testing

@Suite("What can be wrong with a OneRoster set", .tenant)
struct OneRosterProblemTests {
  @Test("References to what a complete set doesn't have are named with file, line and column")
  func references() async throws {
    let scene = try await ImportScene.make()
    let files = OneRosterFiles.v11
      .replacing("o1,student,ana", in: "users", with: "o9,student,ana")
      .replacing("\"g2,g3,g4\"", in: "users", with: "\"g2,g9\"")
      .replacing("e3,,,c2,o2,s2", in: "enrollments", with: "e3,,,c9,o2,s9")
    let report = try await scene.oneRoster(files)
    #expect(
      report.complaints == [
        "enrollments.csv:4 classSourcedId class.unknown",
        "enrollments.csv:4 userSourcedId user.unknown",
        "users.csv:2 orgSourcedIds org.unknown", "users.csv:4 agentSourcedIds agent.unknown",
      ])
    #expect(report.errors.map(\.problem.value) == ["c9", "s9", "o9", "g9"])
    #expect(report.counts.rejected == 3)
    #expect(try await scene.texts(ImportScene.students) == [])
    let skipping = try await scene.oneRoster(files) { $0.skipsBadRows = true }
    #expect(skipping.students.created == 1)
    #expect(try await scene.texts(ImportScene.teachers) == [])
  }

  @Test("Bad cells of students, guardians and teachers are errors in the file they stand in")
  func cells() async throws {
    let scene = try await ImportScene.make()
    let files = OneRosterFiles.v11
      .replacing(",10,hunter2", in: "users", with: ",Tenth,hunter2")
      .replacing("mei@example.org", in: "users", with: "mei at home")
      .replacing("rivera@school.example.org", in: "users", with: "rivera@")
      .replacing("2013-05-06", in: "demographics", with: "2013-02-30")
      .replacing("2026-06-01", in: "enrollments", with: "June")
    let report = try await scene.oneRoster(files)
    #expect(
      report.complaints == [
        "demographics.csv:3 birthDate date.invalid", "enrollments.csv:8 endDate date.invalid",
        "users.csv:2 grades grade.unknown", "users.csv:5 email email.invalid",
        "users.csv:9 email email.invalid",
      ])
  }

  @Test("The same id twice is an error that names both lines, whoever has it")
  func repeatedIDs() async throws {
    let scene = try await ImportScene.make()
    let files = OneRosterFiles.v11
      .replacing("s2,,,true", in: "users", with: "s1,,,true")
      .replacing("g3,,,true", in: "users", with: "g2,,,true")
    let report = try await scene.oneRoster(files)
    let repeated = report.errors.filter { $0.problem.code == "id.duplicate_in_file" }
    #expect(repeated.map(\.problem.line) == [3, 10])
  }

  @Test("Grades are those of the education standards, and of ungraded students there is none")
  func grades() async throws {
    let scene = try await ImportScene.make()
    let files = OneRosterFiles.v11
      .replacing(",10,hunter2", in: "users", with: ",KG,")
      .replacing(",07,", in: "users", with: ",\"TK,KG\",")
      .replacing(",09,hunter2", in: "users", with: ",UG,")
    let report = try await scene.oneRoster(files)
    #expect(report.complaints == [])
    #expect(
      try await scene.texts(
        "SELECT grade FROM trellis.enrollments e JOIN trellis.people p USING (tenant_id, person_id) ORDER BY p.external_id"
      ) == ["K", "PK", "-"])
  }

  @Test("A set that is none is refused in one sentence")
  func refusals() async throws {
    let scene = try await ImportScene.make()
    func code(_ change: (inout OneRosterFiles) -> Void) async -> String {
      var files = OneRosterFiles.v11
      change(&files)
      do {
        _ = try await scene.oneRoster(files)
        return "none"
      } catch {
        return (error as? ImportError)?.code ?? "\(error)"
      }
    }
    #expect(await code { $0.remove("users") } == "oneroster.users_missing")
    #expect(await code { $0.remove("enrollments") } == "oneroster.file_missing")
    #expect(
      await code { $0["manifest"].replace("n,1.1", with: "n,2.0") } == "oneroster.version_unknown")
    #expect(
      await code { $0["manifest"].replace("users,bulk", with: "users,full") }
        == "oneroster.mode_unknown")
    #expect(
      await code { $0["users"].replace(",role,", with: ",rule,") } == "oneroster.roles_missing")
    #expect(await code { $0["users"].replace("sourcedId", with: "id") } == "columns.missing")
    #expect(await code { $0["users"] = "" } == "file.empty")
  }

  @Test("Without a manifest every file counts as complete, and only users are needed")
  func noManifest() async throws {
    let scene = try await ImportScene.make()
    var files = OneRosterFiles.v11
    files.remove("manifest")
    for name in ["orgs", "demographics", "classes", "enrollments"] { files.remove(name) }
    let report = try await scene.oneRoster(files)
    #expect(report.complaints == [])
    #expect(report.remarks.contains("manifest.missing"))
    #expect(report.students.created == 3)
    #expect(report.idSource == "")
  }

  @Test("Files with a header alone, or called absent, have nothing to say")
  func emptyFiles() async throws {
    let scene = try await ImportScene.make()
    var files = OneRosterFiles.v11
    files["demographics"] = "sourcedId,status,dateLastModified,birthDate\n"
    files["manifest"].replace("enrollments,bulk", with: "enrollments,absent")
    let report = try await scene.oneRoster(files)
    #expect(report.complaints == [])
    #expect(report.remarks.contains("manifest.absent"))
    #expect(try await scene.texts(ImportScene.teachers) == [])
  }

  @Test("Only the wanted schools and grades are enrolled")
  func filters() async throws {
    let scene = try await ImportScene.make()
    var options = OneRosterOptions()
    options.schools = ["lincoln high"]
    options.grades = try #require(Grade.range("10-12"))
    let report = try await scene.oneRoster(.v11, options)
    #expect(report.students.created == 1)
    #expect(report.guardians.created == 1)
    #expect(report.teachers.created == 1)
    options.schools = ["Nowhere"]
    await #expect(throws: ImportError.self) { try await scene.oneRoster(.v11, options) }
  }

  @Test("By their school's numbers students are known if that is asked for")
  func identifiers() async throws {
    let scene = try await ImportScene.make()
    var options = OneRosterOptions()
    options.studentIDs = .identifier
    _ = try await scene.oneRoster(.v12, options) { $0.idSource = "prairie" }
    #expect(
      try await scene.texts(
        "SELECT id_source || ' ' || external_id FROM trellis.people WHERE role = 'student' ORDER BY 1"
      )
        == ["prairie 1001", "prairie 1002", "prairie 1003"])
    let without = OneRosterFiles.v12.replacing(",1003,", in: "users", with: ",,")
    #expect(
      try await scene.oneRoster(without, options).complaints == [
        "users.csv:4 identifier id.missing"
      ])
  }

  @Test("Students who are switched off are not enrolled, and said to be where they are known")
  func disabled() async throws {
    let scene = try await ImportScene.make()
    let off = OneRosterFiles.v11.replacing("s1,,,true", in: "users", with: "s1,,,false")
    #expect(try await scene.oneRoster(off).students.created == 2)
    _ = try await scene.oneRoster(.v11)
    let report = try await scene.oneRoster(off)
    #expect(report.remarks.contains("student.disabled"))
    #expect(report.absent == [])
    #expect(try await scene.texts(ImportScene.students).count == 3)
  }
}
