import Foundation
import Testing

@Suite("The life of a match through the built program")
struct MatchLifeTests {
  @Test("Proposed, accepted, ended, reopened, asked for anew, and carried over into the next year")
  func life() async throws {
    let trellis = try await published()
    func run(_ words: String...) async throws -> Binary.Answer {
      let answer = try await trellis.run(words)
      #expect(answer.status == 0, "\(words): \(answer.err)")
      return answer
    }
    #expect(try await states(trellis, "--proposed") == ["proposed", "proposed"])
    let early = try await trellis.run("match", "hold", "S1", "--from", "2026-09-10")
    #expect(early.status == 5)
    #expect(early.err.contains("has not begun"))
    #expect(
      try await run("match", "accept", "S1", "--by", "mentor", "--on", "2026-09-02").err
        .contains("Still asked: guardian"))
    #expect(
      try await run("match", "accept", "S1", "--by", "guardian", "--on", "2026-09-04").err
        .contains("begins on 2026-09-04"))
    let declined = try await run(
      "match", "decline", "S2", "--by", "mentor", "--reason", "no time", "--on", "2026-09-03")
    #expect(declined.err.contains("S2 waits again"))

    let planned = ["--planned", "--final-meeting", "2026-10-01", "--thanked", "student,mentor"]
    let closed = try await trellis.run(
      ["match", "close", "S1", "--reason", "goals_reached", "--on", "2026-10-02"] + planned)
    #expect(closed.status == 0 && closed.err.contains("trellis match reopen"), "\(closed.err)")
    #expect(
      try await trellis.run("match", "close", "S1", "--reason", "declined").status == 64)
    let reopen = ["match", "reopen", "S1", "--reason", "they go on", "--date", "2026-10-05"]
    #expect(try await trellis.run(reopen + ["--dry-run"]).err.contains("Nothing is written."))
    #expect(try await trellis.run(reopen).status == 0)
    #expect(try await trellis.run(reopen).status == 5)

    _ = try await run(
      "match", "rematch", "S1", "--reason", "no_contact", "--on", "2026-10-09", "--note", "ill")
    let list = try await run("match", "waitlist", "--date", "2026-10-20", "--json").document()
    let waiting = try #require(list["items"] as? [[String: Any]])
    #expect(waiting.map { $0["student"] as? String } == ["S1", "S2"])
    #expect(waiting.map { $0["why"] as? String } == ["rematch", "declined"])
    #expect(waiting.first?["since"] as? String == "2026-10-10")

    _ = try await run("mentor", "hold", "--organisation", "acme", "--from", "2026-10-12")
    #expect(try await trellis.run("mentor", "hold", "--organisation", "acne").status == 3)
    _ = try await run("mentor", "resume", "--organisation", "ACME", "--on", "2026-10-19")

    let next = ["program", "rollover", "autumn", "next", "--starts-on", "2027-08-30", "--json"]
    let carried = try await trellis.run(next).document()
    #expect(carried["students"] as? Int == 1)
    #expect(carried["leavers"] as? [String] == ["S2"])
    let again = try await trellis.run("program", "rollover", "autumn", "next")
    #expect(again.status == 5)
    try await trellis.remove()
  }

  @Test("Whoever leaves with --from ends their matches; without it an open match keeps them")
  func withdrawn() async throws {
    let trellis = try await published(acceptance: "none")
    let kept = try await trellis.run("mentor", "withdraw", "M1", "--on", "2026-10-05")
    #expect(kept.status == 5)
    #expect(kept.err.contains("--from"))
    let words = ["mentor", "withdraw", "M1", "--from", "2026-10-05", "--json"]
    #expect(try await trellis.run(words + ["--dry-run"]).err.contains("Nothing is written."))
    let left = try await trellis.run(words)
    let card = try left.document()
    #expect((card["closed_matches"] as? [String])?.count == 2)
    #expect(card["queued"] as? [String] == ["S1", "S2"])
    #expect(left.err.contains("trellis mentor resume M1, then trellis match reopen"))
    #expect(try await states(trellis) == ["closed", "closed"])
    try await trellis.remove()
  }

  private func states(_ trellis: Binary, _ more: String...) async throws -> [String] {
    let listed = try await trellis.run(["match", "list", "--json"] + more).document()
    let items = try #require(listed["items"] as? [[String: Any]])
    return items.compactMap { $0["state"] as? String }
  }

  /// A program with two pairs of one mentor, published on 1 September 2026.
  private func published(acceptance: String = "mentor,guardian") async throws -> Binary {
    let trellis = try Binary()
    let goals = try trellis.file("goals.csv", "code,name\nart,Art\n")
    let students = try trellis.file(
      "students.csv",
      """
      external_id,given_name,family_name,grade,goals,languages,availability,consent_on
      S1,Ana,López,9,art,en,Mon 15-17,2026-08-01
      S2,Cy,Li,12,art,en,Mon 15-17,2026-08-01

      """)
    let mentors = try trellis.file(
      "mentors.csv",
      """
      external_id,given_name,family_name,capacity,organisation,goals,languages,availability,screening_cleared_on,training_completed_on
      M1,Bo,Lindqvist,2,Acme,art,en,Mon 15-17,2026-08-01,2026-08-01

      """)
    let date = ["--date", "2026-09-01"]
    for words in [
      ["tenant", "create", "north"],
      [
        "program", "create", "autumn", "--time-zone", "America/Chicago", "--starts-on",
        "2026-08-31", "--acceptance", acceptance,
      ],
      ["import", "goals", goals], ["import", "students", students] + date,
      ["import", "mentors", mentors] + date, ["round", "solve"] + date,
      ["round", "publish", "latest"] + date,
    ] {
      let answer = try await trellis.run(words)
      try #require(answer.status == 0, "\(words): \(answer.err)")
    }
    return trellis
  }
}
