import Programs

/// What the pairs themselves have on record, to be put into rows of scores.
struct RecordedPairs: Sendable {
  /// What a record makes of one pair's score.
  struct Change: Sendable {
    let column: Int
    let isForbidden: Bool
    /// The component `wishes`.
    let wishes: Int
  }

  private let score: PairScore
  /// For each mentor of the snapshot the column, or nil.
  private let columns: [Int?]
  private let columnsByHousehold: [Int: [Int]]

  init(_ score: PairScore, mentors: [Int]) {
    self.score = score
    var columns = [Int?](repeating: nil, count: score.people.mentors.count)
    var byHousehold: [Int: [Int]] = [:]
    let keepsHouseholdsApart = !score.snapshot.policy.rulesOff.contains(.sameHousehold)
    for (column, mentor) in mentors.enumerated() {
      columns[mentor] = column
      if keepsHouseholdsApart, let household = score.people.mentors[mentor].household {
        byHousehold[household, default: []].append(column)
      }
    }
    self.columns = columns
    columnsByHousehold = byHousehold
  }

  func changes(of student: Int) -> [Change] {
    let policy = score.snapshot.policy
    var changes: [Change] = []
    if let household = score.people.students[student].household {
      for column in columnsByHousehold[household] ?? [] {
        changes.append(Change(column: column, isForbidden: true, wishes: 0))
      }
    }
    for record in score.records.records(of: student) {
      guard let column = columns[record.mentor] else { continue }
      let isForbidden =
        !record.exclusionReasons.isEmpty
        || record.closureReasons.contains(where: policy.forbidsRematch(after:))
      changes.append(Change(column: column, isForbidden: isForbidden, wishes: record.wishes))
    }
    return changes
  }
}
