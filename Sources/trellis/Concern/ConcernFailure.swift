import Programs
import Relationships

/// Refused requests about concerns in the command line's words; none repeats what a concern says.
enum ConcernFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await NamedPersonFailure.translating(request)
    } catch let error as ConcernError {
      throw failure(for: error)
    }
  }

  private static let give = "trellis duty give --duty safeguarding --holder NAME"

  private static func failure(for error: ConcernError) -> Failure {
    switch error {
    case .needsTwoHolders(let holders):
      Failure(
        .conflict, "concern.no_recipients",
        holders.first.map { "Only \($0) holds the safeguarding duty; a concern goes to two." }
          ?? "Nobody holds the safeguarding duty; a concern goes to two who do.",
        hint:
          "Give it to \(holders.isEmpty ? "two people" : "another"), then raise it again: \(give)"
      )
    case .recipientsRefused(_, let holders):
      Failure(
        .inputRefused, "concern.recipients",
        "A concern goes to two different people who hold the safeguarding duty.",
        hint: "Write --to twice, or leave it out. Who holds it: \(holders.joined(separator: ", "))."
      )
    case .notAllowed(let actor):
      Failure(
        .notAllowed, "concern.not_allowed", "\(actor) does not hold the safeguarding duty.",
        hint: "'trellis duty list' shows who does; they work as --actor NAME or TRELLIS_ACTOR.")
    case .notFound(let number):
      Failure(
        .notFound, "concern.not_found", "There is no concern \(number).",
        hint: "'trellis concern list' shows them with their numbers.")
    case .handledAlready(let number):
      Failure(
        .conflict, "concern.handled", "Concern \(number) is handled already.",
        hint:
          "Add to it with 'trellis concern note', or open it again with 'trellis concern reopen'.")
    case .notHandled(let number):
      Failure(
        .conflict, "concern.open", "Concern \(number) is open.",
        hint: "Nothing needs to be done; 'trellis concern note' adds to it.")
    case .mentorNotHeld(let mentor):
      Failure(
        .conflict, "mentor.not_held", "No safety closure holds mentor \(mentor).",
        hint: "'trellis mentor show \(mentor.shellWord)' says what keeps them from being matched.")
    }
  }
}
