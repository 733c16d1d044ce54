import Assignment

/// Numbers that look random and are the same in every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func shuffle<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.dropLast() {
      elements.swapAt(index, roll(index...(elements.count - 1)))
    }
    return elements
  }
}

/// A round as a table: the score of each pair, nil where it is forbidden.
struct Table {
  var capacities: [Int32]
  var weights: [Int32]
  var scores: [[Int32?]]
  var studentKeys: [UInt64]
  var mentorKeys: [UInt64]

  func problem() throws(ProblemError) -> Problem {
    var (starts, mentors, values) = ([0], [Int32](), [Int32]())
    for row in scores {
      for (mentor, score) in row.enumerated() {
        guard let score else { continue }
        mentors.append(Int32(mentor))
        values.append(score)
      }
      starts.append(mentors.count)
    }
    return try Problem(
      capacities: capacities, starts: starts, mentors: mentors, scores: values, weights: weights,
      studentKeys: studentKeys, mentorKeys: mentorKeys)
  }

  /// The same round with its people in another order.
  func permuted(students: [Int], mentors: [Int]) -> Table {
    Table(
      capacities: mentors.map { capacities[$0] }, weights: students.map { weights[$0] },
      scores: students.map { student in mentors.map { scores[student][$0] } },
      studentKeys: students.map { studentKeys[$0] }, mentorKeys: mentors.map { mentorKeys[$0] })
  }
}

extension Table {
  /// A round of up to so many people; each seed has its own mix of scarcity, ties and weights.
  init(students: Int, mentors: Int, seed: UInt64) {
    var dice = Dice(seed)
    let (n, m) = (dice.roll(0...students), dice.roll(0...mentors))
    let density = dice.roll(1...10)
    let levels = [1, 2, 3, 10, 100_000][dice.roll(0...4)]
    let heaviest = [0, 0, 1, 3, 40][dice.roll(0...4)]
    let roomiest = [1, 2, max(1, students)][dice.roll(0...2)]
    capacities = (0..<m).map { _ in Int32(dice.roll(0...roomiest)) }
    weights = (0..<n).map { _ in Int32(dice.roll(0...heaviest)) }
    scores = (0..<n).map { _ in
      (0..<m).map { _ in
        dice.roll(1...10) <= density ? Int32(dice.roll(0...levels) * (100_000 / levels)) : nil
      }
    }
    studentKeys = (0..<n).map { _ in dice.next() }
    mentorKeys = (0..<m).map { _ in dice.next() }
  }
}
