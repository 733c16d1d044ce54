import ArgumentParser

/// The root of the command tree.
@main
struct Trellis: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trellis",
    abstract: "Run mentoring programs: rosters, matching rounds, check-ins, reports.")
}
