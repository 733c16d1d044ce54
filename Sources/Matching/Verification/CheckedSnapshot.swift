import Programs

/// A snapshot as the checker sees it: people by number, each pair by the contract's formulas.
struct CheckedSnapshot {
  let snapshot: Snapshot
  let goals: CheckedGoals
  let students: [PersonKey: Int]
  let mentors: [PersonKey: Int]
  let pairs: CheckedPairs
  let surroundings: (students: [Surroundings], mentors: [Surroundings])
  let households: (students: [ComparisonKey?], mentors: [ComparisonKey?])

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    goals = CheckedGoals(snapshot)
    let (studentKeys, mentorKeys) = (
      snapshot.students.map(\.profile.key), snapshot.mentors.map(\.profile.key)
    )
    students = Dictionary(zip(studentKeys, studentKeys.indices)) { first, _ in first }
    mentors = Dictionary(zip(mentorKeys, mentorKeys.indices)) { first, _ in first }
    pairs = CheckedPairs(snapshot, students: students, mentors: mentors)
    surroundings = (
      snapshot.students.map { Surroundings($0.profile) },
      snapshot.mentors.map { Surroundings($0.profile) }
    )
    households = (
      snapshot.students.map { ComparisonKey($0.profile.household) },
      snapshot.mentors.map { ComparisonKey($0.profile.household) }
    )
  }

  func components(_ student: Int, _ mentor: Int) -> Components {
    let (s, m) = (snapshot.students[student], snapshot.mentors[mentor])
    let (own, other) = (s.profile, m.profile)
    var components = Components()
    components[.sharedGoals] = cover(own.goals, by: other.goals)
    components[.needsMet] = cover(own.needs, by: other.offers)
    components[.reciprocity] = cover(other.needs, by: own.offers)
    components[.availability] = ContractFormulas.availability(
      halfHours(student, mentor), target: snapshot.policy.targetHalfHours)
    components[.language] = ContractFormulas.language(own.languages, other.languages)
    components[.place] = ContractFormulas.place(
      surroundings.students[student], surroundings.mentors[mentor])
    components[.gradeBand] = ContractFormulas.gradeBand(s.grade?.band, m.gradeBands)
    components[.wishes] = pairs.wishes[CheckedPairs.Pair(student: student, mentor: mentor)] ?? 0
    return components
  }

  /// The first rule that a pair breaks which even a pin must keep.
  func brokenByAnyPair(_ student: Int, _ mentor: Int) -> Rule? {
    if let rule = pairs.barred[CheckedPairs.Pair(student: student, mentor: mentor)] { return rule }
    guard !snapshot.policy.rulesOff.contains(.sameHousehold),
      let household = households.students[student], household == households.mentors[mentor]
    else { return nil }
    return .sameHousehold
  }

  /// The first rule that a pair breaks which a pin may break.
  func brokenByChoice(_ student: Int, _ mentor: Int) -> Rule? {
    let (policy, values) = (snapshot.policy, components(student, mentor))
    func isOn(_ rule: Rule) -> Bool { !policy.rulesOff.contains(rule) }
    if isOn(.noCommonLanguage), values[.language] == 0 { return .noCommonLanguage }
    if isOn(.noCommonMode), values[.place] == 0 { return .noCommonMode }
    if isOn(.tooLittleOverlap), halfHours(student, mentor) < policy.minimumHalfHours {
      return .tooLittleOverlap
    }
    let (own, other) = (surroundings.students[student], surroundings.mentors[mentor])
    return policy.requirements.first { requirement in
      switch requirement {
      case .sameSite: own.site == nil || own.site != other.site
      case .gradeBand: values[.gradeBand] < 1000
      case .primaryLanguage: values[.language] < 800
      }
    }?.rule
  }

  private func cover(_ wanted: [GoalCode], by given: [GoalCode]) -> Int {
    goals.cover(goals.numbers(of: wanted), by: goals.numbers(of: given))
  }

  private func halfHours(_ student: Int, _ mentor: Int) -> Int {
    let (own, other) = (
      snapshot.students[student].profile.availability.words,
      snapshot.mentors[mentor].profile.availability.words
    )
    return (0..<6).reduce(0) { $0 + (own[$1] & other[$1]).nonzeroBitCount }
  }
}
