import Foundation
import Support
import Synchronization
import Testing

@Suite("Mail through the built program")
struct MailTests {
  /// How many days before today, as files have it.
  private func day(ago days: Int) -> String {
    let date = Date(timeIntervalSinceNow: -86_400 * Double(days))
    return date.formatted(.iso8601.year().month().day())
  }

  /// A program of students with a guardian each: the third has no address.
  private func prepared() async throws -> Binary {
    let trellis = try Binary()
    let rows = ["ok", "gone", nil, "later", "silent"].enumerated().map { number, name in
      "S\(number),Ana,López,2012-01-01,\(day(ago: 80)),G\(number),Eva López,"
        + "\(name.map { "\($0)@families.example.org" } ?? "")\n"
    }
    let students = try trellis.file(
      "students.csv",
      "external_id,given_name,family_name,birth_date,consent_on,guardian1_id,guardian1_name,"
        + "guardian1_email\n" + rows.joined())
    for words in [
      ["tenant", "create", "north"],
      [
        "program", "create", "autumn", "--time-zone", "America/Chicago", "--starts-on",
        day(ago: 60),
      ],
      ["import", "students", students],
    ] {
      let answer = try await trellis.run(words)
      #expect(answer.status == 0, "\(words): \(answer.err)")
    }
    return trellis
  }

  /// A server that knows nobody called gone, puts off later, and closes after the dot for silent.
  private func server(isMended: @escaping @Sendable () -> Bool) throws -> ScriptedMailServer {
    let recipient = Mutex("")
    return try ScriptedMailServer { line in
      if line.hasPrefix("RCPT") { recipient.withLock { $0 = line } }
      guard !isMended() else { return nil }
      switch (line, recipient.withLock { $0 }) {
      case (let line, _) where line.contains("<gone@"): return .say("550 5.1.1 Nobody of that name")
      case (let line, _) where line.contains("<later@"): return .say("451 4.7.1 Come back later")
      case (".", let to) where to.contains("<silent@"): return .drop
      default: return nil
      }
    }
  }

  private func settings(_ server: ScriptedMailServer) -> [String: String] {
    [
      "TRELLIS_MAIL_HOST": "127.0.0.1", "TRELLIS_MAIL_PORT": "\(server.port)",
      "TRELLIS_MAIL_TLS": "none", "TRELLIS_MAIL_FROM": "Riverside <news@riverside.example.org>",
    ]
  }

  private func items(
    _ trellis: Binary, _ words: String...
  ) async throws -> [[String: Any]] {
    let answer = try await trellis.run(words + ["--json"])
    #expect(answer.status == 0, "\(words): \(answer.err)")
    return try #require(try answer.document()["items"] as? [[String: Any]])
  }

  @Test(
    "What of a batch reached nobody is told by batch, mail and worklist, and mended")
  func batch() async throws {
    let trellis = try await prepared()
    let isMended = Mutex(false)
    let server = try server { isMended.withLock { $0 } }
    defer { server.stop() }
    let environment = settings(server)
    let ordered = try await trellis.run(
      ["report", "guardian", "--queue", "--deliver", "mail", "--json"])
    #expect(ordered.status == 0, "\(ordered.err)")
    let batch = try #require(try ordered.document()["batch_id"] as? String)
    let worked = try await trellis.run(["worker", "--drain"], environment: environment)
    #expect(worked.status == 0, "\(worked.err)")

    let shown = try await trellis.run("job", "show", batch, "--json")
    let job = try shown.document()
    #expect(job["state"] as? String == "completed", "\(shown.out)")
    #expect(job["mails"] as? [String: Int] == ["sent": 1, "failed": 1, "deferred": 2])
    let nobody = try #require(job["undelivered"] as? [[String: Any]])
    #expect(nobody.map { $0["recipient"] as? String } == ["G2"])
    #expect(nobody.first?["student"] as? String == "S2")
    #expect(nobody.first?["reason"] as? String == "no_address")
    #expect(shown.err.contains("1 failed: trellis mail list --batch \(batch) --state failed"))
    #expect(shown.err.contains("1 letter went to nobody"))

    let work = try await items(trellis, "report", "worklist", "--kind", "delivery_failed")
    let failed = try #require(try await items(trellis, "mail", "list", "--state", "failed").first)
    let id = try #require(failed["mail"] as? String)
    #expect(
      Set(work.compactMap { $0["command"] as? String })
        == ["trellis mail show \(id)", "trellis guardian show G2"])
    #expect(try await trellis.run("guardian", "show", "G2").status == 0)
    let mail = try await trellis.run("mail", "show", id)
    #expect(mail.out.contains("Nobody of that name"))
    #expect(mail.err.contains("trellis mail retry \(id)"))

    isMended.withLock { $0 = true }
    #expect(
      try await trellis.run("mail", "retry", "--state", "failed", "--state", "deferred").status == 0
    )
    let delivered = try await trellis.run(["mail", "deliver", "--json"], environment: environment)
    #expect(delivered.status == 0, "\(delivered.err)")
    #expect(try delivered.document()["sent"] as? Int == 3)
    // The one of which no answer came was taken twice, with the same name and bytes.
    let silent = server.delivered.filter { $0.to == ["silent@families.example.org"] }
    #expect(silent.count == 1 && server.delivered.count == 4)
    #expect(
      try await items(trellis, "mail", "list", "--batch", batch, "--state", "sent").count == 4)
    #expect(
      try await items(trellis, "report", "worklist", "--kind", "delivery_failed").count == 1)
    try await trellis.remove()
  }

  @Test("An address is suppressed and freed; without a server mails become files of a folder")
  func suppressed() async throws {
    let trellis = try await prepared()
    let ok = "ok@families.example.org"
    let suppress = ["mail", "suppress", ok, "--note", "asked by phone"]
    #expect(try await trellis.run(suppress + ["--dry-run"]).status == 0)
    #expect(try await trellis.run(suppress).err.contains("trellis mail unsuppress \(ok)"))
    #expect(try await trellis.run(suppress).status == 5)
    #expect(try await items(trellis, "mail", "suppressed").first?["address"] as? String == ok)
    let ordered = try await trellis.run("report", "guardian", "--queue", "--deliver", "mail")
    #expect(ordered.status == 0, "\(ordered.err)")
    #expect(try await trellis.run("worker", "--drain", "--queues", "default").status == 0)
    let waiting = try await trellis.run("mail", "deliver", "--dry-run", "--json").document()
    #expect(waiting["waiting"] as? Int == 4)
    let folder = trellis.folder + "/mail"
    let sent = try await trellis.run("mail", "deliver", "--to-folder", folder, "--json").document()
    #expect(sent["sent"] as? Int == 3 && sent["suppressed"] as? Int == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 3)
    let held = try #require(try await items(trellis, "mail", "list", "--state", "suppressed").first)
    let id = try #require(held["mail"] as? String)
    #expect(try await trellis.run("mail", "show", id).err.contains("mail unsuppress \(ok)"))
    #expect(try await trellis.run("mail", "unsuppress", ok).status == 0)
    #expect(try await trellis.run("mail", "unsuppress", ok).status == 3)
    #expect(try await trellis.run("mail", "retry", id).status == 0)
    let rest = try await trellis.run("mail", "deliver", "--to-folder", folder, "--json").document()
    #expect(rest["sent"] as? Int == 1)
    #expect(try await trellis.run("mail", "show", UUID().uuidString.lowercased()).status == 3)
    try await trellis.remove()
  }

  /// A disk of its own wants root; without, the limit on files stands for it.
  @Test("Where the folder of mails is full the queue stands still, and no mail has lost a try")
  func fullFolder() async throws {
    let trellis = try await prepared()
    let ordered = try await trellis.run("report", "guardian", "--queue", "--deliver", "mail")
    #expect(ordered.status == 0, "\(ordered.err)")
    #expect(try await trellis.run("worker", "--drain", "--queues", "default").status == 0)
    // Where mails go without any settings.
    let folder = trellis.home + "/server/mail"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let isDisk = try Disk.mount("/bin/mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", folder)
    defer { _ = try? Disk.mount("/bin/umount", "-q", folder) }
    let drain = ["worker", "--drain", "--queues", "mail"]
    let full =
      isDisk ? try await trellis.run(drain) : try await trellis.run(drain, blocksPerFile: 16)
    #expect(full.status == 74, "\(full.err)")
    #expect(full.err.contains("trellis job resume mail"))
    let waiting = try await items(trellis, "mail", "list")
    #expect(waiting.map { $0["state"] as? String } == Array(repeating: "pending", count: 4))
    #expect(waiting.allSatisfy { $0["attempts"] as? Int == 0 })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)

    let hasRoom = try !isDisk || Disk.mount("/bin/mount", "-o", "remount,size=64m", folder)
    #expect(hasRoom)
    #expect(try await trellis.run("job", "resume", "mail").status == 0)
    #expect(try await trellis.run(drain).status == 0)
    #expect(try await items(trellis, "mail", "list", "--state", "sent").count == 4)
    let isGone = try !isDisk || Disk.mount("/bin/umount", folder)
    #expect(isGone)
    try await trellis.remove()
  }
}
