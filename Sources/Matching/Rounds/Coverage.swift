package import Programs

/// How many of the students who are ready, the places that are free could serve by the rules.
package struct Coverage: Sendable, Equatable {
  /// The most that could be matched at once.
  package let served: Int
  /// Ready students without a match.
  package let ready: Int
  /// The same by site as it is compared, as one best round would have it; "" where none is stated.
  package var sites: [String: Group] = [:]
  /// Likewise by goal; a student of several goals counts under each.
  package var goals: [GoalCode: Group] = [:]

  /// Students of a group.
  package struct Group: Sendable, Equatable {
    package var served: Int
    package var ready: Int

    package init(served: Int = 0, ready: Int = 0) {
      self.served = served
      self.ready = ready
    }
  }

  package init(served: Int, ready: Int) {
    self.served = served
    self.ready = ready
  }

  init(_ solved: SolvedRound, of students: [RoundStudent]) {
    self.init(served: solved.objective.matched, ready: solved.counts.studentsReady)
    let matched = Set(solved.pairs.map(\.pair.student))
    for profile in students.map(\.profile) where profile.isReady {
      let one = matched.contains(profile.key) ? 1 : 0
      sites[ComparisonKey(profile.site)?.text ?? "", default: Group()].add(one)
      for goal in profile.goals { goals[goal, default: Group()].add(one) }
    }
  }
}

extension Coverage.Group {
  fileprivate mutating func add(_ served: Int) {
    self.served += served
    ready += 1
  }
}
