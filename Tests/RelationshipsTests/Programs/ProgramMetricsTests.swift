import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@testable import Relationships

@Suite("Figures of a program", .tenant)
struct ProgramMetricsTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  private func program() async throws -> ProgramHistory {
    try await ProgramScene(test: test).program()
  }

  private func metrics(_ history: ProgramHistory, _ day: String) async throws -> ProgramMetrics {
    let consistency = Consistency(
      database: test.database, clock: FixedClock.noon(of: Day(daysSince1970: 21_000)))
    let report = try await consistency.metrics(
      of: history.program, tenant: test.riverside, includesProgram: true,
      asOf: try #require(Day(day)))
    return try #require(report.program)
  }

  @Test("Students count in each stage they came to, and their waits until a match or until now")
  func students() async throws {
    let metrics = try await metrics(try await program(), "2026-10-05")
    #expect(
      metrics.funnel
        == StudentFunnel(
          enrolled: 4, consented: 3, ready: 3, matched: 2, everReady: 4, everMatched: 3))
    let waits = metrics.waits.sorted { ($0.days, $0.count) < ($1.days, $1.count) }
    #expect(
      waits == [
        StudentWait(days: 0, isMatched: true, isOpen: false, count: 1),
        StudentWait(days: 4, isMatched: false, isOpen: true, count: 1),
        StudentWait(days: 6, isMatched: true, isOpen: false, count: 2),
        StudentWait(days: 22, isMatched: false, isOpen: false, count: 1),
      ])
    #expect(metrics.waitCurve.medianDays == 6)
  }

  @Test("Lengths leave out holds, and an ending is counted by its reason")
  func endings() async throws {
    let metrics = try await metrics(try await program(), "2026-10-05")
    #expect(
      metrics.endings == [
        MatchEnding(
          days: 15, heldDays: 0, daysPossible: 15, reason: nil, isPlanned: false, count: 1),
        MatchEnding(
          days: 24, heldDays: 5, daysPossible: 29, reason: "other", isPlanned: false, count: 1),
        MatchEnding(
          days: 29, heldDays: 0, daysPossible: 29, reason: nil, isPlanned: false, count: 1),
      ])
    #expect(metrics.cohort(after: 20).lasted == Ratio(n: 2, of: 2))
    #expect(metrics.cohort(after: 24).lasted == Ratio(n: 1, of: 2))
    #expect(metrics.cohort(after: 24).tooRecent == 1)
  }

  @Test("Support contacts are due by the second day, twice in the first month, then each period")
  func supportContacts() async throws {
    let history = try await program()
    let (tenant, first) = (test.riverside, history.matches[0].id)
    let made = [
      ("student", "2026-09-08"), ("student", "2026-09-20"), ("student", "2026-10-10"),
      ("mentor", "2026-10-05"),
    ]
    for (role, day) in made {
      let (id, on): (ID<Cover>, Day) = (test.identifiers.next(), try #require(Day(day)))
      try await test.database.tenant(tenant) { tx in
        try tx.execute(
          """
          INSERT INTO trellis.support_contacts (tenant_id, support_contact_id, program_id, match_id,
            contact_with, occurred_on, contacted_by, entered_by, recorded_at)
          VALUES (\(tenant), \(id), \(history.program.id), \(first), \(role), \(on), 'Dana', 'test',
            \(noon(on)))
          """)
      }
    }
    let contacts = try await metrics(history, "2026-11-20").supportContacts
    #expect(
      contacts == [
        SupportContactCount(
          role: "student", soon: Ratio(n: 1, of: 3), firstMonth: Ratio(n: 2, of: 4),
          later: Ratio(n: 1, of: 1), unknown: 0),
        SupportContactCount(
          role: "mentor", soon: Ratio(n: 0, of: 3), firstMonth: Ratio(n: 1, of: 4),
          later: Ratio(n: 0, of: 1), unknown: 0),
        SupportContactCount(
          role: "guardian", soon: .none, firstMonth: .none, later: .none, unknown: 3),
      ])
  }

  @Test("The document has the program beside its matches, and nothing of what cannot be told")
  func document() async throws {
    let history = try await program()
    let consistency = Consistency(
      database: test.database, clock: FixedClock.noon(of: Day(daysSince1970: 21_000)))
    let report = try await consistency.metrics(
      of: history.program, tenant: test.riverside, includesProgram: true,
      asOf: try #require(Day("2026-10-05")))
    let text = String(decoding: report.json, as: UTF8.self)
    #expect(text.contains(#""total":3,"program":{"adherence":{"n":0,"of":"#))
    #expect(text.contains(#""match_rate":{"now":{"n":2,"of":3},"ever":{"n":3,"of":4}}"#))
    #expect(text.contains(#""closures":{"planned":{},"unplanned":{"other":1}}"#))
    #expect(text.contains(#""months":12,"days":365,"retained":null"#))
    #expect(text.contains(#""engagement_with_growth":{"n":0,"rho":null"#))
  }
}
