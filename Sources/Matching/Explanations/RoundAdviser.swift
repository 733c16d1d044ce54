package import CivilTime
import Programs

/// Finds the smallest changes that would match more students, by solving again for each.
package struct RoundAdviser: Sendable {
  /// Goals of outcompeted students that are tried, the most frequent first.
  private static let goalsTried = 8
  private let solver: RoundSolver

  package init(clock: WallClock) {
    solver = RoundSolver(clock: clock)
  }

  /// Advises on a snapshot; takes as long as solving it twenty to thirty times.
  ///
  /// - Parameters:
  ///   - snapshot: what the round was solved from.
  ///   - progress: told how many of how many changes have been tried.
  /// - Returns: the changes that match more students, and what the round comes to without them.
  /// - Throws: `PinProblems`; `RoundSolverError`.
  package func advise(
    on snapshot: Snapshot, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> RoundAdvice {
    let solved = try solver.solve(snapshot)
    let changes = snapshot.policyChanges + snapshot.gapChanges + goalChanges(snapshot, solved)
    var relaxations: [Relaxation] = []
    for (tried, change) in changes.enumerated() {
      progress(tried, changes.count)
      let objective = try solver.solve(try snapshot.after(change)).objective
      let gain = objective.matched - solved.objective.matched
      guard gain > 0 else { continue }
      relaxations.append(Relaxation(change: change, objective: objective, matched: gain))
    }
    return RoundAdvice(
      objective: solved.objective,
      unmatched: Dictionary(grouping: solved.unmatched, by: \.reason).mapValues(\.count),
      relaxations: Self.sorted(relaxations))
  }

  /// More students first; where as many, the smaller change of hours, else the order of trying.
  private static func sorted(_ relaxations: [Relaxation]) -> [Relaxation] {
    relaxations.enumerated().sorted { a, b in
      a.element.matched != b.element.matched
        ? a.element.matched > b.element.matched : a.offset < b.offset
    }.map(\.element)
  }

  /// More places for the goals of those whose fitting mentors are full.
  private func goalChanges(_ snapshot: Snapshot, _ solved: SolvedRound) -> [Relaxation.Change] {
    let left = Set(
      solved.unmatched.filter { $0.reason == .outcompeted }.map(\.student))
    let wanted = snapshot.students.filter { left.contains($0.profile.key) }
      .flatMap { Set($0.profile.goals) }
    let counts = Dictionary(grouping: wanted, by: \.self).mapValues(\.count)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.goalsTried)
      .compactMap { goal, _ in
        let mentors = snapshot.mentors.count { snapshot.has($0, goal) && $0.profile.isReady }
        return mentors == 0 ? nil : .places(goal: goal, mentors: mentors)
      }
  }
}

extension Snapshot {
  /// Every way of asking for less.
  fileprivate var policyChanges: [Relaxation.Change] {
    var changes: [Relaxation.Change] = []
    if !policy.rulesOff.contains(.tooLittleOverlap) {
      changes += stride(from: policy.minimumOverlapMinutes - 30, through: 30, by: -30)
        .map { .minimumOverlap(minutes: $0) }
    }
    changes += Rule.switchable.filter { !policy.rulesOff.contains($0) }.map { .rule($0) }
    return changes + policy.requirements.map { .rule($0.rule) }
  }

  /// Every single thing that keeps people from being ready.
  fileprivate var gapChanges: [Relaxation.Change] {
    let roles: [(ParticipantRole, [Profile])] = [
      (.student, students.map(\.profile)), (.mentor, mentors.map(\.profile)),
    ]
    return roles.flatMap { role, profiles in
      ReadyGaps.remediable.compactMap { gap in
        let people = profiles.count { $0.gaps == gap }
        guard people > 0, let code = gap.codes.first else { return nil }
        return .ready(role, gap: code, people: people)
      }
    }
  }

  fileprivate func has(_ mentor: RoundMentor, _ goal: GoalCode) -> Bool {
    mentor.profile.goals.contains { goals.lineage(of: $0).contains(goal) }
  }

  /// The snapshot with one thing changed.
  fileprivate func after(_ change: Relaxation.Change) throws(SnapshotProblem) -> Snapshot {
    var (policy, students, mentors) = (policy, students, mentors)
    switch change {
    case .rule(let rule):
      policy.rulesOff.insert(rule)
      policy.requirements.removeAll { $0.rule == rule }
    case .minimumOverlap(let minutes): policy.minimumOverlapMinutes = minutes
    case .places(let goal, _):
      for index in mentors.indices where has(mentors[index], goal) {
        mentors[index].capacity =
          Capacity(mentors[index].capacity.count + 1) ?? mentors[index].capacity
      }
    case .ready(.student, let gap, _):
      for index in students.indices where students[index].profile.gaps.codes == [gap] {
        students[index].profile.heldBack = []
      }
    case .ready(.mentor, let gap, _):
      for index in mentors.indices where mentors[index].profile.gaps.codes == [gap] {
        mentors[index].profile.heldBack = []
      }
    }
    return try Snapshot(
      date: date, seed: seed, policy: policy, gates: gates, goals: goals, students: students,
      mentors: mentors, exclusions: exclusions, pins: pins, wishes: wishes, history: history)
  }
}

extension ReadyGaps {
  /// What a coordinator can do something about; a restriction is for the safeguarding duty alone.
  fileprivate static let remediable: [ReadyGaps] = [
    .status, .start, .consent, .screening, .training,
  ]
}
