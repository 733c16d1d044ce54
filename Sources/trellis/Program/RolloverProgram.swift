import ArgumentParser
import CivilTime
import Matching
import Programs

/// Makes next year's program: `trellis program rollover autumn-2026 autumn-2027 --starts-on ...`.
struct RolloverProgram: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollover", abstract: "Carry a program's people and pairs over into the next one.",
    discussion: """
      NEW is made with the settings of OLD if there is none; it must not have people yet, so a \
      second rollover is refused. Students come a grade on; those past grade 12, and whoever \
      --leaver names, stay behind. Goals, needs, offers, hours and exclusions come along; wishes, \
      pins, teachers and priorities do not.

      Consent comes along if it has an end date that is not over on the new first day, screening \
      until it expires, training only with --training-valid-months; the rest is asked again.

      Every open pair ends as planned on the old program's last day. A pair of two who stay goes \
      on as a new match; while a gate is unmet, or somebody is to accept, it is proposed: it holds \
      its places and begins with 'trellis match accept'. Look first with --dry-run.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "This year's program.") var old: String
  @Argument(help: "Next year's program.") var new: String
  @Option(help: "The new program's first day, where it is not there yet.")
  var startsOn: DayArgument?
  @Option(help: "The new program's last day, where it is not there yet.") var endsOn: DayArgument?
  @Option(help: "What people call the new program, where it is not there yet.") var name: String?
  @Option(help: "The id of somebody who leaves; once for each.") var leaver: [String] = []
  @Option(help: "Months for which a training counts (usually everybody is asked again).")
  var trainingValidMonths: Int?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func validate() throws {
    if let months = trainingValidMonths, !(1...120).contains(months) {
      throw ValidationError("--training-valid-months is a number from 1 to 120.")
    }
    guard old != new else { throw ValidationError("OLD and NEW are the same program.") }
  }

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let before = try await office.program(named: old, of: tenant)
    let (after, createsNew) = try await next(after: before, tenant, office)
    let request = RolloverRequest(
      from: before, to: after, createsNew: createsNew, leavers: Set(leaver),
      trainingValidMonths: trainingValidMonths,
      today: try await office.day(nil, in: before, of: tenant))
    let rollover = try await RolloverFailure.translating {
      try await office.rollovers().run(
        request, tenant: tenant.id, by: try office.actor, dryRun: dryRun)
    }
    try office.print(RolloverCard.of(rollover, old: before, new: after))
    for line in RolloverCard.notes(rollover) { office.printer.note(line) }
    office.printer.note(
      dryRun
        ? "Nothing is written."
        : "Program '\(after.slug)' is ready. When '\(before.slug)' is over: "
          + "trellis program close \(before.slug) --on \(rollover.lastDay)")
  }

  private func next(
    after before: Program, _ tenant: Tenant, _ office: Office
  ) async throws -> (program: Program, createsNew: Bool) {
    let programs = try await office.programs()
    if let there = try await programs.find(new, of: tenant.id) {
      guard startsOn == nil, endsOn == nil, name == nil else {
        throw Failure(
          .conflict, "program.exists", "There is a program '\(new)' already.",
          hint: "Leave --starts-on, --ends-on and --name out; 'trellis program set' changes it.")
      }
      return (there, false)
    }
    guard let startsOn else {
      throw Failure(
        .usage, "usage", "There is no program '\(new)', and --starts-on is missing.",
        hint: "Write the first day of the new program, such as --starts-on 2027-08-30.")
    }
    let made = programs.draft(
      slug: try SlugArgument.parse(new),
      name: try name.map { try TextArgument.parse($0, "--name") },
      startsOn: try await office.day(startsOn, in: before, of: tenant),
      endsOn: try await office.dayIfGiven(endsOn, in: before, of: tenant), like: before)
    return (made, true)
  }
}
