import Relationships

/// Refused requests about goals of pairs in the command line's words.
enum MatchGoalFailure {
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    try await FactFailure.translating(GoalStep.self) {
      do {
        return try await request()
      } catch let error as SharedGoalError {
        throw failure(for: error)
      }
    }
  }

  static func nothing(_ goal: String) -> Failure {
    Failure(
      .notFound, "match_goal.not_found", "Nothing is written down about '\(goal)'.",
      hint: "'trellis match goals MATCH' lists what the pair works towards.")
  }

  private static func failure(for error: SharedGoalError) -> Failure {
    switch error {
    case .alreadySo(let goal, let state):
      Failure(
        .conflict, "match_goal.known",
        "That is written down already: '\(goal)' is "
          + "\(state.rawValue).", hint: "'trellis match goals MATCH' shows who has agreed.")
    case .notOpen(let goal):
      Failure(
        .conflict, "match_goal.not_open", "The pair has no open goal '\(goal)'.",
        hint: "Propose it first: trellis match goal propose MATCH --goal \(goal) --by student")
    }
  }
}
