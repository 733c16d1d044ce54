import JSON

/// How a rate is spread over matches: in how many it lies between which per cents, and quartiles.
package struct RateDistribution: Sendable, Equatable {
  /// The first per cent of each bucket; the last one ends with 100.
  package static let edges = [0, 25, 50, 65, 80]

  /// How many matches lie in each bucket.
  package private(set) var buckets = [Int](repeating: 0, count: Self.edges.count)
  /// Thousandths that a quarter, half and three quarters of the matches stay at or below, rounded
  /// half up, between neighbours in proportion; empty without matches.
  package let quartiles: [Int]
  /// Matches without data, which are in none of these.
  package let withoutData: Int

  package init(_ rates: some Collection<Ratio>) {
    let known = rates.filter { $0.of > 0 }
    withoutData = rates.count - known.count
    for rate in known {
      let bucket = Self.edges.lastIndex { rate.n * 100 >= $0 * rate.of } ?? 0
      buckets[bucket] += 1
    }
    let sorted = known.map { Double($0.n) / Double($0.of) }.sorted()
    quartiles =
      sorted.isEmpty
      ? []
      : [0.25, 0.5, 0.75].map {
        Int((Self.quantile($0, of: sorted) * 1000 + 0.5 + 1e-9).rounded(.down))
      }
  }

  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("buckets")
      json.array { json in
        for (place, count) in buckets.enumerated() {
          json.object { json in
            json.field("from_percent", Self.edges[place])
            json.field("matches", count)
          }
        }
      }
      json.key("quartiles_per_mille")
      json.array { json in
        for quartile in quartiles { json.value(quartile) }
      }
      json.field("without_data", withoutData)
    }
  }
}
