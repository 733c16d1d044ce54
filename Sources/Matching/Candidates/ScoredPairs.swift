import Assignment
import Programs

/// Scores any student against all mentors who take part, all rules applied, on several threads.
///
/// Nothing but the mentors' columns is held: a row is computed block by block when it is looked at.
struct ScoredPairs: AllPairs {
  let score: PairScore
  let columns: MentorColumns
  let records: RecordedPairs
  let views: Views
  /// Places in the snapshot.
  private let students: [Int]
  private let mentors: [Int]
  private let threads: Int

  var blockWidth: Int { ScoreRow.block }
  var viewsAgree: Bool { views.tables.count == 1 }

  init(_ score: PairScore, _ candidates: Candidates, threads: Int) {
    self.init(
      score, students: candidates.students, mentors: candidates.mentors,
      MentorColumns(score, students: candidates.students, mentors: candidates.mentors),
      threads: threads)
  }

  private init(
    _ score: PairScore, students: [Int], mentors: [Int], _ columns: MentorColumns, threads: Int
  ) {
    self.score = score
    self.students = students
    self.mentors = mentors
    self.columns = columns
    self.threads = threads
    records = RecordedPairs(score, mentors: mentors)
    views = Views(score.snapshot.policy)
  }

  func map<Result: Sendable>(
    _ numbers: [Int32], _ body: @Sendable (Int32, any ScoredRow) -> Result
  ) -> [Result] {
    Workers(threads).map(numbers.count) { range in
      let row = CandidateRow(self)
      return range.map { place in
        row.begin(students[Int(numbers[place])])
        return body(numbers[place], row)
      }
    }
  }

  func reordered(_ order: [Int32]) -> any AllPairs {
    ScoredPairs(
      score, students: students, mentors: order.map { mentors[Int($0)] },
      MentorColumns(columns, order: order), threads: threads)
  }

  /// What steps are worth by the weights of the round and of each side; equal ones are there once.
  struct Views: Sendable {
    private(set) var tables: [ScoreTables] = []
    private(set) var wishWeights: [Int] = []
    /// The place in `tables` of each of `ScoreView`.
    private(set) var places: [Int] = []

    init(_ policy: Policy) {
      var known: [Weights] = []
      for view in ScoreView.allCases {
        let weights = policy.weights(view)
        if let place = known.firstIndex(of: weights) {
          places.append(place)
          continue
        }
        places.append(known.count)
        known.append(weights)
        tables.append(ScoreTables(policy, weights: weights))
        wishWeights.append(weights[.wishes])
      }
    }
  }
}

extension Policy {
  fileprivate func weights(_ view: ScoreView) -> Weights {
    switch view {
    case .round: weights
    case .student: studentWeights ?? weights
    case .mentor: mentorWeights ?? weights
    }
  }
}
