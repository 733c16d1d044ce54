import Foundation
import Testing

@Suite("The main job, from rosters to reports")
struct DemoTests {
  @Test("The demo goes from rosters to every report there is, twice")
  func demo() async throws {
    let trellis = try Binary()
    let demo = try await trellis.run("demo", "--out", "reports")
    #expect(demo.status == 0, "\(demo.err)")
    #expect(demo.out.contains("$ trellis round publish"))

    let tenant = ["--tenant", "riverside-demo", "--json"]
    let students = try await trellis.run(["student", "list"] + tenant).document()
    let mentors = try await trellis.run(["mentor", "list"] + tenant).document()
    let matches = try await trellis.run(["match", "list"] + tenant).document()
    let round = try await trellis.run(["round", "show"] + tenant).document()
    #expect(students["total"] as? Int == 120)
    #expect(mentors["total"] as? Int == 45)
    let objective = try #require(round["objective"] as? [String: Any])
    #expect(matches["total"] as? Int == objective["matched"] as? Int)

    try await pairs(trellis, tenant)
    try await worklist(trellis)

    let made = try reports(trellis.folder + "/reports")
    #expect(made["guardian"]?.count ?? 0 > 200)
    #expect(made["teacher"]?.count == 3 * 8)
    for folder in made.keys {
      #expect(demo.out.contains("reports/\(folder) "), "\(folder)")
    }
    #expect(
      demo.err.contains("All \(made["guardian"]?.count ?? 0) files are as they were written."))

    try mails(trellis.folder + "/reports/mail")

    let again = try await trellis.run("demo", "--out", "again")
    #expect(again.status == 0, "\(again.err)")
    var repeated = try reports(trellis.folder + "/again")
    // Between the two the letters went out, and those that reached nobody are something to do.
    #expect(repeated["worklist"]?.keys.sorted() == made["worklist"]?.keys.sorted())
    #expect(repeated["worklist"] != made["worklist"])
    repeated["worklist"] = made["worklist"]
    #expect(repeated == made)
    try await trellis.remove()
  }

  /// The three pairs that the demo speaks of are what it says of them.
  private func pairs(_ trellis: Binary, _ tenant: [String]) async throws {
    for (student, status) in [("S1019", "on_track"), ("S1048", "slipping"), ("S1084", "silent")] {
      let story = try await trellis.run(
        ["match", "show", student, "--as-of", "2026-12-14"] + tenant
      ).document()
      #expect(story["status"] as? String == status, "\(student)")
    }
    let story = try await trellis.run(["match", "show", "S1019", "--as-of", "2026-12-14"] + tenant)
      .document()
    for name in ["shared_goals", "open_promises", "gave", "support_contacts"] {
      #expect((story[name] as? [Any])?.isEmpty == false, "\(name)")
    }
    #expect(story["next_meeting"] is [String: Any])
    let timeline = try await trellis.run(
      ["match", "timeline", "S1019", "--as-of", "2026-12-14"] + tenant
    ).document()
    let events = try #require(timeline["items"] as? [[String: Any]])
    let days = events.compactMap { $0["on"] as? String }
    #expect(days == days.sorted())
    let kinds = Set(events.compactMap { $0["kind"] as? String })
    #expect(kinds.isSuperset(of: ["started", "check_in", "promise", "goal_step", "break"]))
  }

  /// One line of each kind can be run as it stands, but for what is the reader's to write.
  private func worklist(_ trellis: Binary) async throws {
    let list = try await trellis.run([
      "report", "worklist", "--as-of", "2026-12-14", "--tenant", "riverside-demo", "--json",
    ]).document()
    let items = try #require(list["items"] as? [[String: Any]])
    let totals = try #require(list["totals"] as? [String: Int])
    #expect(totals.values.reduce(0, +) == items.count)
    for kind in [
      "silent", "slipping", "screening_expired", "request_unanswered", "commitment_overdue",
      "meeting_without_outcome", "support_contact_due", "ready_waiting",
    ] {
      let item = try #require(items.first { $0["kind"] as? String == kind }, "\(kind)")
      let command = try #require(item["command"] as? String)
      let words = command.split(separator: " ").dropFirst().map(String.init)
      let isReading = words.contains("show") || words.contains("list")
      let answer = try await trellis.run(words + (isReading ? [] : ["--dry-run"]))
      #expect(answer.status == 0, "\(command): \(answer.err)")
    }
  }

  /// Parents get what the monthly schedule made for them: one mail each, with the letter in it.
  private func mails(_ folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count > 50 && names.allSatisfy { $0.hasSuffix(".eml") })
    let mail = String(
      decoding: try Data(contentsOf: URL(filePath: folder + "/" + (names.min() ?? ""))),
      as: UTF8.self)
    for part in ["Message-ID: <", "Auto-Submitted: auto-generated", "application/pdf"] {
      #expect(mail.contains(part), "\(part)")
    }
  }

  /// Each file's checksum by its path, by the folder it is in: of every report, in the formats it has.
  private func reports(_ folder: String) throws -> [String: [String: String]] {
    let formats = [
      "guardian": ["html", "pdf"], "guardian-print": ["pdf"], "teacher": ["html", "pdf", "xlsx"],
      "student": ["html", "pdf"], "mentor": ["html", "pdf"],
      "program": ["csv", "html", "pdf", "xlsx"], "worklist": ["html", "pdf", "xlsx"],
      "network": ["html", "pdf", "xlsx"], "funder": ["html", "pdf", "xlsx"],
    ]
    let folders = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(folders.filter { $0 != "mail" }.sorted() == formats.keys.sorted())
    var made: [String: [String: String]] = [:]
    for (name, expected) in formats {
      let files = try manifest("\(folder)/\(name)")
      #expect(
        Set(files.keys.compactMap { $0.split(separator: ".").last })
          == Set(expected.map { $0[...] }), "\(name)")
      made[name] = files
    }
    return made
  }

  /// Each file's checksum by its path, the files themselves checked to be there.
  private func manifest(_ folder: String) throws -> [String: String] {
    let bytes = try Data(contentsOf: URL(filePath: folder + "/manifest.json"))
    let document = try #require(
      try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let files = try #require(document["files"] as? [[String: Any]])
    var sums: [String: String] = [:]
    for file in files {
      let path = try #require(file["path"] as? String)
      let size = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)[.size]
      #expect((size as? Int) == (file["bytes"] as? Int))
      sums[path] = try #require(file["sha256"] as? String)
    }
    return sums
  }
}
