import Programs

/// The eight components of single pairs, each formula as the contract has it.
///
/// `ScoreRow` computes the same sums for all pairs at once; this is for the pairs that somebody
/// looks at.
struct PairScore: Sendable {
  let snapshot: Snapshot
  let people: RoundPeople
  let records: PairRecords

  func components(_ student: Int, _ mentor: Int) -> Components {
    let (s, m) = (people.students[student], people.mentors[mentor])
    var components = Components()
    components[.sharedGoals] = cover(s.goals, by: m.goals)
    components[.needsMet] = cover(s.needs, by: m.offers)
    components[.reciprocity] = cover(m.needs, by: s.offers)
    components[.availability] = Self.availability(
      s.availability.overlap(with: m.availability), target: snapshot.policy.targetHalfHours)
    components[.language] = Self.language(s.languages, m.languages)
    components[.place] = Self.place(s, m)
    components[.gradeBand] = Self.gradeBand(
      snapshot.students[student].grade?.band, snapshot.mentors[mentor].gradeBands)
    components[.wishes] = records.record(student, mentor)?.wishes ?? 0
    return components
  }

  /// How well a list in order of priority is covered by a set of codes; 500 where either is empty.
  func cover(_ wanted: [Int], by given: [Int]) -> Int {
    guard !wanted.isEmpty, !given.isEmpty else { return CoverWeights.neutral }
    var sum = 0
    for (position, code) in wanted.enumerated() {
      let best = given.reduce(0) { max($0, snapshot.goals.closeness(code, $1)) }
      sum += CoverWeights.weight(at: position) * best
    }
    return sum / CoverWeights.sum(ofFirst: wanted.count)
  }

  static func availability(_ overlap: Int, target: Int) -> Int {
    min(overlap, target) * 1000 / target
  }

  static func language(_ student: [Int], _ mentor: [Int]) -> Int {
    guard let primary = student.first, let mentorPrimary = mentor.first else { return 0 }
    if primary == mentorPrimary { return 1000 }
    if mentor.contains(primary) { return 800 }
    return student.contains(where: mentor.contains) ? 600 : 0
  }

  static func place(_ student: RoundPeople.Person, _ mentor: RoundPeople.Person) -> Int {
    let modes = student.modes.intersection(mentor.modes)
    if modes.contains(.inPerson) {
      if let site = student.site, site == mentor.site { return 1000 }
      if let region = student.region, region == mentor.region { return 700 }
    }
    if modes.contains(.online) { return 500 }
    return modes.contains(.phone) ? 300 : 0
  }

  static func gradeBand(_ band: GradeBand?, _ served: GradeBands) -> Int {
    if served.isEmpty { return 1000 }
    guard let band else { return 500 }
    if served.contains(GradeBands(band)) { return 1000 }
    return served.withNeighbours.contains(GradeBands(band)) ? 500 : 0
  }
}

/// How much each place of a list in order of priority counts: 3, 2, then 1.
enum CoverWeights {
  /// What an empty list is worth: no data is neither good nor bad.
  static let neutral = 500

  static func weight(at position: Int) -> Int {
    max(1, 3 - position)
  }

  static func sum(ofFirst count: Int) -> Int {
    (0..<count).reduce(0) { $0 + weight(at: $1) }
  }
}
