import Programs

/// Holds the proof of a round against every pair that no rule forbids.
///
/// With prices not below zero, and zero where a place is left, let a student's surplus be the most
/// that any mentor leaves of a pair's worth after the price, or nothing. If every chosen pair leaves
/// its student's surplus, and whoever has no pair has none, the pairs are worth the sum of all
/// surpluses and paid prices, which no other choice exceeds.
struct ProofCheck {
  private let chosen: ChosenPairs
  private let checked: CheckedSnapshot
  private let takesPart: [Bool]
  /// What each student counts for at the second level.
  private let ranks: [Int64]
  /// The prices that every chosen pair must meet exactly.
  private var exact: [PriceList] = []
  /// Those that show no higher floor to be possible, and the bound they add up to.
  private var above: PriceList?
  private var boundAbove = Level.nothing

  /// - Throws: the first price that shows the proof to be none.
  init(
    _ proof: RoundProof, of chosen: ChosenPairs, in checked: CheckedSnapshot
  ) throws(RoundViolation) {
    self.chosen = chosen
    self.checked = checked
    takesPart = chosen.takesPart
    ranks = Self.ranks(of: chosen.competing, in: checked.snapshot)
    let isFair = checked.snapshot.policy.objective == .fair
    let floor = isFair ? chosen.chosen.map(\.score).min().map { Int32(clamping: $0) } : nil
    exact = [try list(proof.prices, from: floor ?? 0, countsScores: true)]
    if let floor {
      guard let lists = proof.floor else { throw RoundViolation(.proofMissing) }
      exact.append(try list(lists.most, from: 0, countsScores: false))
      let above = try list(lists.above, from: floor + 1, countsScores: false)
      boundAbove = places(above)
      self.above = above
    }
    for list in exact { try checkFreePlaces(list) }
  }

  /// Holds the proof against all pairs of a student.
  ///
  /// - Throws: the first pair that shows it to be none.
  mutating func check(_ student: Int, _ row: [Int32]) throws(RoundViolation) {
    for list in exact { try check(list, student, row) }
    if let above { boundAbove = boundAbove + above.surplus(of: ranks[student], in: row).level }
  }

  /// Says, when all students have been looked at, whether a higher floor is possible.
  func finish() throws(RoundViolation) {
    if above != nil, boundAbove >= achieved { throw RoundViolation(.wrongFloor) }
  }

  /// A chosen pair leaves its student's surplus; who has none chosen has no surplus.
  private func check(
    _ list: PriceList, _ student: Int, _ row: [Int32]
  ) throws(RoundViolation) {
    let surplus = list.surplus(of: ranks[student], in: row)
    let own = chosen.mates[student].map { list.left(of: ranks[student], row[$0], $0) }
    guard own ?? .nothing == surplus.level else {
      // Where nobody leaves more, the student's own pair leaves less than nothing.
      let mentor = surplus.mentor ?? chosen.mates[student]
      throw RoundViolation(
        .betterPair, student: checked.snapshot.students[student].profile.key,
        mentor: mentor.map { checked.snapshot.mentors[$0].profile.key })
    }
  }

  /// A place that nobody takes costs nothing.
  private func checkFreePlaces(_ list: PriceList) throws(RoundViolation) {
    for (mentor, left) in chosen.placesLeft.enumerated()
    where takesPart[mentor] && left > 0 && list.prices[mentor] != .nothing {
      throw RoundViolation(.paidFreePlace, mentor: checked.snapshot.mentors[mentor].profile.key)
    }
  }

  /// The prices by mentor; exactly those who take part have one.
  private func list(
    _ prices: RoundProof.Prices, from least: Int32, countsScores: Bool
  ) throws(RoundViolation) -> PriceList {
    guard prices.count == takesPart.count(where: \.self) else {
      throw RoundViolation(.wrongMentors)
    }
    var levels: [Level] = []
    for (mentor, taking) in zip(checked.snapshot.mentors, takesPart) {
      let key = mentor.profile.key
      guard taking else {
        levels.append(.nothing)
        continue
      }
      guard let price = prices[key], let level = Level(price) else {
        throw RoundViolation(.wrongMentors, mentor: key)
      }
      guard level >= .nothing else { throw RoundViolation(.negativePrice, mentor: key) }
      levels.append(level)
    }
    return PriceList(least: least, countsScores: countsScores, prices: levels)
  }

  /// What all places together cost.
  private func places(_ list: PriceList) -> Level {
    zip(list.prices, chosen.placesAfterPins).reduce(.nothing) { $0 + $1.0 * max(0, $1.1) }
  }

  /// Pairs and ranks of the chosen; scores do not count for a floor.
  private var achieved: Level {
    chosen.chosen.reduce(.nothing) { $0 + Level(pairs: 1, rank: ranks[$1.student], score: 0) }
  }

  /// By student of the snapshot; with a lottery the place in it counts, from the end and from one.
  private static func ranks(of competing: [Int], in snapshot: Snapshot) -> [Int64] {
    var ranks = snapshot.students.map { Int64($0.weight) }
    guard snapshot.policy.amongEquals == .lot else { return ranks }
    let drawn = competing.map { student in
      let person = snapshot.students[student]
      let key = TieOrder.key(of: person.profile.key, role: TieOrder.student, seed: snapshot.seed)
      return (student: student, weight: person.weight, key: key)
    }
    let order = drawn.sorted { $0.weight != $1.weight ? $0.weight < $1.weight : $0.key > $1.key }
    for (place, drawn) in order.enumerated() { ranks[drawn.student] = Int64(place + 1) }
    return ranks
  }
}
