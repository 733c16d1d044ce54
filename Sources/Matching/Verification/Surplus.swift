/// What the best mentor leaves of a pair's worth after the price of the place.
struct Surplus {
  let level: Level
  /// Nil where nobody leaves more than nothing.
  let mentor: Int?
}

/// The prices of a proof, and the pairs over which they are to prove something.
struct PriceList {
  /// The lowest score of the pairs that count.
  let least: Int32
  /// Whether scores count, or pairs and ranks alone.
  let countsScores: Bool
  /// By mentor.
  let prices: [Level]

  func surplus(of rank: Int64, in row: [Int32]) -> Surplus {
    var best = Level.nothing
    var mentor: Int?
    for (candidate, score) in row.enumerated() where score >= least {
      let left = left(of: rank, score, candidate)
      guard left > best else { continue }
      best = left
      mentor = candidate
    }
    return Surplus(level: best, mentor: mentor)
  }

  /// What a mentor's price leaves of a pair's worth.
  func left(of rank: Int64, _ score: Int32, _ mentor: Int) -> Level {
    let price = prices[mentor]
    return Level(
      pairs: 1 - price.pairs, rank: rank - price.rank,
      score: (countsScores ? Int64(score) : 0) - price.score)
  }
}
