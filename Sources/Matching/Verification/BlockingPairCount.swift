import Programs

/// Counts the candidate pairs who would both rather have each other than what the round gives them.
///
/// Each side ranks by its own weights, then by the seeded order. A student or a place left free takes
/// any candidate.
struct BlockingPairCount {
  private(set) var count = 0
  /// The first of them, students in the order of their keys.
  private(set) var first: RoundViolation?

  private let chosen: ChosenPairs
  private let snapshot: Snapshot
  private let sides: Sides
  private var rows: SideRows

  init(_ chosen: ChosenPairs, in checked: CheckedSnapshot) {
    self.chosen = chosen
    snapshot = checked.snapshot
    sides = Sides(chosen, in: checked)
    rows = sides.rows()
  }

  /// Counts among all pairs of a student.
  ///
  /// - Parameters:
  ///   - student: by number.
  ///   - row: the student's scores by the weights of the round.
  mutating func add(_ student: Int, _ row: [Int32]) {
    rows.fill(student, row)
    let mate = chosen.mates[student]
    for mentor in row.indices where row[mentor] != ContractRows.forbidden && mentor != mate {
      if let mate, !rows.student(student, prefers: mentor, to: mate, sides) { continue }
      guard rows.mentor(mentor, takes: student, sides) else { continue }
      count += 1
      if first == nil {
        first = RoundViolation(
          .blocks, student: snapshot.students[student].profile.key,
          mentor: snapshot.mentors[mentor].profile.key)
      }
    }
  }
}

/// What both sides go by.
private struct Sides {
  let studentKeys: [UInt64]
  let mentorKeys: [UInt64]
  /// For each full mentor the student whom the mentor would give up first.
  let last: [(student: Int, score: Int32)?]
  private let checked: CheckedSnapshot
  private let takesPart: [Bool]
  private let weights: (students: Weights, mentors: Weights)

  init(_ chosen: ChosenPairs, in checked: CheckedSnapshot) {
    let (snapshot, policy) = (checked.snapshot, checked.snapshot.policy)
    let mentorWeights = policy.mentorWeights ?? policy.weights
    let studentKeys = snapshot.students.map {
      TieOrder.key(of: $0.profile.key, role: TieOrder.student, seed: snapshot.seed)
    }
    let mentorKeys = snapshot.mentors.map {
      TieOrder.key(of: $0.profile.key, role: TieOrder.mentor, seed: snapshot.seed)
    }
    var last = [(student: Int, score: Int32)?](repeating: nil, count: snapshot.mentors.count)
    for pair in chosen.chosen where chosen.placesLeft[pair.mentor] == 0 {
      let score = checked.components(pair.student, pair.mentor).score(by: mentorWeights)
      let held = (student: pair.student, score: Int32(clamping: score))
      let key = mentorKeys[pair.mentor]
      guard let other = last[pair.mentor],
        Self.comes(
          (other.score, studentKeys[other.student]),
          before: (held.score, studentKeys[held.student]),
          { TieOrder.key(ofPair: $0, key) })
      else {
        last[pair.mentor] = last[pair.mentor] ?? held
        continue
      }
      last[pair.mentor] = held
    }
    (self.studentKeys, self.mentorKeys, self.last) = (studentKeys, mentorKeys, last)
    self.checked = checked
    takesPart = chosen.takesPart
    weights = (policy.studentWeights ?? policy.weights, mentorWeights)
  }

  func rows() -> SideRows {
    let own = checked.snapshot.policy.weights
    func rows(_ weights: Weights) -> ContractRows? {
      weights == own ? nil : ContractRows(checked, takesPart: takesPart, weights: weights)
    }
    return SideRows(
      students: rows(weights.students), mentors: rows(weights.mentors), count: takesPart.count)
  }

  /// Whether somebody ranks one over another: by score, then by the order of the pair, then the key.
  static func comes(
    _ one: (score: Int32, key: UInt64), before other: (score: Int32, key: UInt64),
    _ order: (UInt64) -> UInt64
  ) -> Bool {
    if one.score != other.score { return one.score > other.score }
    return (order(one.key), one.key) < (order(other.key), other.key)
  }
}

/// One student's scores with every mentor from either side.
private struct SideRows {
  /// None where a side goes by the weights of the round.
  private let students: ContractRows?
  private let mentors: ContractRows?
  private var studentRow: [Int32]
  private var mentorRow: [Int32]

  init(students: ContractRows?, mentors: ContractRows?, count: Int) {
    (self.students, self.mentors) = (students, mentors)
    studentRow = Array(repeating: ContractRows.forbidden, count: count)
    mentorRow = studentRow
  }

  mutating func fill(_ student: Int, _ row: [Int32]) {
    if let students { students.fill(&studentRow, student: student) } else { studentRow = row }
    if let mentors { mentors.fill(&mentorRow, student: student) } else { mentorRow = row }
  }

  func student(_ student: Int, prefers mentor: Int, to mate: Int, _ sides: Sides) -> Bool {
    Sides.comes(
      (studentRow[mentor], sides.mentorKeys[mentor]),
      before: (studentRow[mate], sides.mentorKeys[mate])
    ) { TieOrder.key(ofPair: sides.studentKeys[student], $0) }
  }

  /// Whether the mentor has a place left, or would give somebody up for the student.
  func mentor(_ mentor: Int, takes student: Int, _ sides: Sides) -> Bool {
    guard let last = sides.last[mentor] else { return true }
    return Sides.comes(
      (mentorRow[mentor], sides.studentKeys[student]),
      before: (last.score, sides.studentKeys[last.student])
    ) { TieOrder.key(ofPair: $0, sides.mentorKeys[mentor]) }
  }
}
