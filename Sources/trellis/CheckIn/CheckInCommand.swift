import ArgumentParser

/// Logged contacts of pairs.
struct CheckInCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-in", abstract: "Check-ins: add, list, confirm, void.",
    discussion: "'trellis import check-ins FILE' brings many at once. Nothing is ever deleted.",
    subcommands: [AddCheckIn.self, ListCheckIns.self, ConfirmCheckIn.self, VoidCheckIn.self],
    aliases: ["check-ins"])
}
