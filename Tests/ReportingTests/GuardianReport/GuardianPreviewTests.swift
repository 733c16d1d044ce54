import CivilTime
import Database
import Foundation
import Programs
import Support
import Testing

@testable import Reporting

@Suite("Previews of letters", .tenant)
struct GuardianPreviewTests {
  private func preview(
    _ scene: FamilyScene, _ student: String, into folder: String? = nil,
    formats: [ReportFormat] = [.html]
  ) async throws -> (previews: [GuardianPreview], recipients: [String], leftOut: [LeftOut]) {
    let office = scene.riverside
    let enrollments = Enrollments(
      database: scene.batches.imports.test.database, ids: scene.batches.imports.test.identifiers,
      clock: FixedClock.noon)
    let person = try await enrollments.find(
      .student, student, of: office.program.id, tenant: office.tenant.id)
    return try await scene.batches.reports.previews(
      of: person, office.request(asOf: scene.asOf), into: folder,
      BatchOptions(formats: formats, actor: "test"))
  }

  @Test("Shows the letter with the mark of a preview and no guardian's name")
  func words() async throws {
    let scene = try await FamilyScene.make()
    let made = try await preview(scene, "S1")
    let text = String(decoding: try #require(made.previews.first).text, as: UTF8.self)
    #expect(made.previews.count == 1 && made.recipients == ["G1", "G2"])
    for words in ["Preview", "Dear family of Ana,", "Familydueriver"] {
      #expect(text.contains(words), "\(words)")
    }
    for words in ["Guard", "Edition", "Pairdue", "Sensitive"] {
      #expect(!text.contains(words), "\(words)")
    }
  }

  @Test("Logs no disclosure and uses up no edition")
  func leavesNoTrace() async throws {
    let scene = try await FamilyScene.make()
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let made = try await preview(scene, "S1", into: folder, formats: [.html, .pdf, .csv])
    #expect(
      made.previews.flatMap(\.files)
        == ["S1.preview-en.html", "S1.preview-en.pdf", "S1.preview-en.csv"])
    #expect(Set(try contents(of: folder).keys) == Set(made.previews.flatMap(\.files)))
    for table in ["disclosures", "report_editions"] {
      let rows = try await scene.batches.imports.texts(
        "SELECT count(*)::text FROM trellis.\(identifier: table)")
      #expect(rows == ["0"], "\(table)")
    }
  }

  @Test("A letter that nobody may get can be looked at all the same, and says why")
  func held() async throws {
    let scene = try await FamilyScene.make()
    let made = try await preview(scene, "S3")
    #expect(made.previews.count == 1 && made.recipients == [])
    #expect(made.leftOut.map(\.reason) == [.blocked])
    #expect(try await preview(scene, "S4").previews.map(\.language) == ["en"])
  }
}
