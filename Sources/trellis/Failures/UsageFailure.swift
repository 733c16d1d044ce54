import ArgumentParser

/// A command line that cannot be read, in two lines: what is wrong with it, and what may be meant.
struct UsageFailure {
  private let arguments: [String]
  private let path: CommandPath

  init(_ arguments: [String]) {
    self.arguments = arguments
    path = CommandPath(words: Array(arguments.prefix { !$0.hasPrefix("-") }))
  }

  /// The failure, where the parsing library says no more than a message.
  func failure(_ message: String) -> Failure {
    let page = (["trellis"] + path.known + ["--help"]).joined(separator: " ")
    if let unknown = path.unknown {
      let command = (["trellis"] + path.known + [unknown]).joined(separator: " ")
      return Failure(
        .usage, "usage", "There is no command '\(command)'.",
        hint: Suggestion.sentence(for: unknown, among: path.choices)
          + "'\(page)' lists the commands.")
    }
    let help = HelpPage(of: path.command)
    if let unknown = unknownOption(among: help.options) {
      return Failure(
        .usage, "usage",
        "'\((["trellis"] + path.known).joined(separator: " "))' has no \(unknown).",
        hint: Suggestion.sentence(for: unknown, among: help.options)
          + "'\(page)' lists what it has.")
    }
    let line = message.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
    return Failure(
      .usage, "usage", line,
      hint: Self.dateHint(for: message, help) + "'\(page)' shows what can be said here.")
  }

  private func unknownOption(among known: [String]) -> String? {
    arguments.prefix { $0 != "--" }
      .filter { $0.hasPrefix("--") }
      .map { String($0.prefix { $0 != "=" }) }
      .first { !known.contains($0) && !Self.everywhere.contains($0) }
  }

  /// What the parsing library itself knows in every command.
  private static let everywhere = [
    "--help", "--version", "--generate-completion-script", "--experimental-dump-help",
    "--help-hidden",
  ]

  /// The form of a date, where it is one that could not be read.
  private static func dateHint(for message: String, _ help: HelpPage) -> String {
    guard message.contains("invalid"), let start = message.firstRange(of: "'--")?.lowerBound
    else { return "" }
    let option = message[start...].dropFirst().prefix { $0 != " " && $0 != "'" && $0 != "=" }
    let text = help.text(of: String(option))
    guard text.contains("YYYY-MM-DD") else { return "" }
    // Where no program tells what today is, the help says "as YYYY-MM-DD" and words are not read.
    return text.contains("as YYYY-MM-DD")
      ? "Write the date as YYYY-MM-DD, such as 2026-09-01. "
      : "Write the date as YYYY-MM-DD, such as 2026-09-01, or as today, yesterday, tomorrow, monday, next friday or in 2 weeks. "
  }
}
