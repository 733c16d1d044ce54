package import Programs

/// Two answers to one question beside each other: who changes, who gains, who loses.
///
/// Scores of both are by the weights of the first, so that a change of policy does not look like a
/// change of luck.
package struct RoundComparison: Sendable, Equatable {
  /// A student whose mentor is another one, or who has one in one of the two only.
  package struct Change: Sendable, Equatable {
    package let student: PersonKey
    package let from: PersonKey?
    package let to: PersonKey?
    /// By the weights of the first; nil where there is no mentor.
    package let scoreBefore: Int?
    package let scoreAfter: Int?

    /// What the change is to the student: a mentor counts for more than any score.
    package var gain: Int {
      switch (scoreBefore, scoreAfter) {
      case (nil, _): 1
      case (_, nil): -1
      case (let before?, let after?): (after - before).signum()
      }
    }
  }

  package let before: RoundObjective
  package let after: RoundObjective
  /// By student.
  package let changes: [Change]
  /// How many students have the same mentor in both.
  package let unchanged: Int

  /// - Parameters:
  ///   - before: the first objective and its pairs.
  ///   - after: the second.
  ///   - weights: the weights of the first.
  package init(
    _ before: (objective: RoundObjective, pairs: [SolvedPair]),
    _ after: (objective: RoundObjective, pairs: [SolvedPair]), by weights: Weights
  ) {
    (self.before, self.after) = (before.objective, after.objective)
    let old = Self.byStudent(before.pairs)
    let new = Self.byStudent(after.pairs)
    changes = Set(old.keys).union(new.keys).sorted().compactMap { student in
      let (from, to) = (old[student], new[student])
      guard from?.pair.mentor != to?.pair.mentor else { return nil }
      return Change(
        student: student, from: from?.pair.mentor, to: to?.pair.mentor,
        scoreBefore: from?.components.score(by: weights),
        scoreAfter: to?.components.score(by: weights))
    }
    unchanged = old.count { new[$0.key]?.pair.mentor == $0.value.pair.mentor }
  }

  private static func byStudent(_ pairs: [SolvedPair]) -> [PersonKey: SolvedPair] {
    Dictionary(pairs.map { ($0.pair.student, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
