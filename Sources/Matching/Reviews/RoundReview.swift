package import Programs

/// A stored round laid open for whoever decides about it.
package struct RoundReview: Sendable {
  package let round: Round
  package let snapshot: Snapshot
  package let objective: RoundObjective
  /// By student.
  package let pairs: [SolvedPair]
  /// How many candidate pairs would both rather have each other.
  package let blockingPairs: Int
  package let verdict: RoundVerdict
  package let remainder: RoundRemainder
  /// What students are called now; somebody who has left the program since has no name here.
  package let names: [PersonKey: String]

  /// - Throws: `PinProblems`, as solving the round's snapshot would.
  init(_ stored: StoredRound, names: [NamedPerson]) throws(PinProblems) {
    (round, snapshot) = (stored.round, stored.snapshot)
    (objective, pairs) = (stored.objective, stored.pairs)
    blockingPairs = RoundSolutionText(stored.round.solution)?.blockingPairs ?? 0
    verdict = stored.evidence.verdict()
    remainder = try RoundRemainder(stored.snapshot, pairs: stored.pairs)
    self.names = Dictionary(
      names.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
