import Foundation
import Testing

@Suite("Reminders through the built program")
struct ReminderTests {
  /// A pair whose mentor reads Spanish and has promised something for tomorrow.
  private func prepared() async throws -> Binary {
    let trellis = try await Binary.matched()
    let mentors = try trellis.file(
      "spanish.csv",
      """
      external_id,given_name,family_name,email,goals,languages,availability,screening_cleared_on,training_completed_on
      M1,Bo,Lindqvist,bo@example.org,art,"es,en",Mon 15-17,2026-08-01,2026-08-01

      """)
    for words in [
      ["import", "mentors", mentors],
      [
        "commitment", "add", "--match", "S1", "--owner", "mentor", "--text", "Send the form",
        "--made-on", "yesterday", "--due", "tomorrow",
      ],
      ["reminder", "set", "--quiet-hours", "none"],
    ] {
      let answer = try await trellis.run(words)
      #expect(answer.status == 0, "\(words): \(answer.err)")
    }
    return trellis
  }

  private func items(_ trellis: Binary, _ words: String...) async throws -> [[String: Any]] {
    let answer = try await trellis.run(words + ["--json"])
    #expect(answer.status == 0, "\(words): \(answer.err)")
    return try #require(try answer.document()["items"] as? [[String: Any]])
  }

  /// What is said of the mentor's promise.
  private func promise(_ trellis: Binary, _ verb: String) async throws -> [String: Any] {
    try #require(
      try await items(trellis, "reminder", verb).first { $0["kind"] as? String == "commitment_due" }
    )
  }

  @Test("What the preview lists is sent, once, in the recipient's language and as they wish")
  func send() async throws {
    let trellis = try await prepared()
    #expect(try await promise(trellis, "preview")["sends"] as? Bool == true)
    let stopped = try await trellis.run("reminder", "stop", "M1")
    #expect(stopped.status == 0 && stopped.err.contains("trellis reminder start M1"))
    #expect(try await promise(trellis, "preview")["why_not"] as? String == "opted_out")
    #expect(try await trellis.run("reminder", "start", "M1").status == 0)
    #expect(try await trellis.run("reminder", "stop", "M9").status == 3)

    let dry = try await trellis.run("reminder", "send", "--dry-run")
    #expect(dry.status == 0 && dry.err.contains("Nothing is sent."), "\(dry.err)")
    #expect(try await items(trellis, "mail", "list").isEmpty)
    #expect(try await promise(trellis, "send")["sends"] as? Bool == true)
    let again = try await trellis.run("reminder", "send")
    #expect(again.err.contains("0 mails in the outbox"), "\(again.err)")
    #expect(try await promise(trellis, "preview")["why_not"] as? String == "already_sent")

    let mails = try await items(trellis, "mail", "list", "--kind", "reminder")
    #expect(mails.map { $0["address"] as? String } == ["bo@example.org"])
    let subject = try #require(mails.first?["subject"] as? String)
    #expect(subject.hasSuffix("promesa") || subject.hasSuffix("recordatorios"), "\(subject)")
    try await trellis.remove()
  }

  @Test("A schedule's reminders are made by a worker, which sends them too")
  func scheduled() async throws {
    let trellis = try await prepared()
    let added = try await trellis.run(
      "schedule", "add", "mornings", "--cron", "0 8 * * *", "--reminders")
    #expect(added.status == 0 && added.err.contains("trellis schedule remove mornings"))
    let run = try await trellis.run("schedule", "run", "mornings", "--json")
    let job = try #require(try run.document()["job"] as? String)
    let folder = ["TRELLIS_MAIL_FOLDER": trellis.folder + "/mail"]
    let worked = try await trellis.run(["worker", "--drain"], environment: folder)
    #expect(worked.status == 0, "\(worked.err)")
    let shown = try await trellis.run("job", "show", job, "--json").document()
    #expect(shown["state"] as? String == "completed")
    let mails = try await items(trellis, "mail", "list", "--kind", "reminder")
    #expect(mails.map { $0["state"] as? String } == ["sent"])
    let files = try FileManager.default.contentsOfDirectory(atPath: trellis.folder + "/mail")
    #expect(files.count == 1)
    try await trellis.remove()
  }
}
