import Foundation
import Testing

@Suite("Schedules through the built program")
struct ScheduleTests {
  private func prepared() async throws -> Binary {
    let trellis = try Binary()
    for words in [
      ["tenant", "create", "north"],
      [
        "program", "create", "autumn", "--time-zone", "America/Chicago", "--starts-on",
        "2026-08-31",
      ],
    ] {
      let answer = try await trellis.run(words)
      #expect(answer.status == 0, "\(words): \(answer.err)")
    }
    return trellis
  }

  private func schedule(_ trellis: Binary) async throws -> [String: Any]? {
    let answer = try await trellis.run("schedule", "list", "--json")
    #expect(answer.status == 0, "\(answer.err)")
    return (try answer.document()["items"] as? [[String: Any]])?.first
  }

  @Test("A schedule is added, shown, paused, run by hand, taken up again and removed")
  func life() async throws {
    let trellis = try await prepared()
    let folder = trellis.folder + "/out"
    let add = [
      "schedule", "add", "worklists", "--cron", "0 6 * * mon", "--report", "worklist", "--out",
      folder,
    ]
    let dry = try await trellis.run(add + ["--dry-run"])
    #expect(dry.status == 0 && dry.err.contains("Nothing is written."), "\(dry.err)")
    #expect(try await schedule(trellis) == nil)
    #expect(try await trellis.run(add).status == 0)
    #expect(try await trellis.run(add).status == 5)
    let listed = try #require(try await schedule(trellis))
    #expect(listed["name"] as? String == "worklists" && listed["state"] as? String == "active")
    #expect(listed["time_zone"] as? String == "America/Chicago")

    let paused = try await trellis.run("schedule", "pause", "worklists")
    #expect(paused.err.contains("trellis schedule resume worklists"))
    #expect(try await trellis.run("schedule", "pause", "worklists").status == 5)
    #expect(try await schedule(trellis)?["state"] as? String == "paused")
    let run = try await trellis.run("schedule", "run", "worklists", "--json")
    let job = try #require(try run.document()["job"] as? String)
    #expect(try await trellis.run("worker", "--drain").status == 0)
    let shown = try await trellis.run("job", "show", job, "--json").document()
    #expect(shown["state"] as? String == "completed", "\(shown)")
    #expect(FileManager.default.fileExists(atPath: folder + "/worklist.html"))
    #expect(try await trellis.run("schedule", "resume", "worklists").status == 0)
    #expect(try await trellis.run("schedule", "resume", "worklists").status == 5)

    let account = try await trellis.run("schedule", "show", "worklists", "--json").document()
    #expect((account["next_runs"] as? [String])?.count == 5)
    #expect((account["runs"] as? [String])?.first?.contains("job \(job) completed by") == true)
    #expect(try await trellis.run("schedule", "remove", "worklists").status == 0)
    let gone = try await trellis.run("schedule", "show", "worklists")
    #expect(gone.status == 3, "\(gone.err)")
    try await trellis.remove()
  }

  @Test(
    "What its first run would be given up for is refused when it is added",
    arguments: [
      ["--report", "program", "--deliver", "mail"],
      ["--report", "guardian", "--deliver", "mail", "--format", "html"],
      ["--report", "guardian", "--deliver", "mail", "--pack", "class"],
      ["--report", "guardian", "--out", "out", "--pack", "class", "--format", "html"],
      ["--report", "teacher", "--out", "out", "--pack", "class"],
      ["--report", "guardian", "--out", "out", "--language", "es"],
    ])
  func refused(words: [String]) async throws {
    let trellis = try await prepared()
    let answer = try await trellis.run(["schedule", "add", "x", "--cron", "@monthly"] + words)
    #expect(answer.status == 64, "\(answer.err)")
    #expect(try await schedule(trellis) == nil)
    try await trellis.remove()
  }
}
