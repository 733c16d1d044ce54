import Relationships

/// Refused requests about check-ins in the command line's words.
enum CheckInFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as CheckInError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: CheckInError) -> Failure {
    switch error {
    case .notFound(let words):
      Failure(
        .notFound, "check_in.not_found", "The program has no check-in '\(words)'.",
        hint: "'trellis check-in list' shows them with their ids.")
    case .alreadyVoided(let reason):
      Failure(
        .conflict, "check_in.voided", "The check-in is voided already: \(reason).",
        hint: "Add it again if it did take place: trellis check-in add ...")
    case .alreadyConfirmed:
      Failure(
        .conflict, "check_in.confirmed", "The check-in is confirmed already.",
        hint: "Nothing needs to be done.")
    }
  }
}
