import ArgumentParser

/// Contacts beyond the match.
struct ConnectionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connection",
    abstract: "Connections beyond the match: add, approve, contact, list, void.",
    discussion: """
      Whom a student or a mentor got to know: somebody on the roster, or a name. A student's connection \
      counts once staff has approved it. 'trellis report network' shows what has grown, what sleeps, and \
      where help is offered. Nothing is ever deleted.
      """,
    subcommands: [
      AddConnection.self, ApproveConnection.self, ContactConnection.self, ListConnections.self,
      VoidConnection.self,
    ],
    aliases: ["connections"])
}
