import ArgumentParser
import Programs
import Reporting

/// Lets somebody have no reminders: `trellis reminder stop M1001`.
struct StopReminders: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "Let somebody have no reminders any more, as they wish.",
    discussion: "What is about safety or signing in is no reminder and goes out all the same.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var wish: ReminderWish

  func run(in office: Office) async throws {
    try await wish.carryOut(isWanted: false, in: office)
  }
}

/// Lets somebody have reminders again: `trellis reminder start M1001`.
struct StartReminders: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Let somebody who wanted none have reminders again.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var wish: ReminderWish

  func run(in office: Office) async throws {
    try await wish.carryOut(isWanted: true, in: office)
  }
}
