import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@testable import Relationships

@Suite("A program as a whole", .tenant)
struct ProgramOverviewTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  private func overview(
    _ history: ProgramHistory, _ day: String, from: String = "2026-09-01"
  ) async throws -> ProgramOverview {
    try await Consistency(
      database: test.database, clock: FixedClock.noon(of: Day(daysSince1970: 21_000))
    ).overview(
      of: history.program, tenant: test.riverside, asOf: try #require(Day(day)),
      from: try #require(Day(from)), enteredBy: nil)
  }

  @Test("The windows of the trend add up to what the program is told of")
  func trendAddsUp() async throws {
    let history = try await ProgramScene(test: test).program()
    let overview = try await overview(history, "2026-11-20")
    let program = try #require(overview.report.program)
    #expect(overview.trend.map(\.met).reduce(.none, +) == program.adherence)
    #expect(program.adherence.of > 10)
    let left = overview.report.items.flatMap { $0.excluded.values }.reduce(0, +)
    #expect(overview.trend.reduce(0) { $0 + $1.leftOut } == left)
    #expect(overview.trend.map(\.start) == overview.trend.map(\.start).sorted())
  }

  @Test("A later beginning takes windows off the trend, and nothing else")
  func from() async throws {
    let history = try await ProgramScene(test: test).program()
    let whole = try await overview(history, "2026-11-20")
    let part = try await overview(history, "2026-11-20", from: "2026-10-06")
    #expect(part.trend == whole.trend.filter { $0.end >= Day("2026-10-06") ?? $0.end })
    #expect(part.trend.count < whole.trend.count)
    #expect(part.report == whole.report)
  }

  @Test("Students are counted by site however it is written, and by each of their goals")
  func groups() async throws {
    let history = try await ProgramScene(test: test).program()
    let (tenant, program) = (test.riverside, history.program.id)
    try await test.database.tenant(tenant) { tx in
      for code in ["art", "maths"] {
        try tx.execute(
          """
          INSERT INTO trellis.goals (tenant_id, code, name, aliases, sensitive, position, created_at)
          VALUES (\(tenant), \(code), \(code), '{}', \(code == "art"), 1, now())
          """)
      }
      try tx.execute(
        """
        UPDATE trellis.enrollments e
           SET site = CASE n.place WHEN 1 THEN 'Lincoln' WHEN 2 THEN ' lincoln ' WHEN 3 THEN 'Oak' END,
               goals = CASE n.place WHEN 1 THEN ARRAY['art', 'maths'] WHEN 2 THEN ARRAY['maths']
                 ELSE '{}' END
          FROM (SELECT person_id, row_number() OVER (ORDER BY person_id) AS place
                  FROM trellis.enrollments
                 WHERE tenant_id = \(tenant) AND program_id = \(program) AND role = 'student') n
         WHERE e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.person_id = n.person_id
        """)
    }
    let overview = try await overview(history, "2026-10-05")
    func told(_ grouping: StudentGrouping) -> [String] {
      overview.groups[grouping, default: []].map { "\($0.key ?? "-") \($0.funnel.enrolled)" }
    }
    #expect(told(.site) == ["lincoln 2", "oak 1", "- 1"])
    #expect(told(.goal) == ["maths 2", "art 1", "- 2"])
    #expect(told(.firstGoal).sorted() == ["- 2", "art 1", "maths 1"])
    let secret = overview.groups[.goal, default: []].filter(\.isSensitive).map(\.key)
    #expect(secret == ["art"])
    let funnel = try #require(overview.report.program?.funnel)
    for grouping in [StudentGrouping.site, .firstGoal] {
      #expect(overview.groups[grouping, default: []].map(\.funnel).reduce(.none, +) == funnel)
    }
  }
}
