import Database
import Documents
import Foundation
import Programs
import Support
import Testing

@testable import Reporting

@Suite("Batches of reports that are printed")
struct PrintedBatchTests {
  private func write(
    _ documents: [(id: String, document: Document)], into folder: String?,
    _ formats: [ReportFormat], paper: ReportPaper = .a4, workers: Int = 2
  ) async throws -> Manifest {
    let batch = ReportBatch(
      report: "guardian",
      letters: documents.map { Letter(path: $0.id, spare: $0.id, recipient: $0.id, told: []) },
      leftOut: []
    ) { letters, _ in documents[letters].map { ReportContent($0.document) } }
    let writer = BatchWriter(
      batch: batch,
      options: BatchOptions(formats: formats, paper: paper, workers: workers, actor: "test"))
    let target = try folder.map { try BatchFolder($0) }
    let made = try await writer.write(
      Revision(edition: 1), documents.map { "print of \($0.id)" }, into: target)
    let manifest = Manifest(
      report: "guardian", asOf: SampleReports.asOf, edition: 1, files: made.files)
    try target?.finish(manifest)
    return manifest
  }

  private let fine = SampleReports.steady.document(in: .spanish)

  @Test("Each format of a report is a file of its own, listed, by any number of hands")
  func formats() async throws {
    let documents = [("a", fine), ("b", fine), ("c", SampleReports.waiting.document(in: .english))]
    let manifest = try await write(documents, into: nil, [.pdf, .html])
    #expect(
      manifest.files.map(\.path) == ["a.pdf", "a.html", "b.pdf", "b.html", "c.pdf", "c.html"])
    #expect(manifest.files.map(\.format) == ["pdf", "html", "pdf", "html", "pdf", "html"])
    #expect(manifest.files[0].sha256 == manifest.files[2].sha256)
    #expect(manifest.files[0].sha256 != manifest.files[4].sha256)
    #expect(try await write(documents, into: nil, [.pdf, .html], workers: 1) == manifest)
  }

  @Test("On other paper a report is printed anew")
  func paper() async throws {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try await write([("a", fine)], into: folder, [.pdf])
    #expect(try await write([("a", fine)], into: folder, [.pdf]) == first)
    let second = try await write([("a", fine)], into: folder, [.pdf], paper: .letter)
    #expect(second.files[0].sha256 != first.files[0].sha256)
  }

  @Test("A report with a character that no font has is named by its recipient")
  func unprintable() async throws {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let odd = SampleReports.guardian(matches: [], guardian: "Ro\u{0378}sa").document(in: .english)
    let failure = await #expect(throws: UnprintableReport.self) {
      _ = try await write(
        [("a", fine), ("b", odd), ("c", fine)], into: folder, [.pdf], workers: 1)
    }
    #expect(
      failure
        == UnprintableReport(
          report: "guardian", recipient: "b", path: "b.pdf",
          reason: .missingGlyphs(["\u{0378}"], at: .block(4, kind: "paragraph"))))
    let written = try contents(of: folder)
    #expect(written["a.pdf"] != nil && written["manifest.json"] == nil)
  }
}
