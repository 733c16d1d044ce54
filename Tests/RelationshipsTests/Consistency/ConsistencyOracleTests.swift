import CivilTime
import Database
import Matching
import Programs
import Relationships
import Support
import Testing

@Suite("Consistency against an oracle that counts days", .tenant)
struct ConsistencyOracleTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  @Test(
    "The database counts thousands of random histories as plain Swift does",
    arguments: [1, 2, 3, 4] as [UInt64])
  func agrees(seed: UInt64) async throws {
    var generator = HistoryGenerator(seed: seed, identifiers: test.identifiers)
    let histories = (0..<15).map { _ in generator.program(matches: 40) }
    let views = histories.map { history in (0..<4).map { _ in generator.view(of: history) } }
    let (riverside, identifiers) = (test.riverside, test.identifiers)
    try await test.database.tenant(riverside) { tx in
      try HistoryLoader(tenant: riverside, identifiers: identifiers).load(histories, tx)
    }
    let consistency = Consistency(database: test.database, clock: FixedClock.noon)
    var compared = 0
    for (history, views) in zip(histories, views) {
      for (day, moment) in views {
        let report = try await consistency.metrics(
          of: history.program, tenant: riverside, asOf: day, enteredBy: moment)
        let windows = try await consistency.windows(
          of: history.program.id, tenant: riverside, asOf: day, enteredBy: moment)
        compared += compare(
          report, windows, Oracle(history: history, asOf: day, enteredBy: moment))
        // Some are told as they are among all, whatever the first day of the others.
        let some = report.items.enumerated().filter { $0.offset % 3 == 1 }.map(\.element)
        let ids = some.map(\.match)
        let alone = try await consistency.metrics(
          of: history.program, tenant: riverside, matches: ids, asOf: day, enteredBy: moment)
        #expect(alone.items == some)
        #expect(alone.pairs == report.pairs.filter { ids.contains($0.key) })
        let strips = try await consistency.windows(
          of: history.program.id, tenant: riverside, matches: ids, asOf: day, enteredBy: moment)
        #expect(strips == windows.filter { ids.contains($0.key) })
      }
    }
    #expect(compared > 1000)
  }

  /// Compares a report match by match; returns how many there were.
  private func compare(
    _ report: ConsistencyReport, _ windows: [Match.ID: [MatchWindow]], _ oracle: Oracle
  ) -> Int {
    let found = Dictionary(uniqueKeysWithValues: report.items.map { ($0.match, $0) })
    var count = 0
    for match in oracle.history.matches {
      let expectation = oracle.expectation(of: match)
      let item = found[match.id]
      #expect((item == nil) == (expectation == nil))
      guard let item, let expectation else { continue }
      count += 1
      let place: Comment =
        "\(oracle.history.program) as of \(oracle.asOf) by \(oracle.enteredBy): \(match)"
      #expect(Facts(item) == Facts(expectation), place)
      #expect(
        report.pairs[match.id, default: PairMetrics()]
          == PairOracle(oracle: oracle).expectation(of: match), place)
      #expect(
        windows[match.id]
          == expectation.windows.map { window in
            MatchWindow(
              start: window.first, end: window.last, state: window.state, made: window.made.count,
              attempted: window.contacts.count - window.made.count)
          }, place)
    }
    #expect(count == report.items.count)
    return count
  }
}
