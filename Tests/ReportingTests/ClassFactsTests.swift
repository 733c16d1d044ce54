import CivilTime
import Foundation
import Support
import Testing

@testable import Reporting

@Suite("What teachers are told of their students", .tenant)
struct ClassFactsTests {
  private func reports(
    _ scene: FamilyScene, _ office: BatchScene.Office
  ) async throws -> [String: String] {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await scene.batches.reports.teachers(
      office.request(asOf: scene.asOf), into: folder,
      BatchOptions(formats: [.html, .csv], actor: "test"))
    return try contents(of: folder).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Nobody's own words reach a teacher, nor a sensitive goal, nor another tenant's anything")
  func canaries() async throws {
    let scene = try await FamilyScene.make()
    let offices = [scene.batches.riverside, scene.batches.hillcrest]
    for (office, neighbour) in zip(offices, offices.reversed()) {
      let files = try await reports(scene, office)
      #expect(files.count == 5)
      for text in files.values {
        for start in [
          "Family", "Pair", "Sensitive", "Other", "Safeguarding", "Gone", "Later", "Note", "Guard",
        ] {
          #expect(!text.contains(start), "\(start)")
        }
        #expect(!text.contains("Music") && !text.contains(neighbour.mark))
      }
    }
  }

  @Test("One line tells the goal, whose promise comes next, what is due this week, when they meet")
  func line() async throws {
    let scene = try await FamilyScene.make()
    let files = try await reports(scene, scene.riverside)
    let page = try #require(files.values.first { $0.contains("Childone") && $0.contains("<html") })
    for words in [
      "Computing", "Next: the mentor’s promise, due Oct 23", "Oct 22, 3:30 PM",
      "3 promises due this week, the first on Oct 22",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("A sheet has one row a student, its numbers and days as such")
  func sheet() async throws {
    let scene = try await FamilyScene.make()
    let files = try await reports(scene, scene.riverside)
    let text = try #require(files.values.first { $0.contains("Childone") && !$0.contains("<html") })
    let rows = text.split(whereSeparator: \.isNewline)
    #expect(rows.count == 3)
    #expect(rows.first?.contains("Student,Mentor,Status,") == true)
    #expect(rows.first?.contains("Met,Expected,Not counted: holiday") == true)
    let ana = try #require(rows.first { $0.contains("Childone") })
    #expect(ana.contains("Computing") && ana.contains("2026-10-23,3,2026-10-22,2026-10-22,3:30 PM"))
  }
}
