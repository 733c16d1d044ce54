import Matching

/// Refused requests about organisations in the command line's words.
enum OrganisationFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await MatchFailure.translating(request)
    } catch let error as OrganisationError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: OrganisationError) -> Failure {
    switch error {
    case .nobody(let name, let known):
      Failure(
        .notFound, "organisation.nobody", "No mentor of '\(name)' is there for that.",
        hint: Suggestion.sentence(for: name, among: known)
          + "'trellis mentor list --format csv' shows mentors with organisation and status.")
    }
  }
}
