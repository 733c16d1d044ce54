import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@testable import Relationships

@Suite("Figures of programs against an oracle that counts days", .tenant)
struct ProgramOracleTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  @Test(
    "Endings, waits, stages and support contacts are what plain Swift counts",
    arguments: [11, 12, 13] as [UInt64])
  func agrees(seed: UInt64) async throws {
    var generator = HistoryGenerator(seed: seed, identifiers: test.identifiers)
    let histories = (0..<12).map { _ in generator.program(matches: 20) }
    let views = histories.map { history in (0..<4).map { _ in generator.view(of: history) } }
    let (riverside, identifiers) = (test.riverside, test.identifiers)
    try await test.database.tenant(riverside) { tx in
      try HistoryLoader(tenant: riverside, identifiers: identifiers).load(histories, tx)
    }
    let consistency = Consistency(database: test.database, clock: FixedClock.noon)
    var waits = 0
    for (history, views) in zip(histories, views) {
      for (day, moment) in views {
        let report = try await consistency.metrics(
          of: history.program, tenant: riverside, includesProgram: true, asOf: day,
          enteredBy: moment)
        let oracle = ProgramOracle(
          oracle: Oracle(history: history, asOf: day, enteredBy: moment), supportContactDays: 30)
        compare(try #require(report.program), oracle, "\(history.program) \(day) \(moment)")
        waits += oracle.waits.count
      }
    }
    #expect(waits > 200)
  }

  private func compare(_ program: ProgramMetrics, _ oracle: ProgramOracle, _ place: Comment) {
    let endings = program.endings.flatMap { ending in
      Array(
        repeating: "\(ending.days) \(ending.heldDays) \(ending.daysPossible) "
          + "\(ending.reason != nil)", count: ending.count)
    }
    #expect(endings.sorted() == oracle.endings, place)
    let waits = program.waits.flatMap { wait in
      Array(repeating: "\(wait.days) \(wait.isMatched) \(wait.isOpen)", count: wait.count)
    }
    #expect(waits.sorted() == oracle.waits, place)
    let funnel = program.funnel.map {
      [$0.enrolled, $0.consented, $0.ready, $0.matched, $0.everReady, $0.everMatched]
    }
    #expect(funnel == oracle.funnel, place)
    for contacts in program.supportContacts where contacts.role != "guardian" {
      #expect(
        [contacts.soon, contacts.firstMonth, contacts.later]
          == oracle.supportContacts(with: contacts.role), place)
    }
  }
}
