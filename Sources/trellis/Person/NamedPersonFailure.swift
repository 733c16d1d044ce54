import Relationships

/// Words that name nobody or several people, in the command line's words.
enum NamedPersonFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as NamedPersonError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: NamedPersonError) -> Failure {
    switch error {
    case .notFound(let words, let roles):
      Failure(
        .notFound, "person.not_found",
        "No \(roles.joined(separator: " or ")) is known as '\(words)'.",
        hint: roles.prefix(2).map { "'trellis \($0) list'" }.joined(separator: " and ")
          + " show\(roles.count == 1 ? "s" : "") everybody with their ids.")
    case .ambiguous(let words, let choices):
      Failure(
        .usage, "person.ambiguous", "'\(words)' may be \(choices.count) people.",
        hint: "Write one of: \(choices.joined(separator: ", ")).", details: choices)
    }
  }
}
