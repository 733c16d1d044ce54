import ArgumentParser

/// The database behind the commands.
struct DatabaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "db", abstract: "The database: start, stop, status, migrations, a shell.",
    discussion: """
      TRELLIS_DATABASE_URL names a server of yours, else the PG* variables do, else Trellis keeps a \
      private PostgreSQL under TRELLIS_HOME, which starts by itself when a command needs it.
      """,
    subcommands: [
      StartDatabase.self, StopDatabase.self, DatabaseStatus.self, DatabaseURL.self,
      MigrateDatabase.self, DatabaseShell.self,
    ])
}
