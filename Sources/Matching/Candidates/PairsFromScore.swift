import Assignment

/// All pairs of a round but those that score less than some number.
struct PairsFromScore: AllPairs {
  let pairs: any AllPairs
  let least: Int32
  let width: Int

  var blockWidth: Int { pairs.blockWidth }
  var viewsAgree: Bool { pairs.viewsAgree }

  func map<Result: Sendable>(
    _ students: [Int32], _ body: @Sendable (Int32, any ScoredRow) -> Result
  ) -> [Result] {
    pairs.map(students) { student, row in body(student, Row(row, self)) }
  }

  func reordered(_ mentors: [Int32]) -> any AllPairs {
    PairsFromScore(pairs: pairs.reordered(mentors), least: least, width: width)
  }

  private final class Row: ScoredRow {
    private let row: any ScoredRow
    private let pairs: PairsFromScore
    private let kept: Plane<Int32>

    init(_ row: any ScoredRow, _ pairs: PairsFromScore) {
      (self.row, self.pairs) = (row, pairs)
      kept = Plane(rows: ScoreView.allCases.count, width: pairs.blockWidth)
    }

    func scores(ofBlock block: Int, by view: ScoreView) -> UnsafePointer<Int32> {
      let round = row.scores(ofBlock: block, by: .round)
      let target = kept.row(view.rawValue)
      let count = min(pairs.blockWidth, pairs.width - block * pairs.blockWidth)
      for place in 0..<count { target[place] = round[place] < pairs.least ? -1 : round[place] }
      guard view != .round else { return UnsafePointer(target) }
      let scores = row.scores(ofBlock: block, by: view)
      for place in 0..<count where target[place] >= 0 { target[place] = scores[place] }
      return UnsafePointer(target)
    }
  }
}
