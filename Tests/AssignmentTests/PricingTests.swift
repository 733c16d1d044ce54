import Assignment
import Testing

private let allRules: [Rules] = [
  Rules(), Rules(fairness: .fair), Rules(amongEquals: .lot),
  Rules(fairness: .fair, amongEquals: .lot),
]

@Suite("Pricing")
struct PricingTests {
  /// Fails unless pricing from short lists gives the very answer that all pairs at hand give.
  private func compare(_ table: Table, _ rules: Rules, depth: Int, _ seed: Int) throws -> Int {
    let whole = try table.problem().solve(rules)
    let priced = try table.participants.solve(
      rules, over: TablePairs(table), depth: depth, tieDepth: 1)
    let comment: Comment = "seed \(seed), depth \(depth)"
    try #require(priced.solution.mates == whole.mates, comment)
    try #require(priced.solution.outcome == whole.outcome, comment)
    let fault = Checker(table: table, rules: rules).fault(priced.solution)
    try #require(fault == nil, comment)
    return priced.rounds
  }

  @Test(
    "Short lists end in the very pairs that all pairs at hand give, with a proof over all",
    arguments: allRules)
  func tiny(_ rules: Rules) throws {
    var rounds = 0
    for seed in 0..<4000 {
      let table = Table(students: 7, mentors: 6, seed: UInt64(seed))
      rounds += try compare(table, rules, depth: 1 + seed % 3, seed)
    }
    #expect(rounds > 4500)
  }

  @Test("So they do where lists leave out much more than they hold", arguments: allRules)
  func middling(_ rules: Rules) throws {
    for seed in 0..<250 {
      let table = Table(students: 40, mentors: 30, seed: UInt64(seed))
      _ = try compare(table, rules, depth: 1 + seed % 4, seed)
    }
  }

  @Test("Where more pairs are alike than are listed, ties are still decided over all of them")
  func alike() throws {
    for seed in 0..<40 {
      var dice = Dice(UInt64(seed))
      var table = Table(students: 0, mentors: 0, seed: 0)
      let (students, mentors) = (dice.roll(60...120), dice.roll(70...110))
      table.capacities = (0..<mentors).map { _ in Int32(dice.roll(0...2)) }
      table.weights = (0..<students).map { _ in Int32(dice.roll(0...(seed % 3))) }
      table.scores = (0..<students).map { _ in
        (0..<mentors).map { _ in dice.roll(0...9) < 8 ? Int32(dice.roll(0...9) / 9) : nil }
      }
      table.studentKeys = (0..<students).map { _ in dice.next() }
      table.mentorKeys = (0..<mentors).map { _ in dice.next() }
      for rules in allRules { _ = try compare(table, rules, depth: 4, seed) }
    }
  }
}
