import Foundation
import Programs
import Support
import Testing

@Suite("Importing the samples", .tenant)
struct SampleImportTests {
  @Test("Riverside's rosters import without a question, and a second time change nothing")
  func riversideImports() async throws {
    let scene = try await ImportScene.make(goals: try sample("riverside/goals.csv"))
    let students = try sample("riverside/students.csv")
    let mentors = try sample("riverside/mentors.csv")
    #expect(try await scene.students(students).answer == Answer(created: 120))
    #expect(try await scene.mentors(mentors).answer == Answer(created: 45))
    #expect(try await scene.students(students).answer == Answer(unchanged: 120))
    #expect(try await scene.mentors(mentors).answer == Answer(unchanged: 45))
  }

  private func sample(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "samples/\(path)"), encoding: .utf8)
  }
}

/// What a file that needs no correcting is answered with.
private struct Answer: Equatable {
  var created = 0
  var unchanged = 0
  var complaints: [String] = []
  var ignoredColumns: [String] = []
  var possibleDuplicates = 0
}

extension ImportReport {
  fileprivate var answer: Answer {
    Answer(
      created: counts.created, unchanged: counts.unchanged,
      complaints: complaints + warnings.map(\.message), ignoredColumns: ignoredColumns,
      possibleDuplicates: possibleDuplicates.count)
  }
}
