import Foundation
import Testing

@Suite("Promises and requests through the built program")
struct PromiseTests {
  @Test("A promise is added, kept, reopened, called off by both and corrected, and is never gone")
  func promises() async throws {
    let trellis = try await Binary.matched()
    let add = [
      "commitment", "add", "--match", "S1", "--owner", "mentor", "--text", "Send the form",
      "--made-on", "yesterday", "--due", "tomorrow", "--goal", "Art",
    ]
    let dry = try await trellis.run(add + ["--dry-run"])
    #expect(dry.status == 0 && dry.err.contains("Nothing is written."), "\(dry.err)")
    let added = try await trellis.run(add)
    #expect(added.status == 0, "\(added.err)")
    let first = try #require(try await items(trellis, "commitment", "--open").first)
    #expect(first["goal"] as? String == "art")
    #expect(added.err.contains("tomorrow is \(try #require(first["due_on"] as? String))"))
    let id = try #require(first["commitment"] as? String)
    #expect(added.err.contains("trellis commitment void \(id) --reason"))

    let kept = try await trellis.run("commitment", "keep", id)
    #expect(kept.status == 0 && kept.err.contains("trellis commitment reopen \(id)"), "\(kept.err)")
    #expect(try await trellis.run("commitment", "keep", id).status == 5)
    #expect(try await items(trellis, "commitment", "--open").isEmpty)
    #expect(try await trellis.run("commitment", "reopen", id, "--reason", "not yet").status == 0)
    let open = try #require(try await items(trellis, "commitment", "--open").first)
    let second = try #require(open["commitment"] as? String)

    let alone = try await trellis.run("commitment", "cancel", second, "--on", "today")
    #expect(alone.status == 64 && alone.err.contains("--both-agreed"), "\(alone.err)")
    let ahead = try await trellis.run(
      "commitment", "cancel", second, "--on", "tomorrow", "--both-agreed")
    #expect(ahead.status == 6, "\(ahead.err)")
    #expect(
      try await trellis.run("commitment", "correct", second, "--due", "in 2 weeks").status == 0)
    let states = try await items(trellis, "commitment").map { $0["state"] as? String }
    #expect(states == ["open", "kept", "open"])
    try await trellis.remove()
  }

  @Test("A request is asked, answered and corrected; an import of both says so of many at once")
  func requests() async throws {
    let trellis = try await Binary.matched()
    let asked = try await trellis.run(
      "request", "add", "--student", "S1", "--mentor", "M1", "--from", "student", "--at",
      "2026-09-14 15:30")
    #expect(asked.status == 0, "\(asked.err)")
    let open = try #require(try await items(trellis, "request", "--open").first)
    let id = try #require(open["request"] as? String)
    let early = try await trellis.run("request", "answer", id, "--at", "2026-09-14 15:00")
    #expect(early.status == 6, "\(early.err)")
    let answered = try await trellis.run("request", "answer", id, "--at", "2026-09-15 9:00")
    #expect(answered.status == 0, "\(answered.err)")
    let one = try #require(try await items(trellis, "request").first)
    #expect(one["answered_at"] as? String == "2026-09-15T14:00:00Z")
    #expect(try await trellis.run("request", "correct", id, "--unanswered").status == 0)

    let requests = try trellis.file(
      "requests.csv", "student,mentor,from,asked_at\nS1,M1,mentor,2026-09-16 10:00\n")
    let commitments = try trellis.file(
      "commitments.csv",
      "student,mentor,owner,text,made_on,due_on\nS1,M1,mentor,Call,2026-09-16,2026-09-20\n")
    for words in [["requests", requests], ["commitments", commitments]] {
      let report = try await trellis.run(["import"] + words + ["--json"]).document()
      let counts = try #require(report["counts"] as? [String: Any])
      #expect(counts["created"] as? Int == 1)
    }
    #expect(try await items(trellis, "request", "--open").count == 2)
    #expect(try await items(trellis, "commitment", "--overdue").count == 1)
    #expect(try await items(trellis, "commitment", "--due-by", "2026-09-19").isEmpty)
    let undone = try await trellis.run(
      "import", "undo",
      try #require(
        try await items(trellis, "import").first { $0["kind"] as? String == "commitments" }?[
          "import"] as? String))
    #expect(undone.status == 0, "\(undone.err)")
    #expect(try await items(trellis, "commitment", "--open").isEmpty)
    try await trellis.remove()
  }

  private func items(_ trellis: Binary, _ noun: String, _ more: String...) async throws
    -> [[String: Any]]
  {
    let listed = try await trellis.run([noun, "list", "--json"] + more).document()
    return try #require(listed["items"] as? [[String: Any]])
  }
}
