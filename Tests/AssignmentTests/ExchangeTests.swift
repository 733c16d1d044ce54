import Assignment
import Testing

@Suite("Exchanges")
struct ExchangeTests {
  @Test(
    "Giving a student a mentor costs what the best round with that pair falls short by",
    arguments: [Rules(), Rules(amongEquals: .lot)])
  func againstSolvingAgain(_ rules: Rules) throws {
    for seed in 0..<700 {
      let table = Table(students: 7, mentors: 5, seed: UInt64(seed))
      let problem = try table.problem()
      let solution = problem.solve(rules)
      let ranks = problem.ranks(rules.amongEquals)
      let exchanges = Exchanges(
        mates: solution.mates,
        scores: solution.mates.enumerated().map { student, mate in
          mate.flatMap { table.scores[student][$0] } ?? 0
        },
        prices: solution.certificate.prices, of: table.participants, over: TablePairs(table),
        amongEquals: rules.amongEquals)
      for student in table.weights.indices {
        for mentor in table.capacities.indices {
          guard let score = table.scores[student][mentor], table.capacities[mentor] > 0 else {
            #expect(exchanges.exchange(giving: student, mentor: mentor) == nil)
            continue
          }
          let exchange = try #require(exchanges.exchange(giving: student, mentor: mentor))
          let best = worth(solution.mates, table, ranks)
          let other = try forced(student, mentor, score, table, rules, ranks)
          try #require(best - exchange.cost == other, "seed \(seed): \(student) to \(mentor)")
          var mates = solution.mates
          for move in exchange.moves { mates[move.student] = move.mentor }
          try #require(mates[student] == mentor)
          try #require(worth(mates, table, ranks) == best - exchange.cost, "seed \(seed)")
        }
      }
    }
  }

  /// What a matching is worth by original ranks.
  private func worth(_ mates: [Int?], _ table: Table, _ ranks: [Int64]) -> Worth {
    mates.enumerated().reduce(.zero) { sum, pair in
      guard let mentor = pair.element, let score = table.scores[pair.offset][mentor] else {
        return sum
      }
      return sum + Worth(pairs: 1, weight: ranks[pair.offset], score: Int64(score))
    }
  }

  /// The best of all rounds with the pair: the rest solved without the student and the place.
  private func forced(
    _ student: Int, _ mentor: Int, _ score: Int32, _ table: Table, _ rules: Rules, _ ranks: [Int64]
  ) throws -> Worth {
    var rest = table
    rest.capacities[mentor] -= 1
    rest.scores[student] = rest.scores[student].map { _ in nil }
    let mates = try rest.problem().solve(rules).mates
    return worth(mates, rest, ranks)
      + Worth(pairs: 1, weight: ranks[student], score: Int64(score))
  }
}
