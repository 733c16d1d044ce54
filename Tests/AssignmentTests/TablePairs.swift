import Assignment

/// All pairs of a table, in blocks of three mentors, as a round would score them.
struct TablePairs: AllPairs {
  let scores: [[Int32]]
  /// What pairs are worth to their mentors, where that is something else.
  let regards: [[Int32]]?
  let blockWidth = 3
  var viewsAgree: Bool { regards == nil }

  init(_ table: Table, regards: [[Int32]]? = nil) {
    scores = table.scores.map { $0.map { $0 ?? -1_000_000 } }
    self.regards = regards
  }

  private init(scores: [[Int32]], regards: [[Int32]]?) {
    self.scores = scores
    self.regards = regards
  }

  func map<Result: Sendable>(
    _ students: [Int32], _ body: @Sendable (Int32, any ScoredRow) -> Result
  ) -> [Result] {
    students.map { student in
      let regards = regards?[Int(student)] ?? scores[Int(student)]
      return body(student, Row(scores[Int(student)], regards))
    }
  }

  func reordered(_ mentors: [Int32]) -> any AllPairs {
    TablePairs(
      scores: scores.map { row in mentors.map { row[Int($0)] } },
      regards: regards?.map { row in mentors.map { row[Int($0)] } })
  }

  private final class Row: ScoredRow {
    private let scores: UnsafeMutableBufferPointer<Int32>
    private let regards: UnsafeMutableBufferPointer<Int32>

    init(_ scores: [Int32], _ regards: [Int32]) {
      self.scores = .allocate(capacity: scores.count)
      self.regards = .allocate(capacity: scores.count)
      _ = self.scores.initialize(from: scores)
      _ = self.regards.initialize(from: regards)
    }

    deinit {
      scores.deallocate()
      regards.deallocate()
    }

    func scores(ofBlock block: Int, by view: ScoreView) -> UnsafePointer<Int32> {
      let row = view == .mentor ? regards : scores
      guard let base = row.baseAddress else { fatalError("no mentor, no block") }
      return UnsafePointer(base + 3 * block)
    }
  }
}

extension Table {
  var participants: Participants {
    Participants(
      capacities: capacities, weights: weights, studentKeys: studentKeys, mentorKeys: mentorKeys)
  }
}
