import Programs

/// Scores students one by one against all mentors who take part, all rules applied.
struct RowScorer: ~Copyable {
  private let score: PairScore
  private let weights: Weights
  private let columns: MentorColumns
  private let row: ScoreRow
  private let records: RecordedPairs

  init(_ score: PairScore, students: [Int], mentors: [Int], by weights: Weights) {
    self.score = score
    self.weights = weights
    columns = MentorColumns(score, students: students, mentors: mentors)
    row = ScoreRow(score.snapshot.policy, weights: weights, width: mentors.count)
    records = RecordedPairs(score, mentors: mentors)
  }

  /// The score with each mentor, below zero where a rule forbids the pair; valid until the next call.
  func totals(of student: Int) -> UnsafeMutablePointer<Int32> {
    let person = score.people.students[student]
    row.score(
      person, hours: person.availability.ranges,
      band: score.snapshot.students[student].grade?.band, against: columns)
    let totals = row.totals.row(0)
    records.apply(to: totals, student, by: weights)
    return totals
  }
}
