import Database
import JSON
import Support
import Tabular
import Testing

@testable import Jobs
@testable import Programs

@Suite("OneRoster sets that workers import", .ownDatabase)
struct OneRosterOrdersTests {
  private func place(
    _ files: OneRosterFiles, _ scene: ImportOrderScene, _ options: OneRosterOptions = .init()
  ) async throws -> Int64 {
    try await scene.orders.place(
      files.fileSet(), into: scene.scene.program, scene.scene.request, options)
  }

  @Test("A queued set is imported as by the command, and its copies go")
  func same() async throws {
    try await ImportOrderScene.with { scene in
      let id = try await place(.v11, scene)
      #expect(!scene.copies().isEmpty)
      try await OneRosterJob(scene.orders).run(try await scene.claim())
      #expect(try await scene.job(id).state == .completed)
      let outcome = try await scene.outcome(id)
      #expect(outcome.verdict == .applied && outcome.imports.count == 1)
      #expect(outcome.lines.first == "export: imported.")
      #expect(scene.copies() == [])
      let again = try await scene.orders.oneRosterImports.run(
        OneRosterFiles.v11.fileSet(), into: scene.scene.program, scene.scene.request)
      #expect(again.students.created == 0 && again.students.unchanged == 3)
      #expect(again.guardians.created == 0 && again.teachers.created == 0)
      let sums = try await scene.scene.texts(
        "SELECT DISTINCT file_sha256 FROM trellis.imports WHERE kind = 'oneroster'")
      #expect(sums == [again.sha256])
    }
  }

  @Test("The schools, the grades and the choice of ids travel with the job")
  func options() async throws {
    try await ImportOrderScene.with { scene in
      var options = OneRosterOptions()
      options.studentIDs = .identifier
      options.schools = ["Lincoln High"]
      options.grades = try #require(Grade.range("9-10"))
      let id = try await place(.v11, scene, options)
      let job = try await scene.claim()
      let read = try #require(try OneRosterOptions(job.arguments))
      #expect(read.studentIDs == .identifier && read.schools == options.schools)
      #expect(read.grades == options.grades)
      try await OneRosterJob(scene.orders).run(job)
      #expect(try await scene.job(id).state == .completed)
      let students = try await scene.scene.texts(
        "SELECT external_id FROM trellis.people WHERE role = 'student' ORDER BY 1")
      #expect(students == ["1001", "1003"])
      for wrong in [JSONValue.text("9"), .array([.integer(99)])] {
        #expect(throws: JobOutcomeError.self) {
          try OneRosterOptions(["student_ids": .text("identifier"), "grades": wrong])
        }
      }
    }
  }

  @Test("A set with a bad row is refused at once, writes nothing, and says what is wrong")
  func refused() async throws {
    try await ImportOrderScene.with { scene in
      let files = OneRosterFiles.v11.replacing("2010-03-04", in: "demographics", with: "soon")
      let id = try await place(files, scene)
      await #expect(throws: JobOutcomeError.self) {
        try await OneRosterJob(scene.orders).run(try await scene.claim())
      }
      #expect(try await scene.people() == [])
      let outcome = try await scene.outcome(id)
      #expect(outcome.verdict == .refused && outcome.problems > 0)
      #expect(outcome.lines.contains { $0.contains("date.invalid") })
    }
  }
}
