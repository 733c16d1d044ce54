/// Students of one rank.
struct RankGroup {
  let rank: Int64
  var students: [Int32]
}

extension Problem {
  /// What each student counts for at level 3.
  package func ranks(_ amongEquals: Rules.AmongEquals) -> [Int64] {
    amongEquals.ranks(weights: weights, keys: studentKeys)
  }
}

extension Participants {
  /// What each student counts for at level 3.
  func ranks(_ amongEquals: Rules.AmongEquals) -> [Int64] {
    amongEquals.ranks(weights: weights, keys: studentKeys)
  }
}

extension Rules.AmongEquals {
  /// What students of some weights and keys count for at level 3.
  ///
  /// With `score` that is the weight. With `lot` it is the place in the lottery, counted from the end
  /// and from one: all ranks differ, so that the best set of students is one set, the one that
  /// choosing in the order of weight, then key, would take.
  func ranks(weights: [Int32], keys: [UInt64]) -> [Int64] {
    guard self == .lot else { return weights.map(Int64.init) }
    let order = weights.indices.sorted {
      weights[$0] != weights[$1] ? weights[$0] < weights[$1] : keys[$0] > keys[$1]
    }
    var ranks = [Int64](repeating: 0, count: weights.count)
    for (position, student) in order.enumerated() { ranks[student] = Int64(position) + 1 }
    return ranks
  }
}

extension RankGroup {
  /// All students by rank, the highest first.
  static func groups(_ ranks: [Int64]) -> [RankGroup] {
    guard let first = ranks.first else { return [] }
    let students = (0..<ranks.count).map { Int32($0) }
    guard ranks.contains(where: { $0 != first }) else {
      return [RankGroup(rank: first, students: students)]
    }
    var groups: [RankGroup] = []
    for student in students.sorted(by: { ranks[Int($0)] > ranks[Int($1)] }) {
      let rank = ranks[Int(student)]
      if groups.last?.rank == rank {
        groups[groups.count - 1].students.append(student)
      } else {
        groups.append(RankGroup(rank: rank, students: [student]))
      }
    }
    return groups
  }
}
