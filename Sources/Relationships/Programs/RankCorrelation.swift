import Foundation

/// Whether two numbers rise together, by Spearman: over ranks, equal values sharing theirs.
package struct RankCorrelation: Sendable, Equatable {
  /// How many pairs of numbers there were.
  package let count: Int
  /// From -1, one falls where the other rises, to 1.
  package let rho: Double
  /// Fisher's interval, which holds it in 95 of 100 cases.
  package let low: Double
  package let high: Double

  /// Nil where fewer than four pairs, or one and the same value throughout, say nothing.
  package init?(_ pairs: [(Double, Double)]) {
    guard pairs.count > 3 else { return nil }
    let (first, second) = (Self.ranks(pairs.map(\.0)), Self.ranks(pairs.map(\.1)))
    let mean = Double(pairs.count + 1) / 2
    var (both, one, other) = (0.0, 0.0, 0.0)
    for (a, b) in zip(first, second) {
      both += (a - mean) * (b - mean)
      one += (a - mean) * (a - mean)
      other += (b - mean) * (b - mean)
    }
    guard one > 0, other > 0 else { return nil }
    count = pairs.count
    rho = max(-1, min(1, both / (one * other).squareRoot()))
    // At the ends the transformation has no value: as good as there.
    let bounded = max(-0.999_999_999, min(0.999_999_999, rho))
    let spread = 1.959_963_984_540_054 / Double(pairs.count - 3).squareRoot()
    low = tanh(atanh(bounded) - spread)
    high = tanh(atanh(bounded) + spread)
  }

  /// The rank of each value, from 1; equal ones have the mean of theirs.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }
}
