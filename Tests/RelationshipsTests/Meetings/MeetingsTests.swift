import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Meetings planned ahead", .tenant)
struct MeetingsTests {
  private func plan(_ scene: LedgerScene, _ time: String) async throws -> Fact<Meeting> {
    try await scene.facts(Meeting.self).plan(
      at: try CellTime.parse(time, order: nil).get(), place: "Library", minutes: Minutes(45),
      for: LedgerScene.pair, scene.request()
    ).fact
  }

  private func checkIns(_ scene: LedgerScene) async throws -> [CheckIn] {
    try await CheckIns(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon
    ).all(of: scene.program.id, tenant: scene.test.riverside, student: nil, from: nil, to: nil)
  }

  @Test("A time is the program's, a day alone stays a day, and a time that clocks skip is refused")
  func times() async throws {
    let scene = try await LedgerScene.make()
    let late = try await plan(scene, "2026-10-09 23:30").content
    #expect(late.startsOn == (try scene.day("2026-10-09")))
    #expect(late.startsAt?.description == "2026-10-10T04:30:00Z")
    let moment = try await plan(scene, "2026-10-10T04:30:00Z").content
    #expect(moment.startsOn == (try scene.day("2026-10-09")))
    #expect(try await plan(scene, "2026-10-12").content.startsAt == nil)
    await #expect(
      throws: FactError.timeSkipped("2027-03-14 02:30:00", zone: "America/Chicago")
    ) { try await plan(scene, "2027-03-14 02:30") }
  }

  @Test("Moving voids a meeting and plans another of the same match")
  func moving() async throws {
    let scene = try await LedgerScene.make()
    let first = try await plan(scene, "2026-10-09 15:30")
    let moved = try await scene.facts(Meeting.self).move(
      "\(first.id)", to: .day(try scene.day("2026-10-12")), scene.request())
    #expect(moved.content.startsOn == (try scene.day("2026-10-12")))
    #expect([moved.content.place, moved.content.startsAt?.description] == ["Library", nil])
    let all = try await scene.facts(Meeting.self).all(scene.filter())
    #expect(all.map(\.id) == [moved.id, first.id])
    #expect(all.last?.voidReason == "moved to 2026-10-12")
  }

  @Test("What became of a meeting is said once; only a correction says otherwise")
  func outcomes() async throws {
    let scene = try await LedgerScene.make()
    let meetings = scene.facts(Meeting.self)
    let id = "\(try await plan(scene, "2026-10-05 15:30").id)"
    let missed = try await meetings.settle(id, as: .noShow, cause: .mentor, scene.request()).fact
    let outcome = try #require(missed.content.outcome)
    #expect([outcome.result.rawValue, outcome.cause?.rawValue] == ["no_show", "mentor"])
    #expect(outcome.by == "Rosa")
    await #expect(throws: MeetingError.over(outcome)) {
      try await meetings.settle(id, as: .held, scene.request())
    }
    await #expect(throws: MeetingError.over(outcome)) {
      try await meetings.move(id, to: .day(scene.today), scene.request())
    }
    await #expect(throws: FactError.nothingToCorrect) {
      try await meetings.settle(id, as: .noShow, cause: .mentor, corrects: true, scene.request())
    }
    let held = try await meetings.settle(id, as: .held, corrects: true, scene.request()).fact
    #expect(held.content.outcome?.result == .held)
    #expect(held.content.outcome?.cause == nil)
    #expect(
      try await meetings.all(scene.filter()).map(\.voidReason) == [nil, "it was not no_show"])
  }

  @Test("The check-in of a meeting is logged in the same transaction, once")
  func loggingTheCheckIn() async throws {
    let scene = try await LedgerScene.make()
    let meetings = scene.facts(Meeting.self)
    let first = "\(try await plan(scene, "2026-10-05 15:30").id)"
    let rehearsed = try await meetings.settle(
      first, as: .held, loggingCheckInBy: .mentor, scene.request(isDryRun: true))
    #expect(rehearsed.logged)
    #expect(try await checkIns(scene).isEmpty)
    #expect(
      try await meetings.settle(first, as: .held, loggingCheckInBy: .mentor, scene.request())
        .logged)
    let checkIn = try #require(try await checkIns(scene).first)
    #expect(checkIn.occurredAt?.description == "2026-10-05T20:30:00Z")
    #expect([checkIn.outcome, checkIn.loggedBy] == ["made", "mentor"])
    #expect(checkIn.minutes == 45)

    let second = "\(try await plan(scene, "2026-10-05").id)"
    #expect(
      try await !meetings.settle(second, as: .held, loggingCheckInBy: .mentor, scene.request())
        .logged)
    #expect(try await checkIns(scene).count == 1)
  }

  @Test("A new time zone of the program moves the local day of a meeting whose moment is known")
  func timeZone() async throws {
    let scene = try await LedgerScene.make()
    _ = try await plan(scene, "2026-10-09 23:30")
    _ = try await plan(scene, "2026-10-12")
    var program = scene.program
    program.timeZone = "Europe/Madrid"
    try await ProgramRegister(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon
    ).update(program, of: scene.test.riverside, by: "Rosa", dryRun: false)
    let days = try await scene.facts(Meeting.self).all(scene.filter()).map(\.content.startsOn)
    #expect(days == [try scene.day("2026-10-10"), try scene.day("2026-10-12")])
  }
}
