import Foundation
import Testing

@Suite("Check-ins through the built program")
struct CheckInTests {
  @Test("A check-in is added, confirmed and voided with a reason, and is never gone")
  func life() async throws {
    let trellis = try await Binary.matched()
    let pair = ["--student", "S1", "--mentor", "M1"]
    let added = try await trellis.run(
      ["check-in", "add", "--at", "2026-09-09 16:00", "--minutes", "45"] + pair)
    #expect(added.status == 0, "\(added.err)")
    let first = try #require(try await checkIns(trellis).first)
    // 16:00 in Chicago's summer is 21:00 in UTC.
    #expect(first["occurred_at"] as? String == "2026-09-09T21:00:00Z")
    #expect(first["confirmed"] as? Bool == false)
    let id = try #require(first["check_in"] as? String)
    #expect(try await trellis.run("check-in", "confirm", id).status == 0)
    #expect(try await trellis.run("check-in", "confirm", id).status == 5)
    #expect(try await trellis.run("check-in", "void", id, "--reason", "other pair").status == 0)
    let left = try #require(try await checkIns(trellis).first)
    #expect(left["voided"] as? String == "other pair")
    #expect(left["confirmed"] as? Bool == true)
    #expect(try await trellis.run("check-in", "void", id, "--reason", "again").status == 5)
    try await trellis.remove()
  }

  @Test("A time that the clocks skip and a pair that is no match are refused")
  func refused() async throws {
    let trellis = try await Binary.matched()
    let skipped = try await trellis.run(
      "check-in", "add", "--student", "S1", "--mentor", "M1", "--at", "2027-03-14 02:30", "--json")
    #expect(skipped.status == 6)
    #expect(skipped.err.contains("time.nonexistent"))
    let stranger = try await trellis.run(
      "check-in", "add", "--student", "S1", "--mentor", "M2", "--at", "2026-09-09")
    #expect(stranger.status == 3)
    #expect(try await checkIns(trellis).isEmpty)
    try await trellis.remove()
  }

  @Test("A day in words is answered with its date, an unknown word with those there are")
  func words() async throws {
    let trellis = try await Binary.matched()
    let pair = ["--student", "S1", "--mentor", "M1"]
    let added = try await trellis.run(["check-in", "add", "--at", "ayer 15:30"] + pair)
    #expect(added.status == 0, "\(added.err)")
    let day = try #require(try await checkIns(trellis).first?["occurred_on"] as? String)
    #expect(added.err.hasPrefix("ayer is \(day)\n"), "\(added.err)")
    let again = try await trellis.run(["check-in", "list", "--from", day, "--to", "yesterday"])
    #expect(again.err == "yesterday is \(day)\n")
    #expect(again.out.contains(day))
    let unknown = try await trellis.run(["check-in", "add", "--at", "soon"] + pair)
    #expect(unknown.status == 64)
    #expect(unknown.err.contains("yesterday"), "\(unknown.err)")
    try await trellis.remove()
  }

  private func checkIns(_ trellis: Binary) async throws -> [[String: Any]] {
    let listed = try await trellis.run("check-in", "list", "--json").document()
    return try #require(listed["items"] as? [[String: Any]])
  }
}
