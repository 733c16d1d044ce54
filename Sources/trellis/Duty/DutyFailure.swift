import Relationships

/// Refused requests about duties in the command line's words.
enum DutyFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as DutyError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: DutyError) -> Failure {
    switch error {
    case .heldAlready(let duty, let holder, let from):
      Failure(
        .conflict, "duty.held", "\(holder) has the \(duty.rawValue) duty since \(from).",
        hint: "Nothing needs to be done; 'trellis duty list' shows everybody's.")
    case .notHeld(let duty, let holder, let holders):
      Failure(
        .notFound, "duty.not_held", "\(holder) does not have the \(duty.rawValue) duty.",
        hint: holders.isEmpty
          ? "Nobody has it: trellis duty give --duty \(duty.rawValue) --holder NAME"
          : Suggestion.sentence(for: holder, among: holders)
            + "Who has it: \(holders.joined(separator: ", ")).")
    }
  }
}
