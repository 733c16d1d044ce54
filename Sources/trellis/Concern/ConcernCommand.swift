import ArgumentParser

/// Concerns about a child's safety.
struct ConcernCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concern",
    abstract: "Concerns about a child's safety: add, list, show, handle.",
    discussion: """
      Anybody can raise one; two who hold the safeguarding duty are told, and nobody else reads it. A \
      concern is never changed or removed, and enters no report, list or export. If a child is in \
      danger now, call the emergency services first.
      """,
    subcommands: [
      AddConcern.self, ListConcerns.self, ShowConcern.self, NoteConcern.self, HandleConcern.self,
      ReopenConcern.self, ClearConcern.self,
    ],
    aliases: ["concerns"])
}
