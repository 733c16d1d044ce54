import Assignment
package import CivilTime
import Programs

/// Turns a snapshot into a solved round.
///
/// A pure function of the snapshot but for the time it took.
package struct RoundSolver: Sendable {
  private let clock: WallClock
  private let threads: Int

  /// The answer is the same for any number of threads.
  package init(clock: WallClock, threads: Int = RoundSolver.standardThreads) {
    self.clock = clock
    self.threads = threads
  }

  /// A round must not take a whole machine from everybody else.
  package static let standardThreads = 2

  /// Solves exactly over all pairs, and checks the outcome pair by pair.
  ///
  /// - Throws: `PinProblems` for pins that must not be, `RoundSolverError` for a round too large;
  ///   `CancellationError` between the steps of a task that is cancelled.
  package func solve(_ snapshot: Snapshot) throws -> SolvedRound {
    try solve(snapshot, by: snapshot.policy, noLowerThan: nil)
  }

  /// The same without a word on those who stay unmatched: each is else held against every mentor.
  func solveWithoutReasons(_ snapshot: Snapshot) throws -> SolvedRound {
    try solve(snapshot, by: snapshot.policy, noLowerThan: nil, givesReasons: false)
  }

  /// The best round by the sum of scores of which no pair that is chosen scores less than `least`.
  func solve(_ snapshot: Snapshot, noLowerThan least: Int) throws -> SolvedRound {
    var policy = snapshot.policy
    policy.objective = .total
    return try solve(snapshot, by: policy, noLowerThan: Int32(clamping: least))
  }

  private func solve(
    _ snapshot: Snapshot, by policy: Policy, noLowerThan least: Int32?, givesReasons: Bool = true
  ) throws -> SolvedRound {
    var stopwatch = Stopwatch(clock)
    let score = PairScore(
      snapshot: snapshot, people: RoundPeople(snapshot), records: PairRecords(snapshot))
    let pins = try Pins(score)
    let candidates = Candidates(snapshot, pins: pins)
    let all = ScoredPairs(score, candidates, threads: threads)
    let pairs: any AllPairs =
      least.map {
        PairsFromScore(pairs: all, least: $0, width: candidates.mentors.count)
      } ?? all
    stopwatch.split(\.score)
    try Task.checkCancellation()
    let choice = try RoundChoice(policy, candidates.participants, pairs)
    stopwatch.split(\.solve)
    try Task.checkCancellation()
    let account = RoundAccount(score, pins: pins, candidates: candidates, choice: choice)
    try account.check()
    stopwatch.split(\.verify)
    return account.round(timing: stopwatch.timing, givesReasons: givesReasons)
  }
}

/// Why a snapshot cannot be solved.
package enum RoundSolverError: Error, Sendable, Hashable {
  /// More people or places than the solver's numbers hold.
  case tooLarge
  /// The solver chose a pair that the rules or the score, looked at one by one, do not bear out.
  case inconsistent(PairKey)
}

/// Splits the time that passes into parts.
private struct Stopwatch {
  private let clock: WallClock
  private var last: Instant
  private(set) var timing = RoundTiming()

  init(_ clock: WallClock) {
    self.clock = clock
    last = clock.now()
  }

  mutating func split(_ part: WritableKeyPath<RoundTiming, Int>) {
    let now = clock.now()
    let microseconds = max(0, now.microsecondsSince1970 - last.microsecondsSince1970)
    timing[keyPath: part] += Int((microseconds + 500) / 1000)
    last = now
  }
}
