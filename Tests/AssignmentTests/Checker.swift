import Assignment

/// Proves a solution from the table, its pairs and its prices alone; shares nothing with the solver.
struct Checker {
  let table: Table
  let rules: Rules

  /// Why the solution is not proven optimal; nil if it is.
  func fault(_ solution: Solution) -> String? {
    guard solution.mates.count == table.weights.count else { return "people are missing" }
    var load = [Int32](repeating: 0, count: table.capacities.count)
    var reached: [Int64] = [0, 0, 0]
    var lowest = Int32.max
    let ranks = ranks()
    for (student, mentor) in solution.mates.enumerated() {
      guard let mentor else { continue }
      guard let score = table.scores[student][mentor] else { return "a pair is forbidden" }
      load[mentor] += 1
      lowest = min(lowest, score)
      reached = [reached[0] + 1, reached[1] + ranks[student], reached[2] + Int64(score)]
    }
    for (mentor, load) in load.enumerated() where load > table.capacities[mentor] {
      return "a mentor has too many"
    }
    let certificate = solution.certificate
    guard bound(certificate.prices, above: certificate.threshold - 1, ranks) == reached else {
      return "the bound is not reached"
    }
    guard rules.fairness == .fair, reached[0] > 0 else {
      return certificate.threshold == 0 ? nil : "there is no floor"
    }
    guard let floor = certificate.floor, lowest == certificate.threshold else {
      return "the floor is not proven"
    }
    let counts = Array(reached.prefix(2))
    guard let most = bound(floor.most, above: -1, ranks, countsScores: false),
      Array(most.prefix(2)) == counts
    else { return "the floor costs pairs" }
    guard let higher = bound(floor.above, above: lowest, ranks, countsScores: false),
      Array(higher.prefix(2)).lexicographicallyPrecedes(counts)
    else { return "the floor could be higher" }
    return nil
  }

  private func ranks() -> [Int64] {
    guard rules.amongEquals == .lot else { return table.weights.map(Int64.init) }
    return table.weights.indices.map { student in
      Int64(
        table.weights.indices.count { other in
          (-table.weights[other], table.studentKeys[other])
            >= (-table.weights[student], table.studentKeys[student])
        })
    }
  }

  private func bound(
    _ prices: [Worth], above least: Int32, _ ranks: [Int64], countsScores: Bool = true
  ) -> [Int64]? {
    guard prices.count == table.capacities.count else { return nil }
    let prices = prices.map { [$0.pairs, $0.weight, $0.score] }
    guard !prices.contains(where: { $0.lexicographicallyPrecedes([0, 0, 0]) }) else { return nil }
    var sum: [Int64] = [0, 0, 0]
    for (price, capacity) in zip(prices, table.capacities) {
      for level in 0..<3 { sum[level] += Int64(capacity) * price[level] }
    }
    for (student, row) in table.scores.enumerated() {
      var surplus: [Int64] = [0, 0, 0]
      for (mentor, score) in row.enumerated() {
        guard let score, score > least else { continue }
        let worth = [1, ranks[student], countsScores ? Int64(score) : 0]
        let net = zip(worth, prices[mentor]).map { $0 - $1 }
        if surplus.lexicographicallyPrecedes(net) { surplus = net }
      }
      for level in 0..<3 { sum[level] += surplus[level] }
    }
    return sum
  }
}
