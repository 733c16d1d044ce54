import ArgumentParser
import CivilTime
import Database
import Relationships
import Testing

@testable import trellis

@Suite("The commands of the worklist")
struct WorklistCommandTests {
  private func item(_ kind: WorklistKind, code: String? = nil) throws -> WorklistItem {
    let day = try #require(Day("2026-12-14"))
    var item = WorklistItem(kind, since: day - 3, asOf: day)
    item.student = WorklistItem.Person(id: "S1 a'b", name: "Ana")
    item.mentor = WorklistItem.Person(id: "M1", name: "Ada")
    item.fact = TimelineEvent.ID("018f3a5c-1c2b-7d3e-8f40-0123456789ab")
    item.until = day
    item.code = code
    item.wording = "G1"
    return item
  }

  private func command(_ item: WorklistItem) throws -> WorklistCommand {
    let list = try ReportWorklist.parse(["--tenant", "riverside", "--program", "autumn"])
    return WorklistCommand(
      item, asOf: try #require(Day("2026-12-14")), global: list.global, chosen: list.chosen)
  }

  @Test("Each is one that there is, whatever it deals with", arguments: WorklistKind.allCases)
  func parse(kind: WorklistKind) throws {
    let codes: [String?] =
      switch kind {
      case .supportContactDue: ["guardian", "mentor, student"]
      case .proposalWaiting: ["student", "guardian, teacher"]
      case .deliveryHeld:
        [
          "guardian_not_confirmed", "birth_date_missing", "contact_of_blocked_guardian",
        ]
      case .readyWaiting: ["solve", "more_places"]
      default: [nil]
      }
    for code in codes {
      let words = try command(try item(kind, code: code)).words
      #expect(throws: Never.self, "\(words)") { try Trellis.parseAsRoot(words) }
    }
  }

  @Test("Names the tenant and the program that the list was asked for with, quoted for a shell")
  func text() throws {
    #expect(
      try command(try item(.slipping)).text
        == "trellis match show 'S1 a'\\''b' --tenant riverside --program autumn")
  }
}
