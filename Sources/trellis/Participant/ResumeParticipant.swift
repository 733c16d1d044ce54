import ArgumentParser
import Programs

/// Takes a person back from a hold or withdrawal: `trellis student resume S0001`.
struct ResumeParticipant<Noun: ParticipantNoun>: TrellisCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "resume", abstract: "Take a \(Noun.role.rawValue) back after a pause.")
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The person's id in the roster.") var id: String
  @Option(help: "The first day: YYYY-MM-DD, monday, ... (default: today).") var on: DayArgument?
  @Option(help: "Why.") var reason: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    try await StatusChange(id: id, on: on, reason: reason, dryRun: dryRun)
      .change(to: .enrolled, Noun.role, chosen, in: office)
  }
}
