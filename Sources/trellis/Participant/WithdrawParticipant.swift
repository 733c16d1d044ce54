import ArgumentParser
import Programs

/// Ends a person's part in a program: `trellis mentor withdraw M007`.
struct WithdrawParticipant<Noun: ParticipantNoun>: TrellisCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw", abstract: "Record that a \(Noun.role.rawValue) left the program.",
      discussion: "Open matches are closed first, with 'trellis match close'.")
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var change: StatusChangeOptions

  func run(in office: Office) async throws {
    try await change.change(to: .withdrawn, Noun.role, chosen, in: office)
  }
}
