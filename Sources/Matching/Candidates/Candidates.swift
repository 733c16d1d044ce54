import Programs

/// All pairs of a round that no rule forbids, with their scores.
///
/// Only people who take part are in it: ready students without a pin, and ready mentors with a place
/// left. Both are numbered anew, in the order of the snapshot; `students` and `mentors` lead back.
struct Candidates: Sendable {
  /// Places in the snapshot.
  let students: [Int]
  let mentors: [Int]
  /// The candidates of student `i` are `starts[i]..<starts[i + 1]` of `columns` and `scores`, best
  /// score first.
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int32] = []
  private(set) var scores: [Int32] = []

  /// Scores every pair of the people who take part.
  init(_ score: PairScore, pins: Pins) {
    let pinned = Set(pins.pairs.map(\.student))
    let people = score.people
    students = people.students.indices.filter {
      people.students[$0].isReady && !pinned.contains($0)
    }
    mentors = people.mentors.indices.filter {
      people.mentors[$0].isReady && pins.freePlaces[$0] > 0
    }
    let mentorColumns = MentorColumns(score, students: students, mentors: mentors)
    let row = ScoreRow(score.snapshot.policy, width: mentors.count)
    let records = RecordedPairs(score, mentors: mentors)
    var sorter = CandidateSorter(width: mentors.count)
    starts.reserveCapacity(students.count + 1)
    for student in students {
      let person = people.students[student]
      row.score(
        person, hours: person.availability.ranges,
        band: score.snapshot.students[student].grade?.band, against: mentorColumns)
      records.apply(to: row.totals.row(0), student)
      sorter.append(row.totals.row(0), &columns, &scores)
      starts.append(columns.count)
    }
  }
}

/// What the pairs themselves have on record, put into a row of scores.
private struct RecordedPairs {
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

  func apply(to totals: UnsafeMutablePointer<Int32>, _ student: Int) {
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
        totals[column] += Int32(policy.weights[.wishes] * record.wishes)
      }
    }
  }
}
