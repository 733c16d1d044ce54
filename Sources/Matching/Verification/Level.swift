/// What a pair is worth or a place costs, level after level: pairs, then rank, then score.
struct Level: Comparable {
  /// Beyond this no honest price goes, and no sum of a round's prices leaves 64 bits.
  private static let bound: Int64 = 1 << 32
  static let nothing = Level(pairs: 0, rank: 0, score: 0)

  var pairs: Int64
  var rank: Int64
  var score: Int64

  init(pairs: Int64, rank: Int64, score: Int64) {
    self.pairs = pairs
    self.rank = rank
    self.score = score
  }

  /// Nil for a price that is out of all proportion.
  init?(_ price: RoundProof.Price) {
    let allowed = -Self.bound...Self.bound
    guard allowed.contains(price.pairs), allowed.contains(price.rank),
      allowed.contains(price.score)
    else { return nil }
    self.init(pairs: price.pairs, rank: price.rank, score: price.score)
  }

  static func < (a: Level, b: Level) -> Bool {
    if a.pairs != b.pairs { return a.pairs < b.pairs }
    return a.rank != b.rank ? a.rank < b.rank : a.score < b.score
  }

  static func + (a: Level, b: Level) -> Level {
    Level(pairs: a.pairs + b.pairs, rank: a.rank + b.rank, score: a.score + b.score)
  }

  static func * (a: Level, count: Int) -> Level {
    Level(
      pairs: a.pairs * Int64(count), rank: a.rank * Int64(count), score: a.score * Int64(count))
  }
}
