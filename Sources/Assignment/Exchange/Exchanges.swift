/// A solved round, laid out for questions of the kind "why not mentor X?".
///
/// The best round that contains a certain pair differs from the optimal one by one circle of moves:
/// the student goes to the mentor, somebody makes way, and so on, until the student's old place is
/// taken or left. What the circle costs is the sum of what each move falls short of (surplus plus price
/// minus worth, never below zero), so the cheapest is a shortest path, found without solving again.
/// Only the students it comes past are scored, each with every mentor.
package struct Exchanges: Sendable {
  let capacities: [Int32]
  let pairs: any AllPairs
  let ranks: [Int64]
  let prices: [Worth]
  let surpluses: [Worth]
  /// The item of each student: a mentor, or `out`.
  let items: [Int]
  let holders: [[Int]]
  var out: Int { capacities.count }

  /// - Parameters:
  ///   - mates: the mentor of each student in an optimal matching that is not bound by a floor.
  ///   - scores: what each student's own pair scores; zero for nobody's.
  ///   - prices: what proves the matching optimal over all pairs.
  ///   - participants: who takes part.
  ///   - pairs: who may be matched with whom.
  ///   - amongEquals: what decided among students of equal weight.
  package init(
    mates: [Int?], scores: [Int32], prices: [Worth], of participants: Participants,
    over pairs: any AllPairs, amongEquals: Rules.AmongEquals
  ) {
    capacities = participants.capacities
    self.pairs = pairs
    self.prices = prices
    let ranks = participants.ranks(amongEquals)
    self.ranks = ranks
    let out = participants.capacities.count
    items = mates.map { $0 ?? out }
    var holders = [[Int]](repeating: [], count: out + 1)
    for (student, item) in items.enumerated() { holders[item].append(student) }
    self.holders = holders
    surpluses = mates.enumerated().map { student, mate in
      guard let mate else { return .zero }
      return Worth(pairs: 1, weight: ranks[student], score: Int64(scores[student])) - prices[mate]
    }
  }

  /// The cheapest way to give a student a mentor; nil if the pair is no candidate or the mentor has no
  /// place at all.
  package func exchange(giving student: Int, mentor: Int) -> Exchange? {
    guard capacities[mentor] > 0 else { return nil }
    let score = row(of: student)[mentor]
    guard score >= 0 else { return nil }
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

  /// The student's score with each mentor, below zero where the pair is forbidden.
  func row(of student: Int) -> [Int32] {
    let (width, count) = (pairs.blockWidth, capacities.count)
    let rows = pairs.map([Int32(student)]) { _, row in
      (0..<(count + width - 1) / width).flatMap { block in
        let scores = row.scores(ofBlock: block, by: .round)
        return Array(UnsafeBufferPointer(start: scores, count: min(width, count - block * width)))
      }
    }
    return rows.first ?? []
  }
}
