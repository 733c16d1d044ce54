/// A solved round, laid out for questions of the kind "why not mentor X?".
///
/// The best round that contains a certain pair differs from the optimal one by one circle of moves:
/// the student goes to the mentor, somebody makes way, and so on, until the student's old place is
/// taken or left. What the circle costs is the sum of what each move falls short of (surplus plus price
/// minus worth, never below zero), so the cheapest is a shortest path, found without solving again.
/// Where the round is fair the floor is kept: ask only for pairs whose score reaches it.
package struct Exchanges: Sendable {
  let problem: Problem
  let ranks: [Int64]
  let prices: [Worth]
  let surpluses: [Worth]
  let threshold: Int32
  /// The item of each student: a mentor, or `out`.
  let items: [Int]
  let holders: [[Int]]
  var out: Int { problem.mentorCount }

  package init(_ solution: Solution, of problem: Problem, _ rules: Rules) {
    self.problem = problem
    ranks = problem.ranks(rules.amongEquals)
    prices = solution.certificate.prices
    threshold = solution.certificate.threshold
    let out = problem.mentorCount
    items = solution.mates.map { $0 ?? out }
    var holders = [[Int]](repeating: [], count: out + 1)
    for (student, item) in items.enumerated() { holders[item].append(student) }
    self.holders = holders
    var surpluses = [Worth](repeating: .zero, count: problem.studentCount)
    for student in surpluses.indices where items[student] != out {
      for arc in problem.starts[student]..<problem.starts[student + 1]
      where Int(problem.mentors[arc]) == items[student] {
        surpluses[student] =
          Worth(pairs: 1, weight: ranks[student], score: Int64(problem.scores[arc]))
          - prices[items[student]]
      }
    }
    self.surpluses = surpluses
  }

  /// The cheapest way to give a student a mentor; nil if the pair is no candidate or the mentor has no
  /// place at all.
  package func exchange(giving student: Int, mentor: Int) -> Exchange? {
    guard problem.capacities[mentor] > 0, let score = problem.score(student, mentor),
      score >= threshold
    else { return nil }
    guard items[student] != mentor else { return Exchange(cost: .zero, moves: []) }
    var search = ExchangeSearch(self, moving: student)
    guard let path = search.path(from: mentor, to: items[student]) else { return nil }
    let first = Exchange.Move(student: student, mentor: mentor)
    return Exchange(
      cost: shortfall(student, mentor, score) + path.cost, moves: [first] + path.moves)
  }

  /// By how much a pair misses being as good for its student as the best.
  func shortfall(_ student: Int, _ mentor: Int, _ score: Int32) -> Worth {
    surpluses[student] + prices[mentor]
      - Worth(pairs: 1, weight: ranks[student], score: Int64(score))
  }
}
