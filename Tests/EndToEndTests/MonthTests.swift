import Foundation
import Testing

@Suite("Months, worklists and networks in files through the built program")
struct MonthTests {
  @Test("What a pair wrote down comes home to each of them, and to nobody else by name")
  func month() async throws {
    let trellis = try await Binary.matched()
    for words in [
      ["contribution", "add", "--match", "S1", "--from", "mentor", "--kind", "taught"]
        + ["--on", "2026-09-15", "--note", "Mixing colours"],
      ["commitment", "add", "--match", "S1", "--owner", "student", "--text", "Draw a tree"]
        + ["--made-on", "2026-09-15", "--due", "2026-10-02"],
      ["meeting", "add", "--match", "S1", "--at", "2026-10-01 15:30", "--place", "Room 12"],
      ["request", "add", "--match", "S1", "--from", "student", "--at", "2026-09-28 09:00"]
        + ["--text", "Which brush is best?"],
      ["check-in", "add", "--student", "S1", "--mentor", "M1", "--at", "2026-09-15"]
        + ["--minutes", "45"],
    ] {
      let answer = try await trellis.run(words)
      #expect(answer.status == 0, "\(words): \(answer.err)")
    }
    let student = try await page(trellis, ["student"], "S1")
    for line in [
      "Your mentor is Bo.", "Thursday, October 1, 2026, at 3:30 PM", "Where: Room 12",
      "By October 2: Draw a tree", "“Mixing colours” (Sep 15)",
      "Thank you, Bo, for what you taught me on September 15.",
    ] { #expect(student.contains(line), "\(line)") }
    #expect(!student.contains("Which brush") && !student.contains("Lindqvist"))
    let mentor = try await page(trellis, ["mentor"], "M1")
    for line in [
      "You have been Ana’s mentor since September 7, 2026.", "“Which brush is best?”", "45 min",
      "1 of 1 meeting says how long it took",
    ] { #expect(mentor.contains(line), "\(line)") }
    #expect(!mentor.contains("López"))
    try await trellis.remove()
  }

  @Test("The worklist and the network are pages where a folder is named, and listings elsewhere")
  func pages() async throws {
    let trellis = try await Binary.matched()
    let work = try await page(trellis, ["worklist", "--language", "es"], "worklist")
    #expect(work.contains("Para hacer el miércoles, 30 de septiembre de 2026"))
    #expect(work.contains("trellis support-contact add --match S1"))
    let network = try await page(trellis, ["network"], "network")
    #expect(network.contains("0 of 1") && network.contains("Who helped whom"))
    let own = try await page(
      trellis, ["network", "--person", "S1", "--audience", "participant"], "network")
    #expect(own.contains("Your network, Ana") && !own.contains("Bo"))
    let listing = try await trellis.run("report", "worklist", "--as-of", "2026-09-30")
    #expect(listing.out.contains("kind") && listing.out.contains("silent"))
    #expect(try await trellis.run("report", "worklist", "--format", "pdf").status == 64)
    #expect(try await trellis.run("report", "network", "--language", "xx").status == 64)
    try await trellis.remove()
  }

  /// Writes a report as text and reads it.
  private func page(_ trellis: Binary, _ words: [String], _ name: String) async throws -> String {
    let folder = trellis.folder + "/" + words.joined(separator: "-")
    let answer = try await trellis.run(
      ["report"] + words + ["--as-of", "2026-09-30", "--format", "txt", "--out", folder])
    #expect(answer.status == 0, "\(answer.err)")
    return try String(contentsOfFile: "\(folder)/\(name).txt", encoding: .utf8)
  }
}
