import Assignment
import Programs

/// Which mentors fit which students of a round, looked up when somebody asks.
struct RoundLookup: Sendable {
  let candidates: Candidates
  private let pairs: ScoredPairs
  private let rules: PairRules

  /// - Throws: `PinProblems`, as solving the snapshot would.
  init(_ snapshot: Snapshot) throws(PinProblems) {
    let score = PairScore(
      snapshot: snapshot, people: RoundPeople(snapshot), records: PairRecords(snapshot))
    let pins = try Pins(score)
    rules = PairRules(score, freePlaces: pins.freePlaces)
    candidates = Candidates(snapshot, pins: pins)
    pairs = ScoredPairs(score, candidates, threads: RoundSolver.standardThreads)
  }

  /// The mentors who fit each of some students, all by their numbers in `Candidates`.
  func mentors(for students: [Int]) -> [NumberSet] {
    let (width, count) = (pairs.blockWidth, candidates.mentors.count)
    return pairs.map(students.map { Int32($0) }) { _, row in
      var fitting = NumberSet(below: count)
      for start in stride(from: 0, to: count, by: width) {
        let scores = row.scores(ofBlock: start / width, by: .round)
        for place in 0..<min(width, count - start) where scores[place] >= 0 {
          fitting.insert(start + place)
        }
      }
      return fitting
    }
  }

  /// How many mentors fail each rule first with a student of a number in the snapshot.
  func firstFailures(of student: Int) -> [RuleCount] {
    rules.firstFailures(of: student)
  }
}

/// Small numbers in a bit each: a set for each of ten thousand students takes little memory.
struct NumberSet: Sendable {
  private var words: [UInt64]

  init(below bound: Int) {
    words = [UInt64](repeating: 0, count: (bound + 63) / 64)
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// In ascending order.
  var numbers: [Int] {
    words.enumerated().flatMap { place, word in
      (0..<64).filter { word >> UInt64($0) & 1 == 1 }.map { place * 64 + $0 }
    }
  }

  func contains(_ number: Int) -> Bool {
    words[number / 64] >> UInt64(number % 64) & 1 == 1
  }

  mutating func insert(_ number: Int) {
    words[number / 64] |= 1 << UInt64(number % 64)
  }

  mutating func formUnion(_ other: NumberSet) {
    for place in words.indices { words[place] |= other.words[place] }
  }
}
