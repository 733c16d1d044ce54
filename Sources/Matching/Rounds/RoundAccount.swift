import Programs

/// Tells what a choice comes to, pair by pair, by the plain rules and formulas.
struct RoundAccount {
  private let score: PairScore
  private let pins: Pins
  private let candidates: Candidates
  private let choice: RoundChoice
  private var snapshot: Snapshot { score.snapshot }

  init(_ score: PairScore, pins: Pins, candidates: Candidates, choice: RoundChoice) {
    self.score = score
    self.pins = pins
    self.candidates = candidates
    self.choice = choice
  }

  /// Looks at every chosen pair as if nobody had scored it: no rule broken, the score the same, no
  /// place given twice.
  func check() throws(RoundSolverError) {
    let rules = PairRules(score, freePlaces: pins.freePlaces)
    var places = pins.freePlaces
    for (student, mate) in choice.mates.enumerated() {
      guard let mate else { continue }
      let (s, m) = (candidates.students[student], candidates.mentors[mate])
      places[m] -= 1
      guard rules.firstFailure(s, m) == nil, places[m] >= 0,
        choice.scores[student] == pair(s, m, isPinned: false).score
      else { throw .inconsistent(key(s, m)) }
    }
  }

  func round(timing: RoundTiming, givesReasons: Bool) -> SolvedRound {
    let pairs = (pinned + chosen).sorted { $0.student < $1.student }
    let solved = pairs.map { pair($0.student, $0.mentor, isPinned: $0.isPinned) }
    return SolvedRound(
      status: choice.status,
      objective: RoundObjective(
        matched: pairs.count,
        waiting: pairs.reduce(0) { $0 + snapshot.students[$1.student].weight },
        floor: choice.floor, total: solved.reduce(0) { $0 + $1.score }),
      pairs: solved, unmatched: givesReasons ? unmatched(except: Set(pairs.map(\.student))) : [],
      counts: counts,
      blockingPairs: choice.blockingPairs, timing: timing,
      proof: choice.certificate.map { RoundProof($0, of: mentors) })
  }

  private var mentors: [PersonKey] {
    candidates.mentors.map { snapshot.mentors[$0].profile.key }
  }

  private typealias Numbered = (student: Int, mentor: Int, isPinned: Bool)

  private var pinned: [Numbered] {
    pins.pairs.map { ($0.student, $0.mentor, true) }
  }

  private var chosen: [Numbered] {
    choice.mates.enumerated().compactMap { student, mate in
      mate.map { (candidates.students[student], candidates.mentors[$0], false) }
    }
  }

  private func pair(_ student: Int, _ mentor: Int, isPinned: Bool) -> SolvedPair {
    let components = score.components(student, mentor)
    return SolvedPair(
      pair: key(student, mentor), score: components.score(by: snapshot.policy.weights),
      components: components, isPinned: isPinned)
  }

  private func key(_ student: Int, _ mentor: Int) -> PairKey {
    PairKey(
      student: snapshot.students[student].profile.key,
      mentor: snapshot.mentors[mentor].profile.key)
  }

  private var counts: RoundCounts {
    let ready = snapshot.mentors.filter(\.profile.isReady)
    return RoundCounts(
      students: snapshot.students.count, mentors: snapshot.mentors.count,
      places: ready.reduce(0) { $0 + $1.freePlaces },
      studentsReady: snapshot.students.count(where: \.profile.isReady), mentorsReady: ready.count)
  }
}

extension RoundAccount {
  private func unmatched(except matched: Set<Int>) -> [UnmatchedStudent] {
    let rules = PairRules(score, freePlaces: pins.freePlaces)
    let hasCandidates = Set(
      candidates.students.indices
        .filter { choice.hasCandidates[$0] }
        .map { candidates.students[$0] })
    return snapshot.students.indices.filter { !matched.contains($0) }.map { student in
      let profile = snapshot.students[student].profile
      if hasCandidates.contains(student) {
        return UnmatchedStudent(student: profile.key, reason: .outcompeted, failedRules: [])
      }
      return UnmatchedStudent(
        student: profile.key, reason: profile.isReady ? .noCandidate : .notReady,
        failedRules: rules.firstFailures(of: student))
    }
  }
}

extension PairRules {
  /// How many mentors fail each rule first with a student, in the order of the rules.
  func firstFailures(of student: Int) -> [RuleCount] {
    var counts: [Rule: Int] = [:]
    for mentor in score.people.mentors.indices {
      if let rule = firstFailure(student, mentor) { counts[rule, default: 0] += 1 }
    }
    return order.compactMap { rule in counts[rule].map { RuleCount(rule: rule, mentors: $0) } }
  }
}
