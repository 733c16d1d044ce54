import Programs

/// The formulas of the contract, written down a second time for the checker.
///
/// Nothing here or in this folder comes from the scorer, the rules or the solver of a round: a
/// mistake made there once is not made here again.
enum ContractFormulas {
  /// How much each place of a list in order of priority counts.
  static let priorities = [3, 2, 1, 1, 1, 1]
  /// What a component is where there is nothing to compare.
  static let neutral = 500

  static func language(_ student: [Language], _ mentor: [Language]) -> Int {
    guard let primary = student.first, let mentorPrimary = mentor.first else { return 0 }
    if primary == mentorPrimary { return 1000 }
    if mentor.contains(primary) { return 800 }
    return Set(student).isDisjoint(with: mentor) ? 0 : 600
  }

  static func place(_ student: Surroundings, _ mentor: Surroundings) -> Int {
    func both(_ mode: Modes) -> Bool { student.modes.contains(mode) && mentor.modes.contains(mode) }
    if both(.inPerson), student.site != nil, student.site == mentor.site { return 1000 }
    if both(.inPerson), student.region != nil, student.region == mentor.region { return 700 }
    if both(.online) { return 500 }
    return both(.phone) ? 300 : 0
  }

  static func gradeBand(_ grade: GradeBand?, _ served: GradeBands) -> Int {
    guard !served.isEmpty else { return 1000 }
    guard let grade else { return 500 }
    let distances = served.members.map { abs($0.rawValue - grade.rawValue) }
    switch distances.min() {
    case 0: return 1000
    case 1: return 500
    default: return 0
    }
  }

  static func availability(_ halfHours: Int, target: Int) -> Int {
    halfHours >= target ? 1000 : halfHours * 1000 / target
  }

  static func wishes(student: Bool, mentor: Bool) -> Int {
    student ? (mentor ? 1000 : 700) : (mentor ? 500 : 0)
  }

  /// How close two goals are, given the way of each up to its top-level goal, itself first.
  static func closeness(_ a: [GoalCode], _ b: [GoalCode]) -> Int {
    guard let first = a.first, let second = b.first, a.last == b.last else { return 0 }
    if first == second { return 1000 }
    if let levels = b.firstIndex(of: first) ?? a.firstIndex(of: second) {
      return levels == 1 ? 700 : levels == 2 ? 450 : 250
    }
    return a.dropFirst().first == b.dropFirst().first ? 400 : 150
  }
}

/// How and where somebody can meet.
struct Surroundings: Hashable {
  let modes: Modes
  let site: ComparisonKey?
  let region: ComparisonKey?

  init(_ profile: Profile) {
    modes = profile.modes
    site = ComparisonKey(profile.site)
    region = ComparisonKey(profile.region)
  }
}
