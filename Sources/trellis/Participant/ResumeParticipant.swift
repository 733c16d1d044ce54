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
  @OptionGroup var change: StatusChangeOptions

  func run(in office: Office) async throws {
    try await change.change(to: .enrolled, Noun.role, chosen, in: office)
  }
}
