import Assignment
import Programs

/// Which mentor the solver chose for each candidate student, and what it says for itself.
struct RoundChoice: Sendable {
  /// For each of `Candidates.students` a number in `Candidates.mentors`, or nil.
  let mates: [Int?]
  /// What the chosen pairs score, as the solver has it.
  let scores: [Int?]
  /// Whether any pair of a student is allowed.
  let hasCandidates: [Bool]
  let status: SolvedRound.Status
  /// The lowest score chosen, where the policy asks for it.
  let floor: Int?
  let certificate: Certificate?
  /// How many candidate pairs would both rather have each other.
  let blockingPairs: Int

  /// - Throws: `RoundSolverError.tooLarge`.
  init(
    _ policy: Policy, _ participants: Participants, _ pairs: any AllPairs
  ) throws(RoundSolverError) {
    if policy.objective == .stable {
      mates = participants.stableMatching(over: pairs)
      scores = pairs.scores(of: mates)
      hasCandidates = pairs.haveCandidates(mates, mentorCount: participants.capacities.count)
      (status, floor, certificate) = (.stable, nil, nil)
      blockingPairs = participants.blockingPairCount(of: mates, over: pairs)
      return
    }
    let priced: PricedSolution
    do { priced = try participants.solve(Rules(policy), over: pairs) } catch { throw .tooLarge }
    let (solution, problem) = (priced.solution, priced.problem)
    mates = solution.mates
    scores = solution.mates.enumerated().map { student, mate in
      mate.flatMap { problem.score(student, $0) }.map(Int.init)
    }
    hasCandidates = zip(problem.starts, problem.starts.dropFirst()).map { $0 < $1 }
    status = .optimal
    floor = policy.objective == .fair ? solution.outcome.floor.map(Int.init) : nil
    certificate = solution.certificate
    blockingPairs = participants.blockingPairCount(of: mates, over: pairs, listed: priced)
  }
}

extension Rules {
  fileprivate init(_ policy: Policy) {
    self.init(
      fairness: policy.objective == .fair ? .fair : .total,
      amongEquals: policy.amongEquals == .lot ? .lot : .score)
  }
}

extension AllPairs {
  /// The score of each student with the mentor chosen.
  fileprivate func scores(of mates: [Int?]) -> [Int?] {
    map(mates.indices.map { Int32($0) }) { student, row in
      mates[Int(student)].map { mate in
        let (block, place) = mate.quotientAndRemainder(dividingBy: blockWidth)
        return Int(row.scores(ofBlock: block, by: .round)[place])
      }
    }
  }

  /// Whether any pair of each student is allowed; those with a mentor are not looked at.
  fileprivate func haveCandidates(_ mates: [Int?], mentorCount: Int) -> [Bool] {
    map(mates.indices.map { Int32($0) }) { student, row in
      guard mates[Int(student)] == nil else { return true }
      return stride(from: 0, to: mentorCount, by: blockWidth).contains { start in
        let scores = row.scores(ofBlock: start / blockWidth, by: .round)
        return (0..<min(blockWidth, mentorCount - start)).contains { scores[$0] >= 0 }
      }
    }
  }
}
