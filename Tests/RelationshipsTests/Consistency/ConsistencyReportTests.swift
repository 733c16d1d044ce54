import CivilTime
import Database
import Matching
import Programs
import Relationships
import Support
import Testing

@Suite("Consistency reports", .tenant)
struct ConsistencyReportTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  /// A weekly program from Monday 2026-09-07, with one pair that started with it.
  private func program(_ contacts: [Contact]) throws -> ProgramHistory {
    let start = try #require(Day("2026-09-07"))
    let program = Program(
      id: test.identifiers.next(), slug: "autumn-\(test.riverside)", name: "Autumn",
      timeZone: "America/Chicago", startsOn: start)
    let match = MatchHistory(
      id: test.identifiers.next(), start: start, end: nil, createdAt: noon(start), closedAt: nil,
      contacts: contacts)
    return ProgramHistory(program: program, createdAt: noon(start - 30), matches: [match])
  }

  private func contact(_ day: String, isMade: Bool = true) throws -> Contact {
    let day = try #require(Day(day))
    return Contact(
      on: day, isMade: isMade, loggedBy: "mentor", minutes: 30, enteredAt: noon(day),
      recordedAt: noon(day), confirmedAt: nil, voidedAt: nil)
  }

  private func load(_ history: ProgramHistory) async throws {
    let (riverside, identifiers) = (test.riverside, test.identifiers)
    try await test.database.tenant(riverside) { tx in
      try HistoryLoader(tenant: riverside, identifiers: identifiers).load([history], tx)
    }
  }

  private var consistency: Consistency {
    Consistency(database: test.database, clock: FixedClock.noon(of: Day(daysSince1970: 21_000)))
  }

  @Test("The JSON has a rate as two integers, and null where there is no data")
  func json() async throws {
    let history = try program([try contact("2026-09-09"), try contact("2026-09-16")])
    try await load(history)
    let later = try await consistency.report(
      of: history.program.id, tenant: test.riverside, asOf: try #require(Day("2026-09-30")))
    let text = String(decoding: later.json, as: UTF8.self)
    #expect(text.hasPrefix(#"{"schema_version":1,"as_of":"2026-09-30","items":[{"student":""#))
    #expect(text.hasSuffix(#""total":1}"#))
    #expect(text.contains(#""status":"on_track","expected":3,"excluded":{"before_start":0,"#))
    #expect(text.contains(#""adherence":{"n":2,"of":3}"#))
    #expect(text.contains(#""current_streak":0,"longest_streak":2"#))
    #expect(text.contains(#""median_gap_days":7.0,"regularity":null"#))

    let first = try await consistency.report(
      of: history.program.id, tenant: test.riverside, asOf: try #require(Day("2026-09-08")))
    let early = String(decoding: first.json, as: UTF8.self)
    #expect(early.contains(#""adherence":null,"on_time":null"#))
    #expect(early.contains(#""current_streak":null"#))
    #expect(early.contains(#""days_to_first_contact":null,"days_waiting":1"#))
  }

  @Test("Replies, promises, gifts and goals stand beside the meetings, each with its denominator")
  func pairs() async throws {
    var history = try program([try contact("2026-09-09")])
    let day = try #require(Day("2026-09-14"))
    let entry = Entry(enteredAt: noon(day), recordedAt: noon(day), voidedAt: nil)
    func asked(_ hours: Int64?) -> Question {
      let answer = hours.map {
        Instant(microsecondsSince1970: noon(day).microsecondsSince1970 + $0 * 3_600_000_000)
      }
      return Question(
        by: "student", askedAt: noon(day), answer: answer.map { ($0, $0) }, entry: entry)
    }
    func promised(_ outcome: String?, _ on: Day) -> Promise {
      Promise(
        owner: "mentor", madeOn: day, dueOn: day + 3,
        outcome: outcome.map { ($0, on, noon(on)) }, entry: entry)
    }
    var pair = PairHistory()
    pair.questions = [asked(5), asked(48), asked(49), asked(nil)]
    pair.promises = [
      promised("kept", day + 3), promised("kept", day + 4), promised("cancelled", day + 9),
      promised(nil, day),
    ]
    pair.gifts = ["student", "mentor", "mentor", "mentor"].map {
      Gift(by: $0, on: day, entry: entry)
    }
    pair.steps = [20, 45].enumerated().map { index, progress in
      Step(
        goal: "coding", on: day + index, progress: progress, loggedBy: "mentor", entry: entry)
    }
    pair.goalEvents = [
      GoalTurn(goal: "law", action: "agreed", on: day, enteredAt: noon(day), voidedAt: nil)
    ]
    history.matches[0].pair = pair
    try await load(history)
    let report = try await consistency.metrics(
      of: history.program, tenant: test.riverside, asOf: try #require(Day("2026-09-30")))
    let text = String(decoding: report.json, as: UTF8.self)
    #expect(
      text.contains(
        #""response_hours":48.0,"responded_within_48h":{"n":2,"of":4},"response_detail""#))
    #expect(
      text.contains(#""follow_through":{"n":1,"of":3},"follow_through_detail":{"cancelled":1"#))
    #expect(text.contains(#""kept_late":1,"overdue":1,"student":null,"mentor":{"n":1,"of":3}}"#))
    #expect(
      text.contains(
        #""reciprocity":{"student_to_mentor":1,"mentor_to_student":3,"balance":333}"#))
    #expect(
      text.contains(
        #""goal_progress":45,"goals":[{"goal":"coding","progress":45,"stale":false},"#
          + #"{"goal":"law","progress":null,"stale":true}]"#))
    #expect(String(decoding: report.lines, as: UTF8.self).hasSuffix(#""stale":true}]}"# + "\n"))
  }

  @Test("A match that was reopened had ended for whoever asks about the days between")
  func reopened() async throws {
    var history = try program([try contact("2026-09-09")])
    let (ended, reopened) = (try #require(Day("2026-10-01")), try #require(Day("2026-10-08")))
    history.matches[0].endings = [
      Ending(on: ended, enteredAt: noon(ended), voidedAt: noon(reopened))
    ]
    try await load(history)
    let day = try #require(Day("2026-10-05"))
    let known = [ended - 1, ended, reopened - 1, reopened]
    var ends: [Day?] = []
    for moment in known {
      let report = try await consistency.report(
        of: history.program.id, tenant: test.riverside, asOf: day, enteredBy: noon(moment))
      ends.append(try #require(report.items.first).endedOn)
    }
    #expect(ends == [nil, ended, ended, nil])
  }

  @Test("A proposed match is none until it is accepted")
  func proposed() async throws {
    var history = try program([try contact("2026-09-09")])
    let accepted = try #require(Day("2026-09-20"))
    history.matches[0].proposal = (history.matches[0].start - 5, noon(accepted))
    try await load(history)
    let day = try #require(Day("2026-09-30"))
    for (moment, count) in [(accepted - 1, 0), (accepted, 1)] {
      let report = try await consistency.report(
        of: history.program.id, tenant: test.riverside, asOf: day, enteredBy: noon(moment))
      #expect(report.items.count == count)
    }
  }

  @Test("One match alone has the numbers it has in its program's report")
  func oneMatch() async throws {
    let history = try program([try contact("2026-09-09"), try contact("2026-09-15", isMade: false)])
    try await load(history)
    let day = try #require(Day("2026-10-01"))
    let report = try await consistency.report(
      of: history.program.id, tenant: test.riverside, asOf: day)
    let match = try #require(history.matches.first).id
    let alone = try await consistency.of(
      match, program: history.program.id, tenant: test.riverside, asOf: day)
    #expect(alone == report.items.first)
    #expect(alone?.contactSuccess == Ratio(n: 1, of: 2))
  }

  @Test("Another tenant sees nothing of a program, its pairs or their windows")
  func tenantsAreApart() async throws {
    let history = try program([try contact("2026-09-09")])
    try await load(history)
    let day = try #require(Day("2026-10-01"))
    let own = try await consistency.windows(
      of: history.program.id, tenant: test.riverside, asOf: day)
    #expect(own.values.map(\.count) == [4])
    let report = try await consistency.report(
      of: history.program.id, tenant: test.hillcrest, asOf: day)
    #expect(report.items.isEmpty)
    let windows = try await consistency.windows(
      of: history.program.id, tenant: test.hillcrest, asOf: day)
    #expect(windows.isEmpty)
  }

  @Test("A day before any match began has an empty report")
  func empty() async throws {
    let history = try program([])
    try await load(history)
    let before = try await consistency.report(
      of: history.program.id, tenant: test.riverside, asOf: try #require(Day("2026-09-06")))
    #expect(before.items.isEmpty)
    #expect(String(decoding: before.json, as: UTF8.self).hasSuffix(#""items":[],"total":0}"#))
  }
}
