import CivilTime
import Database
import Matching
import Support
import Testing

@testable import Relationships

@Suite("What pairs do beside meeting, added up")
struct PairTotalsTests {
  private func totals(_ pairs: [PairMetrics]) -> PairTotals {
    let identifiers = IdentifierSource.system
    var items: [MatchConsistency] = []
    var found: [Match.ID: PairMetrics] = [:]
    for pair in pairs {
      let id: Match.ID = identifiers.next()
      items.append(MatchConsistency.invented(id, met: 1, expected: 2, identifiers))
      found[id] = pair
    }
    return PairTotals(
      ConsistencyReport(asOf: Day(daysSince1970: 20_000), items: items, pairs: found))
  }

  private func pair(
    tenths: Int?, gave: (student: Int, mentor: Int), kept: Ratio = .none
  ) -> PairMetrics {
    var pair = PairMetrics()
    pair.responses = Responses(
      medianTenths: tenths, soon: Ratio(n: 1, of: 2), waiting: 1,
      askedByStudent: Ratio(n: 1, of: 1),
      askedByMentor: Ratio(n: 0, of: 1))
    pair.reciprocity = Reciprocity(byStudent: gave.student, byMentor: gave.mentor, balance: nil)
    pair.followThrough = FollowThrough(
      kept: kept, keptLate: 1, overdue: 2, cancelled: 3, byStudent: kept, byMentor: .none)
    return pair
  }

  @Test("Shares are pooled, and the middle pair stands for how soon pairs reply")
  func pooled() {
    let totals = totals([
      pair(tenths: 10, gave: (2, 3), kept: Ratio(n: 3, of: 4)), pair(tenths: nil, gave: (0, 5)),
      pair(tenths: 25, gave: (0, 0), kept: Ratio(n: 1, of: 8)),
    ])
    #expect(totals.soon == Ratio(n: 3, of: 6))
    #expect(totals.askedByMentor == Ratio(n: 0, of: 3))
    #expect((totals.waiting, totals.matchesWithReplies) == (3, 2))
    #expect(totals.medianTenths == 18)
    #expect(totals.kept == Ratio(n: 4, of: 12))
    #expect((totals.keptLate, totals.overdue, totals.cancelled) == (3, 6, 9))
    #expect((totals.givenByStudents, totals.givenByMentors) == (2, 8))
    #expect(totals.bothGive == Ratio(n: 1, of: 2))
  }

  @Test("Of no pairs there is nothing to tell")
  func nobody() {
    let totals = totals([])
    #expect(totals.soon.percent == nil && totals.kept.percent == nil)
    #expect(totals.medianTenths == nil)
  }
}
