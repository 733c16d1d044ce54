import Foundation
import Testing

@Suite("Rounds and imports that workers do")
struct QueuedWorkTests {
  private static let goals = "code,name\nart,Art\n"

  private static let mentors = """
    external_id,given_name,family_name,goals,languages,availability,screening_cleared_on,\
    training_completed_on
    M1,Bo,Roe,art,en,Mon 15-17,2026-08-01,2026-08-01
    M2,Di,Roe,art,en,Mon 15-17,2026-08-01,2026-08-01
    """

  private static func students(_ count: Int) -> String {
    "external_id,given_name,family_name,goals,languages,availability,consent_on\n"
      + (1...count).map { "S\($0),Ana,Roe,art,en,Mon 15-17,2026-08-01\n" }.joined()
  }

  private func prepared() async throws -> Binary {
    let trellis = try Binary()
    for words in [
      ["tenant", "create", "north"],
      [
        "program", "create", "autumn", "--time-zone", "America/Chicago", "--starts-on",
        "2026-08-31",
      ],
      ["import", "goals", try trellis.file("goals.csv", Self.goals)],
      [
        "import", "mentors", try trellis.file("mentors.csv", Self.mentors), "--date", "2026-09-01",
      ],
      [
        "import", "students", try trellis.file("students.csv", Self.students(3)), "--date",
        "2026-09-01",
      ],
    ] {
      let answer = try await trellis.run(words)
      #expect(answer.status == 0, "\(words): \(answer.err)")
    }
    return trellis
  }

  /// Queues something, and returns the number of its job.
  private func queue(_ trellis: Binary, _ words: [String]) async throws -> String {
    let answer = try await trellis.run(words + ["--queue", "--json"])
    #expect(answer.status == 0, "\(answer.err)")
    let job = try #require(try answer.document()["job_id"] as? String)
    #expect(answer.err.contains("trellis job show \(job)"))
    return job
  }

  private func job(_ trellis: Binary, _ id: String) async throws -> [String: Any] {
    try await trellis.run("job", "show", id, "--json").document()
  }

  @Test("A queued round is solved by a worker, named by its job, and the same as one at once")
  func round() async throws {
    let trellis = try await prepared()
    let solve = ["round", "solve", "--date", "2026-09-07"]
    let id = try await queue(trellis, solve)
    #expect(try await job(trellis, id)["state"] as? String == "available")
    #expect(try await trellis.run("worker", "--drain").status == 0)
    let done = try await job(trellis, id)
    #expect(done["state"] as? String == "completed")
    let result = try #require(done["result"] as? [String: Any])
    #expect(result["round"] as? Int == 1 && result["program"] as? String == "autumn")
    #expect(try await trellis.run("job", "show", id).out.contains("trellis round show 1"))
    let rounds = try await trellis.run("round", "list", "--json").document()
    #expect(rounds["total"] as? Int == 1)
    let queued = try await trellis.run("round", "show", "1", "--json").document()
    let direct = try await trellis.run(solve + ["--json"]).document()
    #expect(queued["snapshot_sha256"] as? String == direct["snapshot_sha256"] as? String)
    let pairs = try [queued, direct].map {
      try JSONSerialization.data(withJSONObject: $0["pairs"] as Any, options: .sortedKeys)
    }
    #expect(pairs[0] == pairs[1] && pairs[0].count > 2)
    let refused = try await trellis.run(solve + ["--queue", "--dry-run"])
    #expect(refused.status == 64 && refused.err.contains("leave --queue or"))
    try await trellis.remove()
  }

  @Test("Queued one after the other, a file is imported before the round is solved over its people")
  func importThenRound() async throws {
    let trellis = try await prepared()
    let more = try trellis.file("Ana Roe.csv", Self.students(4))
    let file = try await queue(trellis, ["import", "students", more, "--date", "2026-09-01"])
    let round = try await queue(trellis, ["round", "solve", "--date", "2026-09-07"])
    try FileManager.default.removeItem(atPath: more)
    let worker = try await trellis.run("worker", "--drain")
    #expect(worker.status == 0, "\(worker.err)")
    let done = try await job(trellis, file)
    #expect(done["state"] as? String == "completed")
    #expect(!"\(done["arguments"] ?? "")".contains("Roe"))
    let result = try #require(done["result"] as? [String: Any])
    let id = try #require((result["imports"] as? [String])?.first)
    #expect(try await trellis.run("import", "show", id).out.contains("Ana Roe.csv"))
    let report = try await trellis.run("import", "show", "--job", file, "--json").document()
    #expect((report["counts"] as? [String: Int])?["created"] == 1)
    #expect(try await job(trellis, round)["state"] as? String == "completed")
    let rounds = try await trellis.run("round", "list", "--json").document()
    #expect(rounds["total"] as? Int == 1)
    let solved = try await trellis.run("round", "show", "--json").document()
    #expect((solved["counts"] as? [String: Int])?["students"] == 4)
    let spool = FileManager.default.enumerator(atPath: trellis.home + "/server/spool/imports")
    #expect(spool?.allObjects.contains { "\($0)".hasSuffix("/1") } == false)
    try await trellis.remove()
  }

  @Test("A queued file that is refused writes nothing, and says what is wrong where it is asked")
  func refusedImport() async throws {
    let trellis = try await prepared()
    let bad = Self.students(3) + "S4,Ana,Roe,juggling,en,Mon 15-17,2026-08-01\n"
    let id = try await queue(
      trellis, ["import", "students", try trellis.file("bad.csv", bad), "--date", "2026-09-01"])
    #expect(try await trellis.run("import", "show", "--job", id).status == 5)
    #expect(try await trellis.run("worker", "--drain").status == 0)
    let done = try await job(trellis, id)
    #expect(done["state"] as? String == "discarded" && done["attempt"] as? Int == 1)
    #expect((done["result"] as? [String: Any])?["problems"] as? Int == 1)
    let shown = try await trellis.run("import", "show", "--job", id)
    #expect(shown.status == 0 && shown.out.contains("goal.unknown"), "\(shown.out)")
    let students = try await trellis.run("student", "list", "--json").document()
    #expect(students["total"] as? Int == 3)
    try await trellis.remove()
  }

  @Test("What a killed worker was importing another imports, once")
  func killedImport() async throws {
    let trellis = try await prepared()
    let file = try trellis.file("many.csv", Self.students(20_000))
    let id = try await queue(trellis, ["import", "students", file, "--date", "2026-09-01"])
    let first = try trellis.begin(["worker", "--lease", "4"])
    while try await job(trellis, id)["state"] as? String == "available" {
      try await Task.sleep(for: .milliseconds(50))
    }
    kill(first.process.processIdentifier, SIGKILL)
    _ = try await trellis.ended(first)
    #expect(try await job(trellis, id)["state"] as? String == "running")
    let second = try trellis.begin(["worker", "--lease", "4"])
    for _ in 0..<120 where try await job(trellis, id)["state"] as? String != "completed" {
      try await Task.sleep(for: .seconds(1))
    }
    kill(second.process.processIdentifier, SIGTERM)
    #expect(try await trellis.ended(second).status == 0)
    let done = try await job(trellis, id)
    #expect(done["state"] as? String == "completed" && done["attempt"] as? Int == 2)
    let imports = try await trellis.run("import", "list", "--json").document()
    #expect(imports["total"] as? Int == 4)
    let students = try await trellis.run("student", "list", "--json").document()
    #expect(students["total"] as? Int == 20_000)
    try await trellis.remove()
  }

  @Test("A round that cannot be solved is given up at once, and its job says what to do")
  func refusedRound() async throws {
    let trellis = try await prepared()
    let id = try await queue(trellis, ["round", "solve", "--date", "2026-09-07"])
    let pins = try trellis.file("pins.csv", "student,mentor\nS1,M1\n")
    #expect(try await trellis.run("import", "pins", pins).status == 0)
    let held = try await trellis.run("student", "hold", "S1", "--on", "2026-09-01")
    #expect(held.status == 0, "\(held.err)")
    #expect(try await trellis.run("worker", "--drain").status == 0)
    let done = try await job(trellis, id)
    #expect(done["state"] as? String == "discarded" && done["attempt"] as? Int == 1)
    let reason = try #require(done["last_error"] as? String)
    #expect(reason.contains("'trellis round solve --dry-run' names them"), "\(reason)")
    #expect(try await trellis.run("round", "list", "--json").document()["total"] as? Int == 0)
    try await trellis.remove()
  }
}
