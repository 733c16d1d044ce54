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
    _ formats: [ReportFormat], pack: ReportPack? = nil, classes: [String?] = [],
    paper: ReportPaper = .a4, workers: Int = 2
  ) async throws -> Manifest {
    let batch = ReportBatch(
      report: "guardian",
      letters: documents.enumerated().map { place, letter in
        Letter(
          path: letter.id, spare: letter.id, recipient: letter.id, told: [],
          pack: classes.dropFirst(place).first?.map { name in
            LetterPack(path: name, recipient: name, title: name)
          })
      }, leftOut: []
    ) { letters, _ in documents[letters].map { ReportContent($0.document) } }
    let target = try folder.map { try BatchFolder($0) }
    let writer = BatchWriter(
      batch: batch,
      options: BatchOptions(
        formats: formats, pack: pack, paper: paper, workers: workers, actor: "test"),
      asOf: SampleReports.asOf, into: target)
    let made = try await writer.write(
      Revision(edition: 1), documents.map { "print of \($0.id)" })
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
          reason: .pdf(.missingGlyphs(["\u{0378}"], at: .block(4, kind: "paragraph")))))
    let written = try contents(of: folder)
    #expect(written["a.pdf"] != nil && written["manifest.json"] == nil)
  }

  @Test("Packed by class, one PDF holds the letters of each, and pages stay apart")
  func packs() async throws {
    let documents = ["a", "b", "c", "d"].map { ($0, fine) }
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let classes = ["7B", "7B", "7b", nil]
    let manifest = try await write(
      documents, into: folder, [.pdf, .txt], pack: .schoolClass, classes: classes)
    #expect(
      manifest.files.map(\.path) == [
        "7B.pdf", "a.txt", "b.txt", "7b+.pdf", "c.txt", "d.pdf", "d.txt",
      ])
    #expect(manifest.files.map(\.recipient) == ["7B", "a", "b", "7b", "c", "d", "d"])
    let files = try contents(of: folder)
    #expect(Set(files.keys) == Set(manifest.files.map(\.path) + [Manifest.fileName]))
    #expect(files["7B.pdf"]?.count ?? 0 > files["7b+.pdf"]?.count ?? 0)
    let again = try await write(
      documents, into: nil, [.pdf, .txt], pack: .schoolClass, classes: classes, workers: 1)
    #expect(again == manifest)
  }

  @Test("A class of more letters than are printed at once is printed in parts")
  func parts() async throws {
    let plain = SampleReports.nothingYet.document(in: .english)
    let documents = (0...ReportBatch.mostInPack).map { ("\($0)", plain) }
    let manifest = try await write(
      documents, into: nil, [.pdf], pack: .schoolClass, classes: documents.map { _ in "7B" })
    #expect(manifest.files.map(\.path) == ["7B.pdf", "7B+.pdf"])
  }

  @Test("In a class the letter that cannot be printed is named, not the class")
  func unprintableInPack() async throws {
    let odd = SampleReports.guardian(matches: [], guardian: "Ro\u{0378}sa").document(in: .english)
    let failure = await #expect(throws: UnprintableReport.self) {
      _ = try await write(
        [("a", fine), ("b", odd)], into: nil, [.pdf], pack: .schoolClass, classes: ["7B", "7B"])
    }
    #expect(failure?.recipient == "b" && failure?.path == "7B.pdf")
  }
}
