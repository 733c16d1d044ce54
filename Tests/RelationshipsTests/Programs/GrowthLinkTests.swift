import CivilTime
import Database
import Matching
import Support
import Testing

@testable import Relationships

@Suite("What goes with what")
struct GrowthLinkTests {
  private let identifiers = IdentifierSource.system

  /// A report of matches that met in so many of twenty windows, and progressed so far.
  private func report(
    _ matches: [(met: Int, progress: Int?)]
  ) -> (ConsistencyReport, [Match.ID: Loggers]) {
    var items: [MatchConsistency] = []
    var pairs: [Match.ID: PairMetrics] = [:]
    var loggers: [Match.ID: Loggers] = [:]
    for match in matches {
      let id: Match.ID = identifiers.next()
      items.append(MatchConsistency.invented(id, met: match.met, expected: 20, identifiers))
      var pair = PairMetrics()
      pair.goals = GoalProgress(mean: match.progress, goals: [], loggers: .coordinator)
      pairs[id] = pair
      loggers[id] = .mentor
    }
    let day = Day(daysSince1970: 20_000)
    return (ConsistencyReport(asOf: day, items: items, pairs: pairs), loggers)
  }

  @Test("Under thirty matches nothing is said")
  func silence() {
    let (report, loggers) = report((0..<29).map { ($0 % 21, $0) })
    let link = GrowthLink(report, loggers)
    #expect(link.count == 29)
    #expect(link.correlation == nil)
    #expect(link.words == nil)
  }

  @Test("It goes with it where the interval leaves nothing out, never because of it")
  func words() throws {
    let (rising, risers) = report((0..<40).map { ($0 / 2, $0) })
    #expect(GrowthLink(rising, risers).words == "Adherence goes with goal progress.")
    let (mixed, mixers) = report((0..<40).map { ($0 / 2, $0 * 17 % 40) })
    #expect(
      GrowthLink(mixed, mixers).words == "Whether adherence goes with goal progress cannot be told."
    )
  }

  @Test("Pairs of whom one and the same logged both, or without a number, are left out and counted")
  func leftOut() {
    var (report, loggers) = report((0..<35).map { ($0 % 20, $0 < 32 ? $0 : nil) })
    loggers[report.items[0].match] = [.mentor, .coordinator]
    let link = GrowthLink(report, loggers)
    #expect(link.count == 31)
    #expect(link.withoutData == 3)
    #expect(link.sameLogger == 1)
    report = ConsistencyReport(asOf: report.asOf, items: [], pairs: [:])
    #expect(GrowthLink(report, loggers).count == 0)
  }
}

extension MatchConsistency {
  static func invented(
    _ id: Match.ID, met: Int, expected: Int, _ identifiers: IdentifierSource
  ) -> MatchConsistency {
    let rate = Ratio(n: met, of: expected)
    return MatchConsistency(
      match: id, studentID: identifiers.next(), mentorID: identifiers.next(), student: "S",
      mentor: "M", startedOn: Day(daysSince1970: 19_000), endedOn: nil, status: .onTrack,
      expected: expected, excluded: [:], adherence: rate, onTime: rate, twoSided: rate,
      contactSuccess: rate, currentStreak: nil, longestStreak: nil, longestGapDays: nil,
      medianGapHalfDays: nil, regularity: nil, daysToFirstContact: nil, daysWaiting: nil,
      dosage: Dosage(minutes: 0, activeDays: 0, stated: rate), silentDays: 0, lastContactOn: nil,
      madeElsewhere: 0)
  }
}
