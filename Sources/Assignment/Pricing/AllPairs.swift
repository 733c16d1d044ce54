/// All pairs of a round, scored when somebody looks at them and held by nobody.
///
/// Mentors are scored in blocks of `blockWidth`: mentor `j` is in block `j / blockWidth`, and the last
/// block may be narrower.
package protocol AllPairs: Sendable {
  var blockWidth: Int { get }
  /// Whether both sides rank by the score of the round, so that a pair has one score.
  var viewsAgree: Bool { get }

  /// What a body makes of each student's row, in the order of `students`.
  ///
  /// Several threads may be at it; a body must depend on its row alone, and so does the result.
  func map<Result: Sendable>(
    _ students: [Int32], _ body: @Sendable (_ student: Int32, _ row: any ScoredRow) -> Result
  ) -> [Result]

  /// The same pairs with the mentors numbered anew: by their places in `mentors`, which has all.
  func reordered(_ mentors: [Int32]) -> any AllPairs
}

/// One student's scores, computed when they are asked for.
package protocol ScoredRow: AnyObject {
  /// The score with each mentor of a block, below zero where the pair is forbidden.
  ///
  /// Valid until the next block is asked for by the same view.
  func scores(ofBlock block: Int, by view: ScoreView) -> UnsafePointer<Int32>
}

/// By whose weights a pair is scored.
package enum ScoreView: Int, Sendable, CaseIterable {
  case round, student, mentor
}

/// Who takes part in a round; who may be matched with whom is told elsewhere.
///
/// Numbers and keys are as in `Problem`.
package struct Participants: Sendable {
  package let capacities: [Int32]
  package let weights: [Int32]
  package let studentKeys: [UInt64]
  package let mentorKeys: [UInt64]

  package init(
    capacities: [Int32], weights: [Int32], studentKeys: [UInt64], mentorKeys: [UInt64]
  ) {
    self.capacities = capacities
    self.weights = weights
    self.studentKeys = studentKeys
    self.mentorKeys = mentorKeys
  }
}
