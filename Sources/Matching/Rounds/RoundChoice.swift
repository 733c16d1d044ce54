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

  init(_ candidates: Candidates, pins: Pins, _ snapshot: Snapshot) throws {
    let problem: Problem
    do {
      problem = try Problem(candidates, pins: pins, snapshot)
    } catch {
      throw RoundSolverError.tooLarge
    }
    let policy = snapshot.policy
    let solution = problem.solve(
      Rules(
        fairness: policy.objective == .fair ? .fair : .total,
        amongEquals: policy.amongEquals == .lot ? .lot : .score))
    mates = solution.mates
    status = .optimal
    floor = policy.objective == .fair ? solution.outcome.floor.map(Int.init) : nil
    certificate = solution.certificate
  }
}

extension Problem {
  /// The round in the solver's terms: numbers alone.
  fileprivate init(
    _ candidates: Candidates, pins: Pins, _ snapshot: Snapshot
  ) throws(ProblemError) {
    let students = candidates.students.map { snapshot.students[$0] }
    let mentors = candidates.mentors.map { snapshot.mentors[$0].profile.key }
    try self.init(
      capacities: candidates.mentors.map { Int32(pins.freePlaces[$0]) },
      starts: candidates.starts, mentors: candidates.columns, scores: candidates.scores,
      weights: students.map { Int32($0.weight) },
      studentKeys: students.map { TieKeys.key($0.profile.key, .student, seed: snapshot.seed) },
      mentorKeys: mentors.map { TieKeys.key($0, .mentor, seed: snapshot.seed) })
  }
}
