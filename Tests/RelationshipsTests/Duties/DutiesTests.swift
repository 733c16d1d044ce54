import CivilTime
import Relationships
import Support
import Testing

@Suite("Duties", .tenant)
struct DutiesTests {
  let test: TestDatabase
  let day: Day

  init() throws {
    test = try #require(TestDatabase.current)
    day = try #require(Day("2026-10-06"))
  }

  private var duties: Duties {
    Duties(database: test.database, ids: test.identifiers, clock: FixedClock.noon)
  }

  private func give(_ holder: String, dryRun: Bool = false) async throws {
    _ = try await duties.give(
      .safeguarding, to: holder, from: day, tenant: test.riverside, by: "chief", dryRun: dryRun)
  }

  @Test("A duty is given once, ended at once, and both stay on record")
  func life() async throws {
    try await give("rosa", dryRun: true)
    #expect(try await duties.all(of: test.riverside).isEmpty)
    try await give("rosa")
    try await give("sam")
    await #expect(throws: DutyError.heldAlready(.safeguarding, holder: "rosa", from: day)) {
      try await give("rosa")
    }
    let left = try await duties.end(
      .safeguarding, of: "rosa", tenant: test.riverside, by: "chief", dryRun: false)
    #expect(left.map(\.holder) == ["sam"])
    await #expect(
      throws: DutyError.notHeld(.safeguarding, holder: "rosa", holders: ["sam"])
    ) {
      try await duties.end(
        .safeguarding, of: "rosa", tenant: test.riverside, by: "chief", dryRun: false)
    }
    try await give("rosa")
    let all = try await duties.all(of: test.riverside)
    #expect(all.map(\.holder) == ["sam", "rosa", "rosa"])
    #expect(all.map { $0.endedBy ?? "-" } == ["-", "-", "chief"])
    #expect(try await duties.all(of: test.hillcrest).isEmpty)
  }
}
