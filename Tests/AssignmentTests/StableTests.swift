import Assignment
import Testing

@Suite("Stable rounds")
struct StableTests {
  @Test("The stable matching is the one stable matching that is best for every student")
  func studentOptimal() throws {
    for seed in 0..<1500 {
      let market = StableMarket(students: 5, mentors: 4, seed: UInt64(seed))
      let mates = market.participants.stableMatching(over: market.pairs)
      try #require(market.blockingPairCount(of: mates) == 0, "seed \(seed)")
      for other in market.matchings {
        let count = market.participants.blockingPairCount(of: other, over: market.pairs)
        try #require(count == market.blockingPairCount(of: other), "seed \(seed)")
        guard count == 0 else { continue }
        for student in mates.indices {
          let score = mates[student].flatMap { market.table.scores[student][$0] }
          let otherScore = other[student].flatMap { market.table.scores[student][$0] }
          try #require(score ?? -1 >= otherScore ?? -1, "seed \(seed)")
        }
      }
    }
  }

  @Test("Students who have asked so many in vain find whom to ask next")
  func longSearches() throws {
    for seed in 0..<60 {
      let market = StableMarket(students: 90, mentors: 120, seed: UInt64(seed))
      let mates = market.participants.stableMatching(over: market.pairs)
      try #require(market.blockingPairCount(of: mates) == 0, "seed \(seed)")
    }
  }

  @Test("Blocking pairs are those who both gain, whoever they have now")
  func blockingPairs() throws {
    // Two of each, one place each; both students and both mentors like the same partner best.
    var market = StableMarket(students: 0, mentors: 0, seed: 0)
    market.table.capacities = [1, 1]
    market.table.weights = [0, 0]
    market.table.scores = [[9, 5], [9, 5]]
    market.table.studentKeys = [1, 2]
    market.table.mentorKeys = [3, 4]
    market.regards = [[9, 9], [5, 5]]
    func count(_ mates: [Int?]) -> Int {
      market.participants.blockingPairCount(of: mates, over: market.pairs)
    }
    #expect(market.participants.stableMatching(over: market.pairs) == [0, 1])
    #expect(count([0, 1]) == 0)
    #expect(count([1, 0]) == 1)
    #expect(count([nil, nil]) == 4)
  }

  @Test("Blocking pairs of an optimal round are counted beyond the lists")
  func listed() throws {
    var counted = 0
    for seed in 0..<400 {
      let table = Table(students: 9, mentors: 8, seed: UInt64(seed))
      let (pairs, participants) = (TablePairs(table), table.participants)
      let priced = try participants.solve(over: pairs, depth: 1 + seed % 3)
      let mates = priced.solution.mates
      let count = participants.blockingPairCount(of: mates, over: pairs, listed: priced)
      try #require(
        count == participants.blockingPairCount(of: mates, over: pairs), "seed \(seed)")
      counted += count
    }
    #expect(counted > 100)
  }

  @Test("The order of rows does not matter to a stable round")
  func rowOrder() throws {
    for seed in 0..<300 {
      let market = StableMarket(students: 30, mentors: 15, seed: UInt64(seed))
      var dice = Dice(UInt64(seed))
      let students = dice.shuffle(Array(market.table.weights.indices))
      var other = market
      other.table = market.table.permuted(
        students: students, mentors: Array(market.table.capacities.indices))
      other.regards = students.map { market.regards[$0] }
      let mates = market.participants.stableMatching(over: market.pairs)
      let otherMates = other.participants.stableMatching(over: other.pairs)
      try #require(otherMates == students.map { mates[$0] }, "seed \(seed)")
    }
  }
}

/// A round in which each side ranks by a table of its own; counts blocking pairs the plain way.
struct StableMarket {
  var table: Table
  var regards: [[Int32]]
  var participants: Participants { table.participants }
  var pairs: TablePairs { TablePairs(table, regards: regards) }

  init(students: Int, mentors: Int, seed: UInt64) {
    let table = Table(students: students, mentors: mentors, seed: seed)
    self.table = table
    var dice = Dice(seed)
    regards = table.scores.map { $0.map { _ in Int32(dice.roll(0...3)) } }
  }

  func blockingPairCount(of mates: [Int?]) -> Int {
    var count = 0
    for (student, row) in table.scores.enumerated() {
      for (mentor, score) in row.enumerated() where mates[student] != mentor {
        guard let score, table.capacities[mentor] > 0 else { continue }
        let own = mates[student].map { mate in
          rank(row[mate] ?? -1, student, mate, by: table.mentorKeys[mate])
        }
        let offer = rank(score, student, mentor, by: table.mentorKeys[mentor])
        if let own, !offer.lexicographicallyPrecedes(own) { continue }
        let held = mates.indices.filter { mates[$0] == mentor }
        let asking = regard(of: mentor, for: student)
        if held.count < Int(table.capacities[mentor])
          || held.contains(where: {
            asking.lexicographicallyPrecedes(regard(of: mentor, for: $0))
          })
        {
          count += 1
        }
      }
    }
    return count
  }

  private func regard(of mentor: Int, for student: Int) -> [UInt64] {
    rank(regards[student][mentor], student, mentor, by: table.studentKeys[student])
  }

  /// Lowest is best.
  private func rank(_ score: Int32, _ student: Int, _ mentor: Int, by key: UInt64) -> [UInt64] {
    [
      UInt64(1_000_000 - Int(score)),
      hash(table.studentKeys[student], table.mentorKeys[mentor]), key,
    ]
  }

  private func hash(_ studentKey: UInt64, _ mentorKey: UInt64) -> UInt64 {
    var hash = studentKey ^ (mentorKey << 31 | mentorKey >> 33)
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }

  /// Every way to place some of the students.
  var matchings: [[Int?]] {
    var found: [[Int?]] = []
    var room = table.capacities
    var mates = [Int?](repeating: nil, count: table.weights.count)
    func place(_ student: Int) {
      guard student < mates.count else { return found.append(mates) }
      place(student + 1)
      for mentor in room.indices where table.scores[student][mentor] != nil && room[mentor] > 0 {
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
