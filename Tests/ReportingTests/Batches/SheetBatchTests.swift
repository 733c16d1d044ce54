import Documents
import Foundation
import Programs
import Support
import Testing

@testable import Reporting

@Suite("Batches of reports as sheets and text", .tenant)
struct SheetBatchTests {
  private func teachers(
    _ scene: BatchScene, _ formats: [ReportFormat], into folder: String?
  ) async throws -> Manifest {
    try await scene.reports.teachers(
      scene.riverside.request(asOf: scene.asOf), into: folder,
      BatchOptions(formats: formats, actor: "test")
    ).manifest
  }

  @Test("A class is a sheet, text and CSV too, the same bytes on a second run")
  func classes() async throws {
    let scene = try await BatchScene.make()
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let formats: [ReportFormat] = [.txt, .xlsx, .csv]
    let manifest = try await teachers(scene, formats, into: folder)
    #expect(manifest.files.map(\.format) == ["txt", "xlsx", "csv", "txt", "xlsx", "csv"])
    let files = try contents(of: folder)
    #expect(try ReportVerification(of: folder).findings == [])
    for file in manifest.files {
      let bytes = try #require(files[file.path])
      if file.format == "xlsx" {
        #expect(bytes.starts(with: Array("PK".utf8)))
      } else {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("Childone") != text.contains("Childthree"))
      }
    }
    #expect(try await teachers(scene, formats, into: nil) == manifest)
    let empty = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: empty) }
    _ = try await teachers(scene, formats, into: empty)
    #expect(try contents(of: empty) == files)
  }

  @Test("A report without tables is refused as a sheet before anything is written")
  func noTables() async throws {
    let scene = try await BatchScene.make()
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let options = BatchOptions(formats: [.html, .xlsx, .csv], actor: "test")
    let batch = ReportBatch(
      report: "letter", letters: [], leftOut: [], formats: ReportFormat.pages
    ) { _, _ in [] }
    await #expect(
      throws: BatchError.noTables(report: "letter", asked: [.xlsx, .csv], has: ReportFormat.pages)
    ) {
      try await scene.reports.issue(
        scene.riverside.request(asOf: scene.asOf), into: folder, options
      ) { _ in batch }
    }
    #expect(try contents(of: folder).isEmpty)
  }

  @Test("A report that has tables on other days is a sheet without rows")
  func blank() async throws {
    let renderer = ReportRenderer(
      BatchOptions(actor: "test"), asOf: SampleReports.asOf,
      folder: FileManager.default.temporaryDirectory.path)
    let content = ReportContent(SampleReports.nothingYet.document(in: .english))
    #expect(content.sheets.isEmpty)
    #expect(try await renderer.bytes(of: content, as: .xlsx).starts(with: Array("PK".utf8)))
    #expect(try await !renderer.bytes(of: content, as: .csv).isEmpty)
  }

  @Test("Letters of a class are printed together, by student, and each is told of")
  func printedClasses() async throws {
    let scene = try await BatchScene.make()
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let made = try await scene.reports.guardians(
      scene.riverside.request(asOf: scene.asOf), into: folder,
      BatchOptions(formats: [.pdf], pack: .schoolClass, actor: "test"))
    #expect(made.manifest.files.map(\.format) == ["pdf"])
    #expect(made.manifest.files.allSatisfy { $0.path.hasPrefix("teacher-") })
    let told = try await Disclosures(database: scene.imports.test.database)
      .of(student: "S1", tenant: scene.riverside.tenant.id)
    #expect(told.map(\.recipient).sorted() == ["G1", "G2"])
    #expect(told.allSatisfy { $0.formats == "pdf" })
    // Printed by class or each alone, it is the same edition.
    let apart = try await scene.reports.guardians(
      scene.riverside.request(asOf: scene.asOf), into: nil, .test)
    #expect(apart.manifest.edition == made.manifest.edition)
  }
}
