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

  /// Three pairs that began on 7, 7 and 21 September, the second of which ended on the 30th.
  ///
  /// Their students were ready on the 1st, the third's on its own first day. A fourth student was ready from the
  /// 10th to the 1st of October and never matched.
  private func program() async throws -> ProgramHistory {
    let start = try #require(Day("2026-09-07"))
    let program = Program(
      id: test.identifiers.next(), slug: "autumn-\(test.riverside)", name: "Autumn",
      timeZone: "America/Chicago", startsOn: start)
    func match(_ start: Day) -> MatchHistory {
      MatchHistory(
        id: test.identifiers.next(), start: start, end: nil, createdAt: noon(start - 1),
        closedAt: nil)
    }
    var history = ProgramHistory(program: program, createdAt: noon(start - 30))
    history.matches = [match(start), match(start), match(start + 14)]
    let ended = try #require(Day("2026-09-30"))
    history.matches[1].endings = [Ending(on: ended, enteredAt: noon(ended), voidedAt: nil)]
    history.matches[1].holds = [
      Cover(from: ended - 4, to: ended, enteredAt: noon(ended - 4), voidedAt: nil)
    ]
    let (riverside, identifiers, loaded) = (test.riverside, test.identifiers, history)
    try await test.database.tenant(riverside) { tx in
      try HistoryLoader(tenant: riverside, identifiers: identifiers).load([loaded], tx)
      try Self.addStudents(to: loaded, riverside, identifiers, tx)
    }
    return history
  }

  private static func addStudents(
    to history: ProgramHistory, _ tenant: Tenant.ID, _ identifiers: IdentifierSource,
    _ tx: Transaction
  ) throws {
    let (program, third) = (history.program.id, history.matches[2].id)
    try tx.execute(
      """
      UPDATE trellis.enrollments e
         SET enrolled_on = '2026-09-01', created_at = '2026-09-01Z',
             ready_from = CASE WHEN m.match_id = \(third) THEN date '2026-09-21'
               ELSE '2026-09-01' END
        FROM trellis.matches m
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.role = 'student'
         AND m.tenant_id = \(tenant) AND m.student_id = e.person_id
      """)
    let person: ID<Person> = identifiers.next()
    try tx.execute(
      """
      INSERT INTO trellis.people (tenant_id, person_id, role, external_id, given_name, family_name,
        name_key, created_at, created_by)
      VALUES (\(tenant), \(person), 'student', 'S4', 'A', 'B', 'a b', now(), 'test')
      """)
    try tx.execute(
      """
      INSERT INTO trellis.enrollments (tenant_id, program_id, person_id, role, status, enrolled_on,
        ready_from, ready_until, created_at, created_by)
      VALUES (\(tenant), \(program), \(person), 'student', 'enrolled', '2026-09-01', '2026-09-10',
        '2026-10-01', '2026-09-01Z', 'test')
      """)
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
