import Programs

/// Refused requests about people who may be the same in the command line's words.
enum DistinctFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as DistinctError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: DistinctError) -> Failure {
    switch error {
    case .notFound(let role, let id, let nearest):
      let meant = nearest.isEmpty ? "" : "Did you mean \(nearest.joined(separator: ", or "))? "
      return Failure(
        .notFound, "\(role.rawValue).not_found", "There is no \(role.rawValue) '\(id)'.",
        hint: meant + "'trellis \(role.rawValue) list' shows everybody with their ids.",
        details: nearest)
    case .ambiguous(let role, let id, let sources):
      let choices = sources.map { "'\($0)'" }
      return Failure(
        .conflict, "\(role.rawValue).ambiguous",
        "'\(id)' names \(sources.count) \(role.rawValue)s.",
        hint: "Say whose id it is, with --id-source or --other-id-source: "
          + "\(choices.joined(separator: ", ")).", details: sources)
    case .samePerson(let id):
      return Failure(
        .usage, "usage", "Both ids name one person, '\(id)'.", hint: "Name two different people.")
    case .alreadyDistinct:
      return Failure(
        .conflict, "distinct.same", "The two are known to be two people already.",
        hint: "Nothing needs to be done; --list shows who said so, --remove takes it back.")
    case .notDistinct:
      return Failure(
        .conflict, "distinct.none", "Nobody said that the two are two people.",
        hint: "Nothing needs to be done; --list shows the pairs that were decided.")
    }
  }
}
