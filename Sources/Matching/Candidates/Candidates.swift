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
    let rows = RowScorer(
      score, students: students, mentors: mentors, by: score.snapshot.policy.weights)
    var sorter = CandidateSorter(width: mentors.count)
    starts.reserveCapacity(students.count + 1)
    for student in students {
      sorter.append(rows.totals(of: student), &columns, &scores)
      starts.append(columns.count)
    }
  }

  /// What the same candidates score, in the same order, by other weights.
  func scores(by weights: Weights, _ score: PairScore) -> [Int32] {
    guard weights != score.snapshot.policy.weights else { return scores }
    let rows = RowScorer(score, students: students, mentors: mentors, by: weights)
    var others: [Int32] = []
    others.reserveCapacity(scores.count)
    for (place, student) in students.enumerated() {
      let totals = rows.totals(of: student)
      for arc in starts[place]..<starts[place + 1] { others.append(totals[Int(columns[arc])]) }
    }
    return others
  }

  /// The score of a pair, both by their numbers here; nil if it is no candidate.
  func score(_ student: Int, _ column: Int) -> Int? {
    (starts[student]..<starts[student + 1])
      .first { columns[$0] == Int32(column) }
      .map { Int(scores[$0]) }
  }
}
