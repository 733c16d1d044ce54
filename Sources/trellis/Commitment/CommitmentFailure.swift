import Relationships

/// Refused requests about commitments in the command line's words.
enum CommitmentFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await FactFailure.translating(Commitment.self, request)
    } catch let error as CommitmentError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: CommitmentError) -> Failure {
    switch error {
    case .settled(let outcome):
      Failure(
        .conflict, "commitment.settled",
        "The promise is \(outcome.result.rawValue) already, on \(outcome.day), says \(outcome.by).",
        hint: "If that is a mistake, take it back first: trellis commitment reopen ID --reason WHY")
    case .stillOpen:
      Failure(
        .conflict, "commitment.open", "The promise is open already.",
        hint: "'trellis commitment keep' or 'cancel' says what became of it.")
    case .beforeMade(let day):
      Failure(
        .inputRefused, "date.before_start", "The promise was made on \(day), which is later.",
        hint: "Write \(day) or a later day; for a day ahead say 'next friday' or 'in 2 weeks'.")
    }
  }
}
