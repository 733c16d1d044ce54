import ArgumentParser
import Database

/// Prints how to connect: `psql "$(trellis db url)"`.
struct DatabaseURL: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "url", abstract: "Print the private server's address, for psql and other tools.",
    discussion: "The address holds no password: it names the file that does.")

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    let server = try PrivateServer.required(office)
    _ = try await office.database()
    office.printer.say(server.target.url ?? "")
  }
}
