import Foundation
import Testing

@Suite("Imports through the built program")
struct ImportTests {
  private static let goals = "code,name\nart,Art\nmusic,Music\n"
  private static let students = """
    external_id,given_name,family_name,goals,languages,availability,consent_on
    S1,Ana,López,art,en,Mon 15-17,2026-08-01
    S2,Bo,Lindqvist,music,en,Tue 15-17,2026-08-01

    """

  /// A tenant and a program with goals.
  private func prepared() async throws -> Binary {
    let trellis = try Binary()
    for words in [
      ["tenant", "create", "north"],
      [
        "program", "create", "autumn", "--time-zone", "America/Chicago", "--starts-on",
        "2026-08-31",
      ],
      ["import", "goals", try trellis.file("goals.csv", Self.goals)],
    ] {
      let answer = try await trellis.run(words)
      #expect(answer.status == 0, "\(words): \(answer.err)")
    }
    return trellis
  }

  private func studentCount(_ trellis: Binary) async throws -> Int? {
    try await trellis.run("student", "list", "--json").document()["total"] as? Int
  }

  @Test("One bad row stops the whole file: 6, every bad cell named, nothing written")
  func wholeOrNotAtAll() async throws {
    let trellis = try await prepared()
    let file = try trellis.file(
      "students.csv", Self.students + "S3,Cy,Moreau,sports,en,Wed 17-17,2026-02-30\n")
    let answer = try await trellis.run("import", "students", file, "--json")
    #expect(answer.status == 6)
    let document = try answer.document()
    #expect(document["applied"] as? Bool == false)
    let errors = try #require(document["errors"] as? [[String: Any]])
    #expect(Set(errors.compactMap { $0["line"] as? Int }) == [4])
    #expect(
      Set(errors.compactMap { $0["code"] as? String })
        == ["goal.unknown", "availability.invalid", "date.invalid"])
    #expect(try await studentCount(trellis) == 0)
    try await trellis.remove()
  }

  @Test("A dry run writes nothing, the import writes all, and once more changes nothing")
  func dryRunThenTwice() async throws {
    let trellis = try await prepared()
    let file = try trellis.file("students.csv", Self.students)
    let rehearsal = try await trellis.run("import", "students", file, "--dry-run", "--json")
    #expect(try counts(rehearsal) == ["created": 2, "updated": 0, "unchanged": 0])
    #expect(try await studentCount(trellis) == 0)
    let first = try await trellis.run("import", "students", file, "--json")
    #expect(try counts(first) == ["created": 2, "updated": 0, "unchanged": 0])
    let second = try await trellis.run("import", "students", file, "--json")
    #expect(try counts(second) == ["created": 0, "updated": 0, "unchanged": 2])
    #expect(try await studentCount(trellis) == 2)
    try await trellis.remove()
  }

  @Test("Several files are applied together or not at all; a rehearsal claims nothing")
  func severalFiles() async throws {
    let trellis = try await prepared()
    let good = try trellis.file("students.csv", Self.students)
    let answer = try await trellis.run("import", "students", good, "nowhere.csv")
    #expect(answer.status == 6)
    #expect(answer.err.contains("nowhere.csv"))
    #expect(try await studentCount(trellis) == 0)
    let bad = try trellis.file("bad.csv", Self.students + "S3,Cy,Moreau,sports,en,,\n")
    let refused = try await trellis.run("import", "students", good, bad, "--json")
    #expect(refused.status == 6)
    let items = try #require(try refused.document()["items"] as? [[String: Any]])
    #expect(items.compactMap { $0["applied"] as? Bool } == [false, false])
    #expect(try await studentCount(trellis) == 0)
    let others = try trellis.file("others.csv", "external_id,given_name,family_name\nS9,Di,Ng\n")
    #expect(try await trellis.run("import", "students", good, others).status == 0)
    #expect(try await studentCount(trellis) == 3)
    let rehearsal = try await trellis.run(
      "import", "students", bad, "--skip-bad-rows", "--dry-run")
    #expect(rehearsal.status == 7)
    #expect(rehearsal.err.contains("would be applied"))
    try await trellis.remove()
  }

  @Test("The rejected rows are written to a file, or to standard output with the report beside it")
  func rejectedRows() async throws {
    let trellis = try await prepared()
    let bad = try trellis.file("bad.csv", Self.students + "S3,Cy,Moreau,sports,en,,\n")
    let path = try trellis.file("errors.csv", "old")
    let answer = try await trellis.run("import", "students", bad, "--errors", path)
    #expect(answer.status == 6)
    #expect(answer.err.contains("errors.csv has the rejected rows (1)"))
    let written = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    #expect(written.contains("S3,Cy,Moreau,sports") && !written.contains("S1"))
    let printed = try await trellis.run("import", "students", bad, "--errors", "-")
    #expect(printed.out == written)
    #expect(printed.err.contains("goal.unknown"))
    #expect(
      try await trellis.run("import", "students", bad, "--errors", "-", "--json").status == 64)
    try await trellis.remove()
  }

  @Test("A mapping is taken from a file, and its mistakes are told with their line")
  func mapping() async throws {
    let trellis = try await prepared()
    let file = try trellis.file("alumnos.csv", "Kennung,Rufname,Sippe\nS1,Ana,López\n")
    let bad = try trellis.file("bad.yaml", "columns:\n  Kennung: extrnal_id\n")
    let refused = try await trellis.run("import", "students", file, "--map", bad)
    #expect(refused.status == 6)
    #expect(refused.err.contains("bad.yaml:2:") && refused.err.contains("external_id"))
    let good = try trellis.file(
      "map.yaml",
      "columns: {Kennung: external_id, Rufname: given_name, Sippe: family_name}\n")
    let words = ["import", "students", file, "--json"]
    let first = try await trellis.run(words + ["--map", good, "--save-map", "sis"])
    #expect(try counts(first) == ["created": 1, "updated": 0, "unchanged": 0])
    let second = try await trellis.run(words)
    #expect(try counts(second) == ["created": 0, "updated": 0, "unchanged": 1])
    #expect(second.out.contains("mapping.remembered"))
    let unknown = try await trellis.run(words + ["--map", "siss"])
    #expect(unknown.status == 6 && unknown.err.contains("Did you mean sis?"))
    try await trellis.remove()
  }

  @Test("A code is explained, an unknown one names the nearest")
  func explained() async throws {
    let trellis = try Binary()
    let known = try await trellis.run("import", "explain", "date.invalid", "--json")
    #expect(try known.document()["code"] as? String == "date.invalid")
    let unknown = try await trellis.run("import", "explain", "date.invald")
    #expect(unknown.status == 3 && unknown.err.contains("date.invalid"))
    #expect(try await trellis.run("import", "explain").out.contains("goal.unknown"))
    try await trellis.remove()
  }

  @Test("Killed at any moment, an import has written all of its rows or none")
  func killed() async throws {
    let trellis = try await prepared()
    var rows = "external_id,given_name,family_name,goals\n"
    for number in 1...60_000 { rows += "S\(number),Ana,López,art\n" }
    let file = try trellis.file("many.csv", rows)
    var kills = 0
    for milliseconds in [150, 400, 900, 1500, 2500] {
      let process = try trellis.start("import", "students", file)
      try await Task.sleep(for: .milliseconds(milliseconds))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { kills += 1 }
      // A kill that comes after the commit, while the report is printed, finds all of them.
      let count = try #require(try await studentCount(trellis))
      #expect([0, 60_000].contains(count))
    }
    #expect(kills > 0)
    try await trellis.remove()
  }

  private func counts(_ answer: Binary.Answer) throws -> [String: Int] {
    let counts = try #require(try answer.document()["counts"] as? [String: Int])
    return counts.filter { ["created", "updated", "unchanged"].contains($0.key) }
  }
}
