import CivilTime
import Documents
import Foundation
import Testing

@testable import Reporting

@Suite("Batches of reports")
struct ReportBatchTests {
  @Test("Two reports never share a file, even where their ids run together or differ in case")
  func ownFiles() {
    let document = SampleReports.nothingYet.document(in: .english)
    let paths = ["a-b-c", "a-b-c", "A-b-c"]
    let batch = ReportBatch(
      letters: paths.map { Letter(path: $0, spare: $0, recipient: "", told: []) }
    ) { _, _ in document }
    #expect(batch.names == ["a-b-c", "a-b-c+", "A-b-c++"])
  }
}
