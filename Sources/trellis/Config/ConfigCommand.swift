import ArgumentParser

/// The settings in force.
struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show and check the settings in force.",
    subcommands: [ShowConfig.self, CheckConfig.self])
}
