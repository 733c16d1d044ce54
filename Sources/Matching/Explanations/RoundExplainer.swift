import Assignment
package import CivilTime
package import Programs

/// Answers questions about one solved round; made once, it answers any number of them.
package struct RoundExplainer: Sendable {
  private let snapshot: Snapshot
  private let solved: (objective: RoundObjective, pairs: [SolvedPair])
  private let pairs: PairExplainer
  private let mates: [PersonKey: PersonKey]
  private let market: RoundMarket
  private let clock: WallClock

  /// - Parameters:
  ///   - snapshot: what the round was solved from.
  ///   - objective: what it came to.
  ///   - solvedPairs: its pairs.
  ///   - proof: its proof; none for a stable round.
  ///   - clock: for solving again, where a price asks for it.
  /// - Throws: `PinProblems`, as solving the snapshot would.
  package init(
    _ snapshot: Snapshot, objective: RoundObjective, pairs solvedPairs: [SolvedPair],
    proof: RoundProof?, clock: WallClock
  ) throws(PinProblems) {
    self.snapshot = snapshot
    solved = (objective, solvedPairs)
    pairs = try PairExplainer(snapshot)
    mates = Dictionary(
      solvedPairs.map { ($0.pair.student, $0.pair.mentor) }, uniquingKeysWith: { first, _ in first }
    )
    market = try RoundMarket(snapshot, pairs: solvedPairs, proof: proof)
    self.clock = clock
  }

  /// Explains a student's match, or the lack of one, or why it is not with a certain mentor.
  ///
  /// - Returns: nil where the student or the mentor is not in the round.
  /// - Throws: `RoundSolverError` where a price asks for solving again and that fails.
  package func explain(student: PersonKey, mentor: PersonKey?) throws -> RoundExplanation? {
    let mate = mates[student]
    guard market.has(student: student), mentor.map(market.has(mentor:)) ?? true else { return nil }
    let asked = mentor ?? mate
    let pair = asked.flatMap { pairs.explain(PairKey(student: student, mentor: $0)) }
    let unmatched = mate == nil ? market.unmatched(student) : nil
    return RoundExplanation(
      student: student, matchedTo: mate, mentor: asked, pair: pair,
      price: try asked.flatMap { try price(of: PairKey(student: student, mentor: $0), pair) },
      unmatched: unmatched,
      shortage: unmatched?.reason == .outcompeted ? market.shortage(student) : nil)
  }

  /// The student of an external id; nil where there is none, or several by different sources.
  package func student(named id: String) -> PersonKey? {
    Self.only(snapshot.students.map(\.profile.key), named: id)
  }

  /// The mentor of an external id, likewise.
  package func mentor(named id: String) -> PersonKey? {
    Self.only(snapshot.mentors.map(\.profile.key), named: id)
  }

  package var studentIDs: [String] { snapshot.students.map(\.profile.key.id.text) }
  package var mentorIDs: [String] { snapshot.mentors.map(\.profile.key.id.text) }

  private static func only(_ keys: [PersonKey], named id: String) -> PersonKey? {
    let found = keys.filter { $0.id.text == id }
    return found.count == 1 ? found.first : nil
  }

  private func price(
    of pair: PairKey, _ explanation: PairExplanation?
  ) throws -> RoundExplanation.Price? {
    let isFair = snapshot.policy.objective == .fair
    guard mates[pair.student] != pair.mentor else {
      return RoundExplanation.Price(
        matched: 0, waiting: 0, floor: isFair ? 0 : nil, total: 0, moves: [])
    }
    guard let explanation, explanation.failures.isEmpty else { return nil }
    if snapshot.policy.objective == .total, let moves = market.moves(giving: pair) {
      return market.price(of: moves)
    }
    return try ForcedRound(snapshot, solved, clock: clock).price(
      of: pair, scoring: explanation.score)
  }
}
