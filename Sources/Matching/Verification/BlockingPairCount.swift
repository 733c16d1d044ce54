import Programs

/// Counts the candidate pairs who would both rather have each other than what the round gives them.
///
/// Each side ranks by its own weights, then by the seeded order. A student or a place left free takes
/// any candidate.
struct BlockingPairCount {
  private(set) var count = 0
  /// The first of them, students in the order of their keys.
  private(set) var first: RoundViolation?

  init(_ chosen: ChosenPairs, in checked: CheckedSnapshot) {
    let snapshot = checked.snapshot
    let sides = Sides(chosen, in: checked)
    var rows = sides.rows()
    for student in chosen.competing {
      rows.fill(student)
      let mate = chosen.mates[student]
      for mentor in snapshot.mentors.indices where mentor != mate && rows.isCandidate(mentor) {
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
    SideRows(
      students: ContractRows(checked, takesPart: takesPart, weights: weights.students),
      mentors: weights.students == weights.mentors
        ? nil : ContractRows(checked, takesPart: takesPart, weights: weights.mentors),
      count: takesPart.count)
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
  private let students: ContractRows
  private let mentors: ContractRows?
  private var studentRow: [Int32]
  private var mentorRow: [Int32]

  init(students: ContractRows, mentors: ContractRows?, count: Int) {
    (self.students, self.mentors) = (students, mentors)
    studentRow = Array(repeating: ContractRows.forbidden, count: count)
    mentorRow = studentRow
  }

  mutating func fill(_ student: Int) {
    students.fill(&studentRow, student: student)
    mentors?.fill(&mentorRow, student: student)
  }

  func isCandidate(_ mentor: Int) -> Bool {
    studentRow[mentor] != ContractRows.forbidden
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
    let score = mentors == nil ? studentRow[mentor] : mentorRow[mentor]
    return Sides.comes(
      (score, sides.studentKeys[student]), before: (last.score, sides.studentKeys[last.student])
    ) { TieOrder.key(ofPair: $0, sides.mentorKeys[mentor]) }
  }
}
