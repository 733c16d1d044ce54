import Foundation
import Testing

@Suite("Concerns through the built program")
struct ConcernTests {
  private static let canary = "CANARY-7f3a"

  @Test("What a concern says is shown to the duty alone, and is in no other answer")
  func secrecy() async throws {
    let trellis = try await program()
    let account = try trellis.file("account.txt", "\(Self.canary) line one\n\nline two\n")
    let add = ["concern", "add", "--about", "S1", "--text-file", account]
    let refused = try await trellis.run(add)
    #expect(refused.status == 5)
    #expect(refused.err.contains("trellis duty give --duty safeguarding --holder NAME"))
    for holder in ["rosa", "sam"] {
      let given = try await trellis.run(
        "duty", "give", "--duty", "safeguarding", "--holder", holder)
      #expect(given.status == 0, "\(given.err)")
    }
    let added = try await trellis.run(add + ["--json"])
    #expect(added.status == 0, "\(added.err)")
    #expect(try added.document()["concern"] as? Int == 1)
    #expect(try added.document()["recipients"] as? [String] == ["rosa", "sam"])
    var answers = [refused, added]
    for words in Self.everywhere { answers.append(try await trellis.run(words)) }
    for answer in answers {
      #expect(!answer.out.contains(Self.canary) && !answer.err.contains(Self.canary))
    }
    let shown = try await trellis.run("concern", "show", "1", "--actor", "sam")
    #expect(shown.out.contains("\(Self.canary) line one\n\nline two\n"))
    let document = try await trellis.run("concern", "show", "1", "--actor", "sam", "--json")
      .document()
    #expect(document["account"] as? String == "\(Self.canary) line one\n\nline two")
    #expect((document["events"] as? [Any])?.count == 2)
    try await trellis.remove()
  }

  /// Whatever lists or reports, and what refuses, with misplaced words among it.
  private static let everywhere: [[String]] = [
    ["student", "list", "--json"], ["student", "show", "S1"], ["mentor", "list"],
    ["mentor", "show", "M1"], ["match", "list", "--json"], ["check-in", "list"],
    ["duty", "list", "--json"], ["concern", "list", "--actor", "rosa", "--json"],
    ["import", "list"], ["report", "consistency", "--json"],
    ["report", "guardian", "--out", "reports", "--json"], ["program", "show"],
    ["student", "list", "--format", "csv"], ["doctor"],
    ["concern", "add", "--about", "S1", canary],
    ["concern", "add", "--about", "S1", "--txt", canary],
    ["concern", "note", canary], ["concern", "handle", "1", canary],
    ["concern", "add", "--about", "S9", "--text", canary],
    ["concern", "handle", "1", "--note", canary],
  ]

  @Test("Who does not hold the duty gets exit 4 whatever they ask, and a clearance is the duty's")
  func duty() async throws {
    let trellis = try await program()
    for holder in ["rosa", "sam"] {
      _ = try await trellis.run("duty", "give", "--duty", "safeguarding", "--holder", holder)
    }
    for words in [
      ["list"], ["show", "1"], ["show", "99"], ["note", "1", "--note", "x"],
      ["handle", "99", "--note", "x"], ["reopen", "1", "--note", "x"],
      ["clear", "--mentor", "M1", "--note", "x"],
    ] {
      let answer = try await trellis.run(["concern"] + words + ["--json"])
      #expect(answer.status == 4, "\(words): \(answer.err)")
      #expect(answer.out.isEmpty)
      #expect(answer.err.contains("concern.not_allowed"))
    }
    let clear = ["concern", "clear", "--mentor", "M1", "--note", "looked into"]
    #expect(try await trellis.run(clear + ["--actor", "rosa"]).status == 5)
    let ended = try await trellis.run("duty", "end", "--duty", "safeguarding", "--holder", "sam")
    #expect(ended.status == 0)
    #expect(ended.err.contains("Fewer than two hold the safeguarding duty"))
    #expect(
      try await trellis.run("duty", "end", "--duty", "safeguarding", "--holder", "sam").status == 3)
    try await trellis.remove()
  }

  /// A program with one student and one mentor.
  private func program() async throws -> Binary {
    let trellis = try Binary()
    let students = try trellis.file(
      "students.csv", "external_id,given_name,family_name\nS1,Ana,López\n")
    let mentors = try trellis.file(
      "mentors.csv", "external_id,given_name,family_name\nM1,Bo,Lindqvist\n")
    for words in [
      ["tenant", "create", "north"],
      [
        "program", "create", "autumn", "--time-zone", "America/Chicago", "--starts-on",
        "2026-08-31",
      ],
      ["import", "students", students], ["import", "mentors", mentors],
    ] {
      let answer = try await trellis.run(words)
      #expect(answer.status == 0, "\(words): \(answer.err)")
    }
    return trellis
  }
}
