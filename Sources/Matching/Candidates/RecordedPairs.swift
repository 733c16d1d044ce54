import Programs

/// What the pairs themselves have on record, put into a row of scores.
struct RecordedPairs {
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

  func apply(to totals: UnsafeMutablePointer<Int32>, _ student: Int, by weights: Weights) {
    let policy = score.snapshot.policy
    if let household = score.people.students[student].household {
      for column in columnsByHousehold[household] ?? [] { totals[column] = ScoreTables.forbidden }
    }
    for record in score.records.records(of: student) {
      guard let column = columns[record.mentor] else { continue }
      if !record.exclusionReasons.isEmpty
        || record.closureReasons.contains(where: policy.forbidsRematch(after:))
      {
        totals[column] = ScoreTables.forbidden
      } else {
        totals[column] += Int32(weights[.wishes] * record.wishes)
      }
    }
  }
}
