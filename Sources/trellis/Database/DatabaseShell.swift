import ArgumentParser
import Database
import Foundation

/// Opens psql on the database: `trellis db shell`.
struct DatabaseShell: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "Open psql on the database, as whoever the address names.",
    discussion: """
      Row-level security binds the application's role alone. To see what it sees:
      SET ROLE trellis_app; BEGIN; SET LOCAL trellis.tenant_id = '...';
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(parsing: .captureForPassthrough, help: "More words for psql.") var words: [String] = []

  func run(in office: Office) async throws {
    _ = try await office.database()
    let address = try office.databaseChoice.target.url
    let arguments = ["psql"] + (address.map { [$0] } ?? []) + words
    var pointers = arguments.map { strdup($0) }
    pointers.append(nil)
    // Replaces this process, so that psql owns the terminal and its exit code is ours.
    execvp("psql", pointers)
    pointers.forEach { free($0) }
    throw Failure(
      .failed, "psql.missing", "psql could not be started.",
      hint: "Install it: apt-get install postgresql-client")
  }
}
