import ArgumentParser
import CivilTime
import Programs

/// Adds a program: `trellis program create autumn-2026 --time-zone America/Chicago ...`.
struct CreateProgram: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Add a program.",
    discussion: """
      What isn't said is set as usual: weekly from Monday, meetings Monday to Friday, two days of \
      grace, and consent, screening and training as gates. 'trellis program set' changes it later.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "A short name: lower-case letters, digits, hyphens.") var slug: String
  @OptionGroup var options: ProgramSettingOptions
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let programs = try await office.programs()
    var program = programs.draft(
      slug: try SlugArgument.parse(slug), name: slug, timeZone: "UTC",
      startsOn: office.clock.now().utcDay)
    try options.apply(to: &program)
    if options.timeZone == nil {
      office.printer.note("The time zone is UTC; --time-zone sets another.")
    }
    try await ProgramFailure.translating {
      try await programs.create(program, of: tenant.id, by: try office.actor, dryRun: dryRun)
    }
    try office.print(
      ProgramCard.of(program, breaks: []), done: dryRun ? nil : "Program '\(slug)' is created.")
  }
}
