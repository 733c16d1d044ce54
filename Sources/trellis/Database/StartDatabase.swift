import ArgumentParser
import Database

/// Starts the private server: `trellis db start`.
struct StartDatabase: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start the private server and bring its schema up to date.")

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    _ = try PrivateServer.required(office)
    _ = try await office.database()
    office.printer.note("The private server runs; 'trellis db stop' stops it.")
  }
}
