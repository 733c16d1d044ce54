import Relationships
import Testing

@Suite("Distributions of rates")
struct RateDistributionTests {
  @Test("Each match is in one bucket, by whole numbers; those without data in none")
  func buckets() {
    let rates = [(0, 4), (1, 4), (13, 20), (64, 100), (4, 5), (8, 8), (0, 0)]
    let found = RateDistribution(rates.map { Ratio(n: $0.0, of: $0.1) })
    #expect(found.buckets == [1, 1, 1, 1, 2])
    #expect(found.withoutData == 1)
  }

  @Test("Quartiles lie between neighbours in proportion, rounded half up")
  func quartiles() {
    let found = RateDistribution([1, 2, 3, 4].map { Ratio(n: $0, of: 8) })
    // 0.125, 0.25, 0.375, 0.5: places 0.75, 1.5 and 2.25.
    #expect(found.quartiles == [219, 313, 406])
    #expect(RateDistribution([]).quartiles == [])
  }
}
