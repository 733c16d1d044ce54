import CivilTime
import Database
import Foundation
import JSON
import Matching
import Programs
import Relationships
import Reporting
import Support
import Testing

@Suite("The batch of a program", .tenant)
struct ProgramBatchTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: UUID().uuidString
  ).path

  private func write(
    _ scene: BatchScene, _ formats: [ReportFormat] = [.html, .txt, .csv, .xlsx],
    in language: Reporting.Language = .english
  ) async throws -> [String: [UInt8]] {
    var options = BatchOptions.test
    options.formats = formats
    let manifest = try await scene.reports.program(
      scene.riverside.request(asOf: scene.asOf), policy: .standard, in: language, into: folder,
      options)
    let files = try contents(of: folder)
    try FileManager.default.removeItem(atPath: folder)
    #expect(manifest.files.map(\.recipient) == formats.map { _ in "coordinators" })
    return files
  }

  @Test("Its figures are those of 'report consistency --json' for the same day")
  func sameFigures() async throws {
    let scene = try await BatchScene.make()
    let request = scene.riverside.request(asOf: scene.asOf)
    let consistency = Consistency(
      database: scene.imports.test.database, clock: FixedClock.noon(of: scene.asOf))
    let told = try await consistency.metrics(
      of: request.program, tenant: request.tenant.id, includesProgram: true, asOf: request.asOf,
      enteredBy: request.enteredBy)
    let overview = try await consistency.overview(
      of: request.program, tenant: request.tenant.id, asOf: request.asOf,
      from: request.program.startsOn, enteredBy: request.enteredBy)
    #expect(overview.report.json == told.json)
    #expect(overview.report.items.count == 4)
  }

  @Test("The same day and facts give the same bytes, in each language its own edition")
  func sameBytes() async throws {
    let scene = try await BatchScene.make()
    let first = try await write(scene)
    let spanish = try await write(scene, [.txt], in: .spanish)
    let again = try await write(scene)
    #expect(first == again)
    #expect(
      Set(first.keys)
        == ["program.html", "program.txt", "program.csv", "program.xlsx", "manifest.json"])
    let words = String(decoding: try #require(spanish["program.txt"]), as: UTF8.self)
    #expect(words.contains("Edición 1"))
  }

  @Test("It names nobody, and tells nothing of another tenant")
  func names() async throws {
    let scene = try await BatchScene.make()
    for (name, bytes) in try await write(scene, [.html, .txt, .csv]) {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("oneriver") && !text.contains("tworiver"), "\(name)")
      #expect(!text.contains("hill") && !text.contains("Noteone"), "\(name)")
    }
  }
}
