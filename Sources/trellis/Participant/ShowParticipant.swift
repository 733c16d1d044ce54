import ArgumentParser
import CivilTime
import Programs

/// Shows one person: `trellis mentor show M007`.
struct ShowParticipant<Noun: ParticipantNoun>: TrellisCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: "Show one \(Noun.role.rawValue) and what is missing.")
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The person's id in the roster.") var id: String
  @Option(help: "The day for which gates are asked, YYYY-MM-DD (default: today).")
  var date: DayArgument?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(date, in: program, of: tenant)
    let person = try await ParticipantFailure.translating {
      try await office.enrollments().find(
        Noun.role, id, of: program.id, tenant: tenant.id, on: day)
    }
    let readiness = Readiness(of: person, gates: program.gates, on: day)
    try office.print(ParticipantCard.of(person, readiness))
  }
}
