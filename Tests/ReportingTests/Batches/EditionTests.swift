import CivilTime
import Database
import Foundation
import Programs
import Relationships
import Support
import Testing

@testable import Reporting

@Suite("Editions of reports, and who was told", .tenant)
struct EditionTests {
  /// Issues the guardians' letters as of the scene's day from what is known some days later.
  private func issue(
    _ scene: BatchScene, daysLater days: Int, formats: [ReportFormat] = [.html],
    isDry: Bool = false
  ) async throws -> (manifest: Manifest, files: [String: [UInt8]]) {
    let clock = FixedClock.noon(of: scene.asOf + days)
    let reports = Reports(
      database: scene.imports.test.database, ids: scene.imports.test.identifiers, clock: clock)
    let office = scene.riverside
    let request = ReportRequest(
      tenant: office.tenant, program: office.program, asOf: scene.asOf,
      from: office.program.startsOn, enteredBy: clock.now())
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let options = BatchOptions(formats: formats, actor: "pat")
    let made = try await reports.guardians(request, into: isDry ? nil : folder, options)
    return (made.manifest, try contents(of: folder))
  }

  private func enter(_ text: String, daysLater days: Int, _ scene: BatchScene) async throws {
    var later = scene.imports
    later.today = scene.asOf + days
    let report = try await later.run(
      CheckInImport(into: scene.riverside.program), "student,mentor,occurred_at\n\(text)")
    #expect(report.isApplied)
  }

  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  @Test("Issued again, the same facts are the same edition and the same bytes")
  func same() async throws {
    let scene = try await BatchScene.make()
    let first = try await issue(scene, daysLater: 1)
    #expect(first.manifest.edition == 1)
    let second = try await issue(scene, daysLater: 9)
    #expect(second.files == first.files)
  }

  @Test("After a correction the next edition says what changed, each reader of their own")
  func corrected() async throws {
    let scene = try await BatchScene.make()
    let first = try await issue(scene, daysLater: 1)
    try await enter("S1,M1,2026-10-14", daysLater: 2, scene)
    let second = try await issue(scene, daysLater: 3)
    #expect(second.manifest.edition == 2)
    #expect(text(second.files["S1-G1.html"]).contains("1 meeting was added."))
    #expect(text(second.files["S2-G3.html"]).contains("No meeting in this report changed."))
    #expect(!text(first.files["S1-G1.html"]).contains("replaces edition"))
    #expect(try await issue(scene, daysLater: 4).files == second.files)
    #expect(try await issue(scene, daysLater: 1).files == first.files)
  }

  @Test("Each report for a person leaves one trace for each student it tells of, and no second one")
  func disclosed() async throws {
    let scene = try await BatchScene.make()
    let log = Disclosures(database: scene.imports.test.database)
    let tenant = scene.riverside.tenant.id
    _ = try await issue(scene, daysLater: 1, isDry: true)
    #expect(try await log.of(student: "S1", tenant: tenant) == [])
    for _ in 0..<2 { _ = try await issue(scene, daysLater: 1) }
    let told = try await log.of(student: "S1", tenant: tenant)
    #expect(told.map(\.recipient).sorted() == ["G1", "G2"])
    #expect(told.allSatisfy { $0.purpose == .guardian && $0.report == "guardian" })
    #expect(told.allSatisfy { $0.by == "pat" && $0.edition == 1 && $0.formats == "html" })
    // G4 is blocked, S4 has nobody.
    #expect(try await log.of(student: "S3", tenant: tenant) == [])
    await #expect(throws: DisclosureError.studentNotFound("S99")) {
      try await log.of(student: "S99", tenant: tenant)
    }
  }

  @Test("A teacher's report is told of each student of the class")
  func classes() async throws {
    let scene = try await BatchScene.make()
    let request = scene.riverside.request(asOf: scene.asOf)
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await scene.reports.teachers(request, into: folder, .test)
    let log = Disclosures(database: scene.imports.test.database)
    for student in ["S1", "S2", "S3", "S4", "S5", "S6"] {
      let told = try await log.of(student: student, tenant: request.tenant.id)
      #expect(told.map(\.purpose) == [.teacher])
    }
    let neighbour = try await log.of(student: "S1", tenant: scene.hillcrest.tenant.id)
    #expect(neighbour == [])
  }
}
