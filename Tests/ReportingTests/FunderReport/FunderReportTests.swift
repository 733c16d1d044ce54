import CivilTime
import Documents
import Foundation
import Programs
import Support
import Testing

@testable import Relationships
@testable import Reporting

@Suite("Reports for funders")
struct FunderReportTests {
  private func report(_ matches: Int, floor: Int = 10) -> FunderReport {
    var program = SamplePrograms.program
    program.suppressionFloor = floor
    return FunderReport(
      heading: SamplePrograms.heading,
      overview: SamplePrograms.overview(matches: matches, windows: 15), program: program)
  }

  @Test("It says what is not shown, and why", arguments: Reporting.Language.all.map(\.tag))
  func notShown(_ tag: String) {
    let language = Reporting.Language.best(for: [tag])
    let words = report(60).document(in: language).outline
    #expect(words.contains(language.say(.funderHiddenTitle).plain))
    #expect(words.contains(language.say(.funderHiddenFloor, [.number: "10"]).plain))
    #expect(!words.contains("{"))
  }

  @Test("Of few people it tells nothing, and does not call it zero")
  func few() {
    let words = report(3).document(in: .english).outline
    #expect(words.contains("not shown"))
    #expect(!words.contains("0%") && !words.contains("3 of"))
  }

  @Test("It names neither the contact of the program nor anybody else")
  func nobody() {
    for count in [0, 1, 9, 400] {
      let report = count == 0 ? self.report(0) : self.report(count)
      let content = report.content(in: .english)
      let sheets = content.sheets.flatMap { $0.rows.flatMap { $0.map { "\($0)" } } }
      for text in [content.document.outline] + sheets {
        #expect(!text.contains("Reyes") && !text.contains("S10") && !text.contains("M10"))
      }
      #expect(content.streams.isEmpty)
    }
  }

  @Test("A setting under the least floor is not obeyed")
  func leastFloor() {
    #expect(report(60, floor: 1).floor == FunderReport.leastFloor)
  }

  @Test("A goal that is sensitive, or of too few, has no line of its own")
  func goals() throws {
    func group(_ name: String, _ all: Int, _ matched: Int, sensitive: Bool = false)
      -> StudentGroup
    {
      StudentGroup(
        key: name, name: name, isSensitive: sensitive,
        funnel: StudentFunnel(
          enrolled: all, consented: all, ready: all, matched: matched, everReady: all,
          everMatched: matched))
    }
    let whole = SamplePrograms.overview(matches: 100, windows: 5)
    let overview = ProgramOverview(
      report: whole.report, totals: whole.totals, trend: [],
      groups: [
        .firstGoal: [
          group("Music", 60, 40), group("Grief", 40, 30, sensitive: true), group("Chess", 4, 2),
          group("Law", 46, 28),
        ]
      ])
    let report = FunderReport(
      heading: SamplePrograms.heading, overview: overview, program: SamplePrograms.program)
    let goals = try #require(report.goals)
    #expect(goals.lines.map(\.name) == ["Law", nil])
    #expect(goals.lines.last?.total.told == 104)
    #expect(goals.lines.last?.counts.map(\.told) == [72, 32])
    let words = report.document(in: .english).outline
    #expect(!words.contains("Grief") && !words.contains("Chess"))
  }
}

@Suite("The batch for funders", .tenant)
struct FunderBatchTests {
  @Test("Nothing of anybody, and of the other tenant, is in any of its files")
  func canaries() async throws {
    let scene = try await BatchScene.make()
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var options = BatchOptions.test
    options.formats = [.html, .txt, .csv]
    _ = try await scene.reports.funder(
      scene.riverside.request(asOf: scene.asOf), in: .english, into: folder, options)
    let canaries = [
      "oneriver", "tworiver", "threeriver", "fourriver", "hill", "Noteone", "S1", "M1", "G1",
      "stem.computing", "Computing", "arts.music", "Music", "example.org", "555",
    ]
    for (name, bytes) in try contents(of: folder) where name != "manifest.json" {
      let text = String(decoding: bytes, as: UTF8.self)
      let said = text.components(separatedBy: "</style>").last ?? ""
      for canary in canaries { #expect(!said.contains(canary), "\(name) says \(canary)") }
    }
  }
}
