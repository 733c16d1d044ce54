import ArgumentParser
import Programs

/// Pauses a person: `trellis student hold S0001 --on 2026-10-05`.
struct HoldParticipant<Noun: ParticipantNoun>: TrellisCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hold", abstract: "Pause a \(Noun.role.rawValue): not matched while on hold.")
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The person's id in the roster.") var id: String
  @Option(help: "The first day: YYYY-MM-DD, monday, ... (default: today).") var on: DayArgument?
  @Option(help: "Why.") var reason: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    try await StatusChange(id: id, on: on, reason: reason, dryRun: dryRun)
      .change(to: .onHold, Noun.role, chosen, in: office)
  }
}
