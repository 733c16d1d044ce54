import Foundation
import Testing

@Suite("Imports that something comes between")
struct DisturbedImportTests {
  private static let rows = 3000

  /// A tenant, a program, a goal, and a file of students.
  private func prepared() async throws -> (trellis: Binary, file: String) {
    let trellis = try Binary()
    for words in [
      ["tenant", "create", "north"],
      [
        "program", "create", "autumn", "--time-zone", "America/Chicago", "--starts-on",
        "2026-08-31",
      ],
      ["import", "goals", try trellis.file("goals.csv", "code,name\nart,Art\n")],
    ] {
      let answer = try await trellis.run(words)
      #expect(answer.status == 0, "\(words): \(answer.err)")
    }
    return (trellis, try trellis.file("many.csv", Self.students(1...Self.rows)))
  }

  private static func students(_ numbers: ClosedRange<Int>) -> String {
    "external_id,given_name,family_name,goals\n"
      + numbers.map { "S\($0),Ana,López,art\n" }.joined()
  }

  /// What a statement says, asked as the owner of the database.
  private func ask(_ trellis: Binary, _ sql: String) async throws -> String {
    let answer = try await trellis.run("db", "shell", "-Atc", sql)
    #expect(answer.status == 0, "\(answer.err)")
    return answer.out.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func students(_ trellis: Binary) async throws -> String {
    try await ask(trellis, "SELECT count(*) FROM trellis.people")
  }

  /// Makes every import stand still when all it has left to do is to say that it happened.
  private func hold(_ trellis: Binary) async throws -> Binary.Running {
    let holder = try trellis.begin([
      "db", "shell", "-c",
      "BEGIN; LOCK TABLE trellis.imports IN EXCLUSIVE MODE; SELECT pg_sleep(900)",
    ])
    try await wait(trellis, for: "query LIKE '%pg_sleep%' AND wait_event = 'PgSleep'")
    return holder
  }

  private func release(_ trellis: Binary, _ holder: Binary.Running) async throws {
    _ = try await end(trellis, "wait_event = 'PgSleep'")
    _ = try await trellis.ended(holder)
  }

  /// Ends the sessions of which something is true, and says how many there were.
  private func end(_ trellis: Binary, _ condition: String) async throws -> String {
    try await ask(
      trellis,
      """
      SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
       WHERE pid <> pg_backend_pid() AND \(condition)
      """)
  }

  /// Waits until something is true of one session.
  private func wait(_ trellis: Binary, for condition: String) async throws {
    for _ in 0..<200 {
      let sql = "SELECT count(*) FROM pg_stat_activity WHERE \(condition)"
      if try await ask(trellis, sql) == "1" { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("no session of which this is true: \(condition)")
  }

  private static let stands = "wait_event_type = 'Lock'"

  @Test("Ctrl-C in the middle of an import leaves nothing and exits 130")
  func interrupted() async throws {
    let (trellis, file) = try await prepared()
    let holder = try await hold(trellis)
    let running = try trellis.begin(["import", "students", file])
    try await wait(trellis, for: Self.stands)
    kill(running.process.processIdentifier, SIGINT)
    let interrupted = try await trellis.ended(running)
    #expect(running.process.terminationReason == .exit && interrupted.status == 130)
    #expect(interrupted.err.contains("What was not finished has not happened"))
    try await release(trellis, holder)
    #expect(try await students(trellis) == "0")
    #expect(try await trellis.run("import", "students", file).status == 0)
    #expect(try await students(trellis) == "\(Self.rows)")
    try await trellis.remove()
  }

  @Test("A connection lost in the middle of an import leaves nothing and exits 8, saying so")
  func disconnected() async throws {
    let (trellis, file) = try await prepared()
    let holder = try await hold(trellis)
    let running = try trellis.begin(["import", "students", file])
    try await wait(trellis, for: Self.stands)
    #expect(try await end(trellis, Self.stands) == "1")
    let lost = try await trellis.ended(running)
    #expect(lost.status == 8)
    #expect(lost.out.isEmpty)
    #expect(lost.err.contains("Nothing of this command was saved; run it again."))
    try await release(trellis, holder)
    #expect(try await students(trellis) == "0")
    try await trellis.remove()
  }

  @Test("Of two imports at once into one program one waits, and both are right")
  func twoAtOnce() async throws {
    let (trellis, file) = try await prepared()
    let other = try trellis.file("others.csv", Self.students(Self.rows - 999...Self.rows + 1000))
    let first = try trellis.begin(["import", "students", file, "--json"])
    let second = try trellis.begin(["import", "students", other, "--json"])
    let answers = [try await trellis.ended(first), try await trellis.ended(second)]
    #expect(answers.map(\.status) == [0, 0], "\(answers.map(\.err))")
    let counts = try answers.map { try #require(try $0.document()["counts"] as? [String: Int]) }
    #expect(counts.map { $0["read"] } == [Self.rows, 2000])
    #expect(counts.compactMap { $0["created"] }.reduce(0, +) == Self.rows + 1000)
    #expect(counts.compactMap { $0["unchanged"] }.reduce(0, +) == 1000)
    #expect(try await students(trellis) == "\(Self.rows + 1000)")
    try await trellis.remove()
  }

  @Test("An import while a round is solved and published: both are right, neither sees half")
  func duringRound() async throws {
    let (trellis, file) = try await prepared()
    let ready = "goals,languages,availability,consent_on\n"
    let few = (1...30).map { "R\($0),Ana,Roe,art,en,Mon 15-17,2026-08-01\n" }.joined()
    let mentors = (1...20).map { "M\($0),Bo,Roe,art,en,Mon 15-17,2026-08-01,2026-08-01\n" }.joined()
    let date = ["--date", "2026-09-01"]
    let rosters = [
      ("students", "external_id,given_name,family_name,\(ready)\(few)"),
      (
        "mentors",
        "external_id,given_name,family_name,goals,languages,availability,screening_cleared_on,"
          + "training_completed_on\n\(mentors)"
      ),
    ]
    for (kind, text) in rosters {
      let answer = try await trellis.run(
        ["import", kind, try trellis.file("\(kind).csv", text)] + date)
      #expect(answer.status == 0, "\(answer.err)")
    }
    let holder = try await hold(trellis)
    let running = try trellis.begin(["import", "students", file, "--json"] + date)
    try await wait(trellis, for: Self.stands)
    let publish = ["round", "publish", "latest", "--starts-on", "2026-09-07"]
    let published = [
      try await trellis.run(["round", "solve"] + date), try await trellis.run(publish + date),
    ]
    try await release(trellis, holder)
    let answer = try await trellis.ended(running)
    #expect(answer.status == 0, "\(answer.err)")
    #expect(published.allSatisfy { $0.status == 0 }, "\(published.map(\.err))")
    let verified = try await trellis.run("round", "verify", "latest", "--json").document()
    #expect(verified["valid"] as? Bool == true)
    #expect(try await ask(trellis, "SELECT count(*) FROM trellis.matches") == "20")
    #expect(try await students(trellis) == "\(Self.rows + 50)")
    try await trellis.remove()
  }
}
