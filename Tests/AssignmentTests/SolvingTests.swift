import Assignment
import Testing

private let allRules: [Rules] = [
  Rules(), Rules(fairness: .fair), Rules(amongEquals: .lot),
  Rules(fairness: .fair, amongEquals: .lot),
]

@Suite("Solving")
struct SolvingTests {
  @Test(
    "Tiny rounds have the outcome that trying everything finds, and proofs of it",
    arguments: allRules)
  func bruteForce(_ rules: Rules) throws {
    for seed in 0..<4000 {
      let table = Table(students: 5, mentors: 4, seed: UInt64(seed))
      let solution = try table.problem().solve(rules)
      let vector = BruteForce.vector(solution.mates, table, rules)
      try #require(vector == BruteForce(table, rules).best, "seed \(seed)")
      try #require(Checker(table: table, rules: rules).fault(solution) == nil, "seed \(seed)")
    }
  }

  @Test("Rounds of middling size come with proofs", arguments: allRules)
  func proofs(_ rules: Rules) throws {
    for seed in 0..<150 {
      let table = Table(students: 40, mentors: 20, seed: UInt64(seed))
      let solution = try table.problem().solve(rules)
      try #require(Checker(table: table, rules: rules).fault(solution) == nil, "seed \(seed)")
    }
  }

  @Test("The same people in another order get the same mentors", arguments: allRules)
  func rowOrder(_ rules: Rules) throws {
    for seed in 0..<1500 {
      let size = seed < 1200 ? 6 : 40
      let table = Table(students: size, mentors: size * 2 / 3, seed: UInt64(seed))
      var dice = Dice(UInt64(seed))
      let students = dice.shuffle(Array(table.weights.indices))
      let mentors = dice.shuffle(Array(table.capacities.indices))
      let other = table.permuted(students: students, mentors: mentors)
      let mates = try table.problem().solve(rules).mates
      let otherMates = try other.problem().solve(rules).mates
      let back = students.indices.map { otherMates[$0].map { mentors[$0] } }
      try #require(back == students.map { mates[$0] }, "seed \(seed)")
    }
  }
}
