import Relationships

/// Refused requests about facts of pairs in the command line's words.
enum FactFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value, Content: ListedFact>(
    _ kind: Content.Type, _ request: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await request()
    } catch let error as FactError {
      throw failure(for: error, kind)
    } catch MeetingError.over(let outcome) {
      throw Failure(
        .conflict, "meeting.over",
        "What became of the meeting is known: \(outcome.result.rawValue) "
          + (outcome.cause.map { " (\($0.rawValue))" } ?? "") + ", says \(outcome.by).",
        hint: "If that is a mistake, say it again with --correct; another time is another meeting: "
          + "trellis meeting add ...")
    }
  }

  private static func failure<Content: ListedFact>(
    for error: FactError, _ kind: Content.Type
  ) -> Failure {
    switch error {
    case .matchUnknown, .matchAmbiguous: match(error)
    case .notFound(let words):
      Failure(
        .notFound, "\(Content.key).not_found",
        "The program has no \(Content.words) with the id '\(words)'.",
        hint: "'trellis \(Content.noun) list' shows them with their ids.")
    case .alreadyVoided(let reason):
      Failure(
        .conflict, "\(Content.key).voided", "This \(Content.words) is voided already: \(reason).",
        hint: "Write it down anew if it was so after all: trellis \(Content.noun) add ...")
    case .nothingToCorrect:
      Failure(
        .usage, "usage", "Nothing would change: this is what the \(Content.words) says already.",
        hint: "'trellis help \(Content.noun) correct' lists what can be changed.")
    case .goalUnknown(let goal, let nearest):
      Failure(
        .notFound, "goal.not_found", "There is no goal '\(goal)'.",
        hint: (nearest.isEmpty ? "" : "Did you mean \(nearest.joined(separator: ", or "))? ")
          + "'trellis goal list' shows them.", details: nearest)
    case .timeSkipped(let time, let zone):
      Failure(
        .inputRefused, "time.nonexistent", "The clocks of \(zone) skip \(time).",
        hint: "Write a time that the clocks showed, or add the offset from UTC.")
    }
  }

  private static func match(_ error: FactError) -> Failure {
    if case .matchAmbiguous(let words, let choices) = error {
      return Failure(
        .usage, "match.ambiguous", "'\(words)' names several students.",
        hint: "Name one of their matches by its id: \(choices.joined(separator: ", ")).",
        details: choices)
    }
    guard case .matchUnknown(let words) = error else {
      return Failure(.failed, "internal", "\(error)", hint: "'trellis doctor' checks the set-up.")
    }
    return Failure(
      .notFound, "match.not_found", "No match is named '\(words)'.",
      hint: "'trellis match list' shows them; name one by its id, its student, or STUDENT:MENTOR.")
  }
}
