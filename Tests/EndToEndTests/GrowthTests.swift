import Foundation
import Testing

@Suite("What a pair gives, reaches and plans, through the built program")
struct GrowthTests {
  @Test("A round proposes the shared goal, both agree, and steps tell how far they are")
  func goals() async throws {
    let trellis = try await Binary.matched()
    func goal() async throws -> [String: Any] {
      try #require(try await items(trellis, "match", "goals", "S1").first)
    }
    #expect(try await goal()["proposed_by"] as? String == "round")
    for party in ["student", "mentor"] {
      let agreed = try await trellis.run(
        "match", "goal", "agree", "S1", "--goal", "Art", "--by", party, "--on", "2026-09-08")
      #expect(agreed.status == 0, "\(agreed.err)")
    }
    let again = try await trellis.run(
      "match", "goal", "agree", "S1", "--goal", "art", "--by", "mentor")
    #expect(again.status == 5)
    let step = try await trellis.run(
      "goal-step", "add", "--match", "S1", "--goal", "art", "--progress", "40", "--by", "student")
    #expect(step.status == 0 && step.err.contains("trellis goal-step void"), "\(step.err)")
    let shared = try await goal()
    #expect(shared["state"] as? String == "shared")
    #expect(shared["progress"] as? Int == 40)
    #expect(shared["stale"] as? Bool == false)
    try await trellis.remove()
  }

  @Test("A contribution is added, corrected and voided; who is no match is not found")
  func contributions() async throws {
    let trellis = try await Binary.matched()
    let pair = ["contribution", "add", "--student", "S1", "--mentor", "M1", "--from", "student"]
    let dry = try await trellis.run(pair + ["--kind", "taught", "--dry-run"])
    #expect(dry.status == 0 && dry.err.contains("Nothing is written."), "\(dry.err)")
    #expect(try await items(trellis, "contribution", "list").isEmpty)
    #expect(
      try await trellis.run(pair + ["--kind", "helped-with-work", "--on", "2026-09-09"]).status
        == 0)
    let first = try #require(try await items(trellis, "contribution", "list").first)
    #expect(first["kind"] as? String == "helped_with_work")
    #expect(first["to"] as? String == "mentor")
    let id = try #require(first["contribution"] as? String)
    #expect(try await trellis.run("contribution", "correct", id, "--from", "mentor").status == 0)
    #expect(try await trellis.run("contribution", "void", id, "--reason", "again").status == 5)
    #expect(
      try await items(trellis, "contribution", "list").map { $0["voided"] as? String }
        == [nil, "corrected"])
    let stranger = try await trellis.run(
      "contribution", "add", "--match", "S9", "--from", "mentor", "--kind", "taught")
    #expect(stranger.status == 3)
    let nobody = try await trellis.run(
      "contribution", "add", "--from", "mentor", "--kind", "taught")
    #expect(nobody.status == 64 && nobody.err.contains("--match"), "\(nobody.err)")
    try await trellis.remove()
  }

  @Test("A meeting is planned, moved, held with its check-in; parents' next one is upcoming")
  func meetings() async throws {
    let trellis = try await Binary.matched()
    for time in ["next friday 15:30", "2026-09-14 15:30"] {
      let added = try await trellis.run("meeting", "add", "--match", "S1", "--at", time)
      #expect(added.status == 0, "\(added.err)")
    }
    #expect(try await items(trellis, "meeting", "list", "--upcoming").count == 1)
    let past = try #require(try await items(trellis, "meeting", "list").first)
    let id = try #require(past["meeting"] as? String)
    let moved = try await trellis.run("meeting", "move", id, "--at", "2026-09-15", "--json")
    #expect(moved.status == 0, "\(moved.err)")
    let new = try #require(try moved.document()["meeting"] as? String)
    let held = try await trellis.run("meeting", "held", new, "--log-check-in")
    #expect(held.status == 0 && held.err.contains("check-in is logged"), "\(held.err)")
    #expect(try await items(trellis, "check-in", "list").count == 1)
    #expect(try await trellis.run("meeting", "cancel", new, "--by", "school").status == 5)
    try await trellis.remove()
  }

  @Test("What is due when follows the contacts, and the program's interval")
  func supportContacts() async throws {
    let trellis = try await Binary.matched()
    let due = ["support-contact", "list", "--due", "--as-of", "2026-10-20"]
    #expect(try await items(trellis, due).map { $0["days_late"] as? Int } == [41, 41, 41])
    let set = try await trellis.run("program", "set", "--support-contact-days", "20")
    #expect(set.status == 0, "\(set.err)")
    #expect(try await trellis.run("program", "set", "--support-contact-days", "93").status == 64)
    let file = try trellis.file(
      "contacts.csv", "student,mentor,with,on\nS1,M1,guardian,2026-10-12\n")
    #expect(try await trellis.run("import", "support-contacts", file).status == 0)
    let last = try #require(try await items(trellis, due).last)
    #expect(last["with"] as? String == "guardian")
    #expect(last["due_on"] as? String == "2026-11-01")
    #expect(last["state"] as? String == "due")
    try await trellis.remove()
  }

  private func items(_ trellis: Binary, _ words: String...) async throws -> [[String: Any]] {
    try await items(trellis, words)
  }

  private func items(_ trellis: Binary, _ words: [String]) async throws -> [[String: Any]] {
    let listed = try await trellis.run(words + ["--json"]).document()
    return try #require(listed["items"] as? [[String: Any]])
  }
}
