import Database
import Documents
import Foundation
import Programs
import Testing

@testable import Reporting

@Suite("Batches of reports")
struct ReportBatchTests {
  @Test("Two reports never share a file, even where their ids run together or differ in case")
  func ownFiles() {
    let letters = ["a-b-c", "a-b-c", "A-b-c"].map {
      Letter(path: $0, spare: $0, recipient: "", told: [])
    }
    #expect(letters.names == ["a-b-c", "a-b-c+", "A-b-c++"])
  }

  @Test("A slice tells of so many students at most, unless one letter tells of more")
  func slices() throws {
    let person = try #require(ID<Person>("01920000-0000-7000-8000-000000000001"))
    let told = Told(student: person, recipient: person, purpose: .teacher)
    let letters = [3, 0, 1, 9, 5, 0, 0].map { count in
      Letter(
        path: "", spare: "", recipient: "", told: Array(repeating: told, count: count))
    }
    let batch = ReportBatch(report: "teacher", letters: letters, leftOut: []) { _, _ in [] }
    let slices = batch.slices(of: batch.bundles(nil), ofStudents: 5)
    #expect(
      slices.map { $0.map(\.letters) } == [
        [0..<1, 1..<2, 2..<3], [3..<4], [4..<5], [5..<6, 6..<7],
      ])
  }
}
