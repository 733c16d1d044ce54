import Assignment
import Programs

/// Which mentor the solver chose for each candidate student, and what it says for itself.
struct RoundChoice: Sendable {
  /// For each of `Candidates.students` a number in `Candidates.mentors`, or nil.
  let mates: [Int?]
  let status: SolvedRound.Status
  /// The lowest score chosen, where the policy asks for it.
  let floor: Int?
  let certificate: Certificate?
  /// How many candidate pairs would both rather have each other.
  let blockingPairs: Int

  /// - Throws: `RoundSolverError.tooLarge`.
  init(_ score: PairScore, _ candidates: Candidates, pins: Pins) throws(RoundSolverError) {
    let snapshot = score.snapshot
    let market = Market(candidates, pins: pins, snapshot)
    do {
      let preferences = try market.preferences(score)
      if snapshot.policy.objective == .stable {
        mates = preferences.stableMatching()
        (status, floor, certificate) = (.stable, nil, nil)
      } else {
        let solution = try market.problem(snapshot).solve(Rules(snapshot.policy))
        mates = solution.mates
        status = .optimal
        floor = snapshot.policy.objective == .fair ? solution.outcome.floor.map(Int.init) : nil
        certificate = solution.certificate
      }
      blockingPairs = preferences.blockingPairs(of: mates).count
    } catch {
      throw .tooLarge
    }
  }
}

extension Rules {
  fileprivate init(_ policy: Policy) {
    self.init(
      fairness: policy.objective == .fair ? .fair : .total,
      amongEquals: policy.amongEquals == .lot ? .lot : .score)
  }
}

/// The round in the solver's terms: numbers alone.
private struct Market {
  let candidates: Candidates
  let capacities: [Int32]
  let studentKeys: [UInt64]
  let mentorKeys: [UInt64]

  init(_ candidates: Candidates, pins: Pins, _ snapshot: Snapshot) {
    self.candidates = candidates
    capacities = candidates.mentors.map { Int32(pins.freePlaces[$0]) }
    studentKeys = candidates.students.map {
      TieKeys.key(snapshot.students[$0].profile.key, .student, seed: snapshot.seed)
    }
    mentorKeys = candidates.mentors.map {
      TieKeys.key(snapshot.mentors[$0].profile.key, .mentor, seed: snapshot.seed)
    }
  }

  func problem(_ snapshot: Snapshot) throws(ProblemError) -> Problem {
    try Problem(
      capacities: capacities, starts: candidates.starts, mentors: candidates.columns,
      scores: candidates.scores,
      weights: candidates.students.map { Int32(snapshot.students[$0].weight) },
      studentKeys: studentKeys, mentorKeys: mentorKeys)
  }

  /// How each side ranks the other: by its own weights, or by the policy's where it has none.
  func preferences(_ score: PairScore) throws(ProblemError) -> Preferences {
    let policy = score.snapshot.policy
    return try Preferences(
      capacities: capacities, starts: candidates.starts, mentors: candidates.columns,
      studentScores: candidates.scores(by: policy.studentWeights ?? policy.weights, score),
      mentorScores: candidates.scores(by: policy.mentorWeights ?? policy.weights, score),
      studentKeys: studentKeys, mentorKeys: mentorKeys)
  }
}
