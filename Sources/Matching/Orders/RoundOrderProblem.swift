import Programs

/// Why an ordered round cannot be solved until somebody mends something; it names no person, for
/// the queue keeps it.
enum RoundOrderProblem: Error, Sendable {
  case noProgram

  /// What an error asks a coordinator to mend; nil for what may pass by itself.
  static func reason(for error: any Error) -> String? {
    switch error {
    case RoundOrderProblem.noProgram:
      "the program is not there any more; nothing is to be solved"
    case let error as RoundError: reason(for: error)
    case let error as PinProblems:
      "\(error.problems.count) of the pins cannot be; 'trellis round solve --dry-run' names them and "
        + "says why"
    case is SnapshotProblem:
      "the roster has somebody whom no round can be made with; 'trellis round solve --dry-run' says "
        + "whom and why; correct the roster and import it again"
    case is GoalProblems:
      "the vocabulary of goals is no tree; correct it and import it with 'trellis import goals'"
    case is RoundSolverError:
      "there are more people or places than one round can have; split the program"
    case let error as PolicyProblem: "the policy: \(error)"
    default: nil
    }
  }

  private static func reason(for error: RoundError) -> String? {
    switch error {
    case .programClosed:
      "the program is closed by then; 'trellis program show' says since when"
    case .notFound(let word): "the program has no round \(word); 'trellis round list' shows them"
    case .notDraft(let number, let state):
      "round \(number) is \(state.rawValue) already; only a draft is solved again"
    case .damaged(let number):
      "what is stored of round \(number) cannot be read; solve a new round"
    // Somebody else changed it meanwhile: the next try begins with what is there then.
    case .stale, .unproved: nil
    }
  }
}
