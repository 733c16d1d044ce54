import Programs

/// The hard rules for single pairs, in the order of the contract's table.
struct PairRules: Sendable {
  let score: PairScore
  /// The rules that this policy asks for, in the order in which they are tried.
  let order: [Rule]
  /// Each mentor's places, those of the pins taken off.
  let freePlaces: [Int]

  init(_ score: PairScore, freePlaces: [Int]) {
    self.score = score
    self.freePlaces = freePlaces
    order = Self.order(under: score.snapshot.policy)
  }

  /// The table's rules without those switched off, then what the policy requires.
  static func order(under policy: Policy) -> [Rule] {
    let required = policy.requirements.map(\.rule)
    let table = Rule.allCases.filter { rule in
      !Requirement.allCases.contains { $0.rule == rule }
        && (!policy.rulesOff.contains(rule) || rule == .closedBadly)
    }
    return table + required
  }

  /// The first rule that a pair fails, or nil for a candidate.
  func firstFailure(_ student: Int, _ mentor: Int) -> Rule? {
    order.first { fails($0, student, mentor) }
  }

  /// All rules that a pair fails, in the order in which they are tried.
  func failures(_ student: Int, _ mentor: Int) -> [Rule] {
    order.filter { fails($0, student, mentor) }
  }

  func fails(_ rule: Rule, _ student: Int, _ mentor: Int) -> Bool {
    let (s, m) = (score.people.students[student], score.people.mentors[mentor])
    let policy = score.snapshot.policy
    switch rule {
    case .studentNotReady: return !s.isReady
    case .mentorNotReady: return !m.isReady
    case .noFreePlace: return freePlaces[mentor] == 0
    case .excluded:
      return score.records.record(student, mentor)?.exclusionReasons.isEmpty == false
    case .sameHousehold: return s.household != nil && s.household == m.household
    case .noCommonLanguage: return PairScore.language(s.languages, m.languages) == 0
    case .noCommonMode: return PairScore.place(s, m) == 0
    case .tooLittleOverlap:
      return s.availability.overlap(with: m.availability) < policy.minimumHalfHours
    case .closedBadly:
      let reasons = score.records.record(student, mentor)?.closureReasons ?? []
      return reasons.contains(where: policy.forbidsRematch(after:))
    case .notSameSite: return s.site == nil || s.site != m.site
    case .gradeBandNotServed:
      let (band, served) = gradeBands(student, mentor)
      return PairScore.gradeBand(band, served) < 1000
    case .noPrimaryLanguage: return PairScore.language(s.languages, m.languages) < 800
    }
  }

  private func gradeBands(_ student: Int, _ mentor: Int) -> (GradeBand?, GradeBands) {
    (score.snapshot.students[student].grade?.band, score.snapshot.mentors[mentor].gradeBands)
  }
}

extension Policy {
  /// Whether two people whose match closed for this reason are kept apart.
  func forbidsRematch(after closureReason: ClosureReason) -> Bool {
    closureReason == .safetyConcern
      || (!rulesOff.contains(.closedBadly) && neverRematch.contains(closureReason))
  }
}
