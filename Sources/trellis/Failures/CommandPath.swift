import ArgumentParser

/// How far words lead into the command tree, and what could have come next.
struct CommandPath {
  /// The words that name commands.
  private(set) var known: [String] = []
  /// The first word that names none, where one was expected.
  private(set) var unknown: String?
  /// The commands that could have stood there.
  private(set) var choices: [String] = []
  /// The command that the known words lead to.
  private(set) var command: any ParsableCommand.Type = Trellis.self

  init(words: [String]) {
    for word in words {
      let children = command.configuration.subcommands
      choices = children.flatMap { Self.names(of: $0) }
      guard !children.isEmpty else { return }
      guard let next = children.first(where: { Self.names(of: $0).contains(word) }) else {
        unknown = word
        return
      }
      known.append(word)
      command = next
    }
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command._commandName] + command.configuration.aliases
  }
}
