import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@Suite("Why a match has its status", .tenant)
struct MatchAccountTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  @Test("Each window says why it counts or not, and the arithmetic ends with what decides")
  func account() async throws {
    let start = try #require(Day("2026-09-09"))
    let program = Program(
      id: test.identifiers.next(), slug: "autumn-\(test.riverside)", name: "Autumn",
      timeZone: "America/Chicago", startsOn: start - 2)
    var match = MatchHistory(
      id: test.identifiers.next(), start: start, end: nil, createdAt: noon(start), closedAt: nil)
    match.contacts = [start + 6, start + 20].map { day in
      Contact(
        on: day, isMade: day == start + 6, loggedBy: "mentor", minutes: nil, enteredAt: noon(day),
        recordedAt: noon(day), confirmedAt: nil, voidedAt: nil)
    }
    match.holds = [
      Cover(from: start + 12, to: start + 18, enteredAt: noon(start), voidedAt: nil)
    ]
    var history = ProgramHistory(program: program, createdAt: noon(start - 30), matches: [match])
    history.breaks = [
      Cover(from: start + 19, to: start + 19, enteredAt: noon(start), voidedAt: nil)
    ]
    let (riverside, identifiers, loaded) = (test.riverside, test.identifiers, history)
    try await test.database.tenant(riverside) { tx in
      try HistoryLoader(tenant: riverside, identifiers: identifiers).load([loaded], tx)
    }
    let consistency = Consistency(
      database: test.database, clock: FixedClock.noon(of: Day(daysSince1970: 21_000)))
    let account = try #require(
      await consistency.account(
        of: match.id, program: program, tenant: riverside, asOf: start + 27))
    #expect(
      account.windows.map { account.words(of: $0) } == [
        "Does not count: it begins before the match did, on 2026-09-09.",
        "Counts: met on 2026-09-15.",
        "Does not count: the hold from 2026-09-21 to 2026-09-27 covers 5 of its 5 meeting days, "
          + "at least half.",
        "Counts: no meeting, only tried on 2026-09-29. The break on 2026-09-28 (Holidays) covers 1 "
          + "of its 5 meeting days, less than half.",
        "Does not count yet: still open until 2026-10-11.",
      ])
    #expect(account.steps.map(\.status) == [.silent, .tooEarly])
    #expect(account.steps.map(\.holds) == [false, true])
    #expect(
      account.steps.first?.words
        == "13 days outside holds and breaks since the last meeting on 2026-09-15; silent from 22 "
        + "days on.")
    #expect(account.item.status == .tooEarly)
    #expect(String(decoding: account.json, as: UTF8.self).contains(#""arithmetic":[{"status":"#))
  }

  @Test("The last question answered with yes is the status, for thousands of windows at random")
  func stepsAgree() async throws {
    var generator = HistoryGenerator(seed: 99, identifiers: test.identifiers)
    let history = generator.program(matches: 25)
    let views = (0..<3).map { _ in generator.view(of: history) }
    let (riverside, identifiers) = (test.riverside, test.identifiers)
    try await test.database.tenant(riverside) { tx in
      try HistoryLoader(tenant: riverside, identifiers: identifiers).load([history], tx)
    }
    let consistency = Consistency(database: test.database, clock: FixedClock.noon)
    var told = 0
    for (day, moment) in views {
      for match in history.matches {
        let found = try await consistency.account(
          of: match.id, program: history.program, tenant: riverside, asOf: day, enteredBy: moment)
        guard let found else { continue }
        told += 1
        #expect(found.steps.last?.status == found.item.status)
        #expect(found.steps.last?.holds == true)
        for window in found.windows where [.hold, .break, .excused].contains(window.window.state) {
          #expect(!window.covers.isEmpty && window.coveredDays * 2 >= window.meetingDays)
        }
      }
    }
    #expect(told > 10)
  }
}
