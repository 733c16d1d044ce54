import Matching

/// Refused rollovers in the command line's words.
enum RolloverFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await ProgramFailure.translating(request)
    } catch let error as RolloverError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: RolloverError) -> Failure {
    switch error {
    case .hasPeople(let slug):
      Failure(
        .conflict, "rollover.has_people", "Program '\(slug)' has people already.",
        hint: "A rollover goes into a program without people; name another one.")
    case .startsTooEarly(let day):
      Failure(
        .inputRefused, "date.too_early",
        "The new program begins before the old one, which began on \(day).",
        hint: "Name this year's program first, then next year's.")
    case .unknownLeavers(let ids):
      Failure(
        .notFound, "person.not_found",
        "The old program has nobody with the id \(ids.joined(separator: ", ")).",
        hint: "'trellis student list' and 'trellis mentor list' show the ids.", details: ids)
    }
  }
}
