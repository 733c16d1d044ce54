import CivilTime
import Documents
import Foundation
import Testing

@testable import Reporting

@Suite("Batches of reports")
struct ReportBatchTests {
  @Test("Two reports never share a file, even where their ids run together or differ in case")
  func ownFiles() throws {
    let document = SampleReports.nothingYet.document(in: .english)
    let batch = ReportBatch(report: "guardian", asOf: SampleReports.asOf, edition: 1)
    let manifest = try batch.write(
      [("a-b-c", "c"), ("a-b-c", "b-c"), ("A-b-c", "C")].map { path, recipient in
        AddressedDocument(path: path, spare: path, recipient: recipient, document: document)
      }, into: nil)
    #expect(manifest.files.map(\.path) == ["a-b-c.html", "a-b-c+.html", "A-b-c++.html"])
    #expect(manifest.files.map(\.recipient) == ["c", "b-c", "C"])
  }
}
