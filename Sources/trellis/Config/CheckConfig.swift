import ArgumentParser

/// Reads all settings and says whether they can be: `trellis config check`.
struct CheckConfig: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read all settings files and name the first mistake.")

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    _ = try office.settings
    office.printer.say("The settings are in order.")
  }
}
