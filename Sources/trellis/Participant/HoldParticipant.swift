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
  @OptionGroup var change: StatusChangeOptions

  func run(in office: Office) async throws {
    try await change.change(to: .onHold, Noun.role, chosen, in: office)
  }
}
