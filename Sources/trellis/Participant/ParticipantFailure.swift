import Programs

/// Refused requests about people in the command line's words.
enum ParticipantFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as EnrollmentError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: EnrollmentError) -> Failure {
    switch error {
    case .notFound(let role, let id):
      Failure(
        .notFound, "\(role.rawValue).not_found", "The program has no \(role.rawValue) '\(id)'.",
        hint: "'trellis \(role.rawValue) list' shows everybody with their ids.")
    case .alreadyIs(let status):
      Failure(
        .conflict, "status.same", "The person is \(status.rawValue) already.",
        hint: "Nothing needs to be done.")
    case .hasOpenMatches(let count):
      Failure(
        .conflict, "person.matched", "The person has \(count) open match\(count == 1 ? "" : "es").",
        hint:
          "Add --from DAY to end them on that day, or end them with 'trellis match close'.")
    }
  }
}
