import Relationships
import Testing

@Suite("Rank correlation")
struct RankCorrelationTests {
  @Test("Ten pairs by hand: -29/165, and Fisher's interval")
  func byHand() throws {
    let first = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
    let second = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
    let found = try #require(
      RankCorrelation(zip(first, second).map { (Double($0), Double($1)) }))
    #expect(found.count == 10)
    #expect(abs(found.rho + 29.0 / 165) < 1e-12)
    #expect(abs(found.low - -0.7252) < 0.0005)
    #expect(abs(found.high - 0.5104) < 0.0005)
  }

  @Test("Equal values share the mean of their ranks")
  func ties() throws {
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
    let found = try #require(RankCorrelation([(1, 1), (2, 2), (2, 3), (9, 4)]))
    #expect(abs(found.rho - 0.948_683_298) < 1e-8)
  }

  @Test("All alike, or hardly any, say nothing")
  func silence() {
    #expect(RankCorrelation([(1, 1), (1, 2), (1, 3), (1, 4), (1, 5)]) == nil)
    #expect(RankCorrelation([(1, 1), (2, 2), (3, 3)]) == nil)
  }
}
