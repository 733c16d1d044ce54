import CivilTime
import Programs

/// Refused requests about applied imports in the command line's words.
enum ImportUndoFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as ImportUndoError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: ImportUndoError) -> Failure {
    switch error {
    case .notFound(let words, let known):
      Failure(
        .notFound, "import.not_found", "There is no import '\(words)'.",
        hint: Suggestion.sentence(for: words, among: known)
          + "'trellis import list' shows them.")
    case .ambiguous(let words, let ids):
      Failure(
        .usage, "import.ambiguous", "\(ids.count) imports begin with '\(words)'.",
        hint: "Give more of the name of one of them: 'trellis import list' shows them.",
        details: ids)
    case .alreadyUndone(let past, let undo):
      Failure(
        .conflict, "import.undone",
        "The import of \(past.file) was undone already, by \(undo.undoneBy) at \(undo.undoneAt).",
        hint: "'trellis import show \(past.id)' says what came of it; to have the data back, "
          + "import the file again.")
    case .notRecorded(let past):
      Failure(
        .conflict, "import.not_recorded",
        "The import of \(past.file) is from before imports recorded what they change.",
        hint: "It cannot be undone; import a file with the values that should hold.")
    }
  }
}
