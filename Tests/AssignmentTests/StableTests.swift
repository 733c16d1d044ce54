import Assignment
import Testing

@Suite("Stable rounds")
struct StableTests {
  @Test("The stable matching is the one stable matching that is best for every student")
  func studentOptimal() throws {
    for seed in 0..<1500 {
      let market = try preferences(seed: UInt64(seed), students: 5, mentors: 4)
      let mates = market.stableMatching()
      try #require(market.blockingPairs(of: mates).isEmpty, "seed \(seed)")
      for other in matchings(market) where market.blockingPairs(of: other).isEmpty {
        for student in mates.indices {
          let (score, otherScore) = (
            score(market, student, mates), score(market, student, other)
          )
          try #require(score >= otherScore, "seed \(seed)")
        }
      }
    }
  }

  @Test("Blocking pairs are those who both gain, whoever they have now")
  func blockingPairs() throws {
    // Two of each, one place each; both students and both mentors like the same partner best.
    let market = try Preferences(
      capacities: [1, 1], starts: [0, 2, 4], mentors: [0, 1, 0, 1],
      studentScores: [9, 5, 9, 5], mentorScores: [9, 9, 5, 5], studentKeys: [1, 2],
      mentorKeys: [3, 4])
    #expect(market.stableMatching() == [0, 1])
    #expect(market.blockingPairs(of: [1, 0]).map(\.student) == [0])
    #expect(market.blockingPairs(of: [1, 0]).map(\.mentor) == [0])
    #expect(market.blockingPairs(of: [nil, nil]).count == 4)
  }

  @Test("The order of rows does not matter to a stable round")
  func rowOrder() throws {
    for seed in 0..<300 {
      let market = try preferences(seed: UInt64(seed), students: 30, mentors: 15)
      var dice = Dice(UInt64(seed))
      let students = dice.shuffle(Array(0..<market.studentCount))
      let other = try turned(market, students)
      let (mates, otherMates) = (market.stableMatching(), other.stableMatching())
      try #require(otherMates == students.map { mates[$0] }, "seed \(seed)")
    }
  }

  private func preferences(seed: UInt64, students: Int, mentors: Int) throws -> Preferences {
    let table = Table(students: students, mentors: mentors, seed: seed)
    let problem = try table.problem()
    var dice = Dice(seed)
    return try Preferences(
      capacities: problem.capacities, starts: problem.starts, mentors: problem.mentors,
      studentScores: problem.scores,
      mentorScores: problem.scores.map { _ in Int32(dice.roll(0...3)) },
      studentKeys: problem.studentKeys, mentorKeys: problem.mentorKeys)
  }

  private func turned(_ market: Preferences, _ students: [Int]) throws -> Preferences {
    let arcs = students.map { Array(market.starts[$0]..<market.starts[$0 + 1]) }
    return try Preferences(
      capacities: market.capacities,
      starts: arcs.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) },
      mentors: arcs.joined().map { market.mentors[$0] },
      studentScores: arcs.joined().map { market.studentScores[$0] },
      mentorScores: arcs.joined().map { market.mentorScores[$0] },
      studentKeys: students.map { market.studentKeys[$0] }, mentorKeys: market.mentorKeys)
  }

  private func score(_ market: Preferences, _ student: Int, _ mates: [Int?]) -> Int32 {
    for arc in market.starts[student]..<market.starts[student + 1]
    where mates[student] == Int(market.mentors[arc]) {
      return market.studentScores[arc]
    }
    return -1
  }

  private func matchings(_ market: Preferences) -> [[Int?]] {
    var found: [[Int?]] = []
    var room = market.capacities
    var mates = [Int?](repeating: nil, count: market.studentCount)
    func place(_ student: Int) {
      guard student < mates.count else { return found.append(mates) }
      place(student + 1)
      for arc in market.starts[student]..<market.starts[student + 1] {
        let mentor = Int(market.mentors[arc])
        guard room[mentor] > 0 else { continue }
        room[mentor] -= 1
        mates[student] = mentor
        place(student + 1)
        mates[student] = nil
        room[mentor] += 1
      }
    }
    place(0)
    return found
  }
}
