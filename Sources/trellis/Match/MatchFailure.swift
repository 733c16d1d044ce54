import Matching

/// Refused requests about matches in the command line's words.
enum MatchFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as MatchError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: MatchError) -> Failure {
    switch error {
    case .notFound(let words):
      Failure(
        .notFound, "match.not_found", "No match is named '\(words)'.",
        hint: "'trellis match list' shows them; name one by its id, its student, or STUDENT:MENTOR."
      )
    case .ambiguous(let words, let choices):
      Failure(
        .usage, "match.ambiguous", "'\(words)' names several matches.",
        hint: "Name one of them: \(choices.joined(separator: ", ")).", details: choices)
    case .alreadyClosed(let day):
      Failure(
        .conflict, "match.closed", "The match ended on \(day).",
        hint: "Only a match that is open can be held or closed.")
    case .beforeStart(let day):
      Failure(
        .inputRefused, "date.too_early", "The date is before \(day), the first day possible.",
        hint: "Write \(day) or a later day.")
    case .holdOverlaps(let from, let to):
      Failure(
        .conflict, "hold.overlaps",
        "There is a hold from \(from) \(to.map { "to \($0)" } ?? "that is still open").",
        hint: "Choose days outside it, or end it with 'trellis match resume'.")
    case .noOpenHold:
      Failure(
        .conflict, "hold.none", "The match has no open hold.",
        hint: "'trellis match show' lists its holds.")
    case .endsBeforeStart:
      Failure(
        .inputRefused, "dates.reversed", "The last day is before the first.",
        hint: "Write the earlier date in --from; both days count.")
    }
  }
}
