import CivilTime
import Foundation
import Programs
import Relationships
import Reporting
import Support
import Testing

@Suite("Pages of networks and work", .tenant)
struct DeskReportsTests {
  private func file(
    _ write: (String) async throws -> Manifest
  ) async throws -> (manifest: Manifest, page: String) {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let manifest = try await write("\(folder)/out")
    let path = try #require(manifest.files.first).path
    let bytes = try #require(try contents(of: "\(folder)/out")[path])
    return (manifest, String(decoding: bytes, as: UTF8.self))
  }

  private func found(_ page: String) -> Set<String> {
    MonthScene.marks.filter { page.contains($0) }
  }

  @Test("The worklist's page has what the worklist has, of one tenant alone")
  func worklist() async throws {
    let scene = try await MonthScene.make()
    for (office, other) in [
      (scene.batch.riverside, "hill"), (scene.batch.hillcrest, "river"),
    ] {
      let request = scene.request(office)
      let work = try await scene.batch.reports.work(request)
      #expect(!work.isEmpty)
      let (manifest, page) = try await file { folder in
        try await scene.batch.reports.worklist(
          request, in: .english, into: folder, .test
        ) { items in items.map { WorklistReport.Task($0, command: "trellis \($0.kind.rawValue)") } }
      }
      #expect(manifest.files.map(\.recipient) == ["coordinators"])
      for kind in Set(work.map(\.kind)) { #expect(page.contains("trellis \(kind.rawValue)")) }
      #expect(page.contains("QuestionKidS1\(office.mark)"))
      #expect(found(page).allSatisfy { !$0.hasSuffix(other) && !$0.hasPrefix("Staff") })
    }
  }

  @Test("A program's network names its own people, and nothing that staff or pairs wrote")
  func program() async throws {
    let scene = try await MonthScene.make()
    let office = scene.batch.riverside
    let (_, page) = try await file { folder in
      try await scene.batch.reports.network(
        scene.request(office), in: .english, into: folder, .test)
    }
    #expect(page.contains("Childoneriver") && page.contains("FriendS1river"))
    let written = ["Promise", "Gift", "Question", "Step", "Room", "Staff", "Note"]
    #expect(
      found(page).allSatisfy { mark in
        !mark.hasSuffix("hill") && !written.contains { mark.hasPrefix($0) }
      })
    #expect(!page.contains("Howmet"))
  }

  @Test("Whoever reads the own part of a network reads nobody's name", arguments: ["S1", "M2"])
  func own(person: String) async throws {
    let scene = try await MonthScene.make()
    let office = scene.batch.riverside
    let (manifest, page) = try await file { folder in
      try await scene.batch.reports.ownNetwork(
        scene.request(office), of: person, into: folder, .test)
    }
    #expect(manifest.files.map(\.recipient) == [person])
    #expect(found(page) == [])
    let names = ["Ana", "Bo", "Cy", "Di", "Ada", "Ben"].filter { name in
      page.split(whereSeparator: { !$0.isLetter }).contains { $0 == name }
    }
    #expect(names == [person == "S1" ? "Ana" : "Ben"])
  }

  @Test("A part of a worklist, and another language, have editions of their own")
  func editions() async throws {
    let scene = try await MonthScene.make()
    let request = scene.request(scene.batch.riverside)
    func edition(_ language: Reporting.Language, _ kind: WorklistKind?) async throws -> Int {
      try await file { folder in
        try await scene.batch.reports.worklist(
          request, part: kind?.rawValue, in: language, into: folder, .test
        ) { items in
          items.filter { $0.kind == kind ?? $0.kind }.map { WorklistReport.Task($0, command: "") }
        }
      }.manifest.edition
    }
    #expect(try await edition(.english, nil) == 1)
    #expect(try await edition(.english, .requestUnanswered) == 1)
    #expect(try await edition(.spanish, nil) == 1)
    #expect(try await edition(.english, nil) == 1)
  }
}
