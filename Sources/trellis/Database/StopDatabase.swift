import ArgumentParser
import Database

/// Stops the private server: `trellis db stop`.
struct StopDatabase: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "Stop the private server; its data stays.")

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    let server = try PrivateServer.required(office)
    let before = server.status()
    try await server.stop()
    if case .running = before {
      office.printer.note("The private server is stopped; the next command starts it again.")
    } else {
      office.printer.note("The private server was not running.")
    }
  }
}
