import ArgumentParser
import Database

/// Any error to the two lines and the exit code that the contract promises.
enum FailureTranslation {
  static func failure(for error: any Error, arguments: [String]) -> Failure {
    if let failure = error as? Failure { return failure }
    if let error = error as? DatabaseError { return DatabaseFailure.failure(for: error) }
    let status = Trellis.exitCode(for: error)
    if status == .validationFailure { return usage(Trellis.message(for: error), arguments) }
    return Failure(
      .failed, "internal", "Trellis failed: \(error).",
      hint: "This is a defect of Trellis, not of your files; 'trellis doctor' checks the set-up.")
  }

  /// The parsing library's own words as one line, and the way to the right page of help.
  private static func usage(_ message: String, _ arguments: [String]) -> Failure {
    let path = CommandPath(words: Array(arguments.prefix { !$0.hasPrefix("-") }))
    let page = (["trellis"] + path.known + ["--help"]).joined(separator: " ")
    if let unknown = path.unknown {
      let command = (["trellis"] + path.known + [unknown]).joined(separator: " ")
      return Failure(
        .usage, "usage", "There is no command '\(command)'.",
        hint: Suggestion.sentence(for: unknown, among: path.choices)
          + "'\(page)' lists the commands.")
    }
    let line = message.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
    return Failure(.usage, "usage", line, hint: "'\(page)' shows what can be said here.")
  }
}
