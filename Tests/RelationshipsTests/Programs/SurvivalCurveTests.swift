import Testing

@testable import Relationships

@Suite("Survival curves")
struct SurvivalCurveTests {
  /// Weeks in remission of 21 patients under 6-MP (Freireich and others, 1963), the example of many
  /// textbooks: ended, then merely seen no longer.
  private let remission = SurvivalCurve(
    [6, 6, 6, 7, 10, 13, 16, 22, 23].map { .init(days: $0, hasEnded: true) }
      + [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map { .init(days: $0, hasEnded: false) })

  @Test(
    "The textbook's shares and Greenwood's errors come out",
    arguments: [
      (6, 0.8571, 0.0764, 17), (7, 0.8067, 0.0869, 16), (10, 0.7529, 0.0963, 13),
      (13, 0.6902, 0.1068, 11), (16, 0.6275, 0.1141, 10), (22, 0.5378, 0.1282, 6),
      (24, 0.4482, 0.1346, 5),
    ])
  func textbook(days: Int, share: Double, error: Double, atRisk: Int) throws {
    let estimate = try #require(remission.estimate(after: days))
    #expect(abs(estimate.share - share) < 0.00005)
    #expect(abs((estimate.share - estimate.low) / 1.96 - error) < 0.0001)
    #expect(estimate.high <= 1)
    #expect(estimate.atRisk == atRisk)
  }

  @Test("The median is the first day by which half have ended")
  func median() {
    #expect(remission.medianDays == 23)
    let halves = SurvivalCurve([
      .init(days: 3, hasEnded: true, count: 5), .init(days: 8, hasEnded: false, count: 5),
    ])
    #expect(halves.medianDays == 3)
    #expect(SurvivalCurve([.init(days: 3, hasEnded: false)]).medianDays == nil)
  }

  @Test("Nothing is said of a time for which nobody was seen, and all gone stay gone")
  func ends() throws {
    #expect(remission.estimate(after: 35) == nil)
    #expect(SurvivalCurve([]).estimate(after: 1) == nil)
    let gone = try #require(SurvivalCurve([.init(days: 3, hasEnded: true)]).estimate(after: 90))
    #expect(gone == SurvivalCurve.Estimate(share: 0, low: 0, high: 0, atRisk: 0))
    let whole = try #require(remission.estimate(after: 5))
    #expect(whole == SurvivalCurve.Estimate(share: 1, low: 1, high: 1, atRisk: 21))
  }
}
