/// Level 4 of a fair round: the highest score below which no pair is needed.
struct Floor: ~Copyable {
  let score: Int32
  let certificate: FloorCertificate
  /// Where each student's list ends if it stops at the floor.
  let ends: Slab<Int>

  /// Halves the range of scores; each probe asks whether pairs of at least that score still reach as
  /// many pairs and the same ranks.
  init(of problem: Problem, _ rows: Rows, _ most: borrowing Reach, _ ranks: [Int64]) {
    let groups = RankGroup.groups(ranks)
    func reach(_ score: Int32) -> Reach {
      let ends = Self.ends(rows, score)
      return Reach(rows.ending(at: ends.base), capacities: problem.usableCapacities, groups: groups)
    }
    func prices(_ reach: borrowing Reach) -> [Worth] {
      let none = [Int64](repeating: 0, count: problem.mentorCount)
      return problem.prices(tiers: reach.mentorTiers.array, scores: none, ranks)
    }
    var (reached, missed) = (most.lowestScore, Problem.scoreRange.upperBound + 1)
    var above: [Worth]?
    while missed - reached > 1 {
      let middle = reached + (missed - reached) / 2
      let probe = reach(middle)
      if probe.matched == most.matched, probe.rankSum(ranks) == most.rankSum(ranks) {
        reached = middle
      } else {
        missed = middle
        above = prices(probe)
      }
    }
    score = reached
    ends = Self.ends(rows, reached)
    certificate = FloorCertificate(
      most: prices(most),
      above: above ?? prices(reach(missed)))
  }

  private static func ends(_ rows: Rows, _ score: Int32) -> Slab<Int> {
    let ends = Slab<Int>(repeating: 0, count: rows.count)
    for list in 0..<rows.count {
      var (low, high) = (rows.starts[list], rows.ends[list])
      while low < high {
        let middle = (low + high) / 2
        if rows.values[middle] >= score { low = middle + 1 } else { high = middle }
      }
      ends[list] = low
    }
    return ends
  }
}

extension Reach {
  /// The lowest score among the pairs found so far.
  fileprivate var lowestScore: Int32 {
    var lowest = Problem.scoreRange.upperBound
    for student in 0..<rows.count where mates[student] >= 0 {
      for arc in rows.arcs(student) where rows.columns[arc] == mates[student] {
        lowest = min(lowest, rows.values[arc])
      }
    }
    return lowest
  }

  fileprivate func rankSum(_ ranks: [Int64]) -> Int64 {
    var sum: Int64 = 0
    for student in 0..<rows.count where mates[student] >= 0 { sum += ranks[student] }
    return sum
  }
}
