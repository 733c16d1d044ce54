import Programs

/// Says of any pair of a snapshot what it scores and why, or which rules keep it apart and why.
package struct PairExplainer: Sendable {
  private let score: PairScore
  private let rules: PairRules
  private let students: [PersonKey: Int]
  private let mentors: [PersonKey: Int]

  /// - Throws: `PinProblems`, as solving the snapshot would.
  package init(_ snapshot: Snapshot) throws(PinProblems) {
    score = PairScore(
      snapshot: snapshot, people: RoundPeople(snapshot), records: PairRecords(snapshot))
    rules = PairRules(score, freePlaces: try Pins(score).freePlaces)
    students = Self.numbers(snapshot.students.map(\.profile.key))
    mentors = Self.numbers(snapshot.mentors.map(\.profile.key))
  }

  /// All that is known of a pair, or nil if either is not in the snapshot.
  package func explain(_ pair: PairKey) -> PairExplanation? {
    guard let student = students[pair.student], let mentor = mentors[pair.mentor] else {
      return nil
    }
    let components = score.components(student, mentor)
    return PairExplanation(
      components: components, score: components.score(by: score.snapshot.policy.weights),
      facts: facts(student, mentor),
      failures: rules.failures(student, mentor).map { failure(of: $0, student, mentor) })
  }

  private static func numbers(_ keys: [PersonKey]) -> [PersonKey: Int] {
    Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
  }
}

/// What a pair scores, what made it, and which rules it fails, none for a candidate.
package struct PairExplanation: Sendable, Hashable {
  package let components: Components
  package let score: Int
  package let facts: PairFacts
  /// In the order in which the rules are tried.
  package let failures: [RuleFailure]
}

extension PairExplainer {
  private func facts(_ student: Int, _ mentor: Int) -> PairFacts {
    let (s, m) = (score.snapshot.students[student], score.snapshot.mentors[mentor])
    let record = score.records.record(student, mentor)
    return PairFacts(
      sharedGoals: covered(s.profile.goals, by: m.profile.goals),
      needsMet: covered(s.profile.needs, by: m.profile.offers),
      reciprocity: covered(m.profile.needs, by: s.profile.offers),
      commonHours: s.profile.availability.intersection(m.profile.availability),
      commonLanguages: s.profile.languages.filter(m.profile.languages.contains),
      meeting: meeting(student, mentor),
      gradeBand: s.grade?.band, servedBands: m.gradeBands,
      studentNamedMentor: record?.studentNamedMentor ?? false,
      mentorNamedStudent: record?.mentorNamedStudent ?? false)
  }

  private func covered(_ wanted: [GoalCode], by given: [GoalCode]) -> [CoveredGoal] {
    wanted.map { code in
      let ranked = given.map { (code: $0, closeness: score.snapshot.goals.closeness(code, $0)) }
      let best = ranked.max { $0.closeness < $1.closeness }
      let closeness = best?.closeness ?? 0
      return CoveredGoal(
        code: code, nearest: closeness == 0 ? nil : best?.code, closeness: closeness)
    }
  }

  private func meeting(_ student: Int, _ mentor: Int) -> Meeting? {
    switch PairScore.place(score.people.students[student], score.people.mentors[mentor]) {
    case 1000: .atSite
    case 700: .inRegion
    case 500: .online
    case 300: .phone
    default: nil
    }
  }

  private func failure(of rule: Rule, _ student: Int, _ mentor: Int) -> RuleFailure {
    RuleFailure(rule: rule, facts: facts(of: rule, student, mentor))
  }

  private func facts(of rule: Rule, _ student: Int, _ mentor: Int) -> RuleFailure.Facts {
    let (s, m) = (score.snapshot.students[student], score.snapshot.mentors[mentor])
    let record = score.records.record(student, mentor)
    switch rule {
    case .studentNotReady: return .lacking(s.profile.gaps)
    case .mentorNotReady: return .lacking(m.profile.gaps)
    case .noFreePlace:
      return .places(
        capacity: m.capacity.count, load: m.load, pinned: m.freePlaces - rules.freePlaces[mentor])
    case .excluded: return .excluded(reasons: record?.exclusionReasons ?? [])
    case .sameHousehold: return .household
    case .noCommonLanguage, .noPrimaryLanguage:
      return .languages(student: s.profile.languages, mentor: m.profile.languages)
    case .noCommonMode: return .modes(student: s.profile.modes, mentor: m.profile.modes)
    case .tooLittleOverlap:
      return .overlap(
        minutes: s.profile.availability.overlap(with: m.profile.availability) * 30,
        minimum: score.snapshot.policy.minimumOverlapMinutes)
    case .closedBadly:
      let reasons = record?.closureReasons ?? []
      return reasons.contains(.safetyConcern) ? .restricted : .closed(reasons: reasons)
    case .notSameSite: return .sites(student: s.profile.site, mentor: m.profile.site)
    case .gradeBandNotServed:
      return .gradeBands(student: s.grade?.band, served: m.gradeBands)
    }
  }
}
