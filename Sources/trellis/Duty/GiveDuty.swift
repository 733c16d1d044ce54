import ArgumentParser
import CivilTime
import Programs
import Relationships

/// Gives somebody a duty: `trellis duty give --duty safeguarding --holder rosa`.
struct GiveDuty: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "give", abstract: "Give somebody a duty.",
    discussion: """
      Example: trellis duty give --duty safeguarding --holder rosa
      Rosa then works with --actor rosa, or with TRELLIS_ACTOR=rosa in her environment.
      """)

  @OptionGroup var global: GlobalOptions
  @Option(help: "safeguarding or screening.") var duty: Duty
  @Option(help: "Who: exactly as --actor or TRELLIS_ACTOR will name them.") var holder: String
  @Option(help: "The first day, as YYYY-MM-DD (default: today).") var from: DateArgument?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let holder = try TextArgument.parse(holder, "--holder")
    let tenant = try await office.tenant()
    let held = try await DutyFailure.translating {
      try await office.duties().give(
        duty, to: holder, from: from?.day ?? office.today, tenant: tenant.id,
        by: try office.actor, dryRun: dryRun)
    }
    let undo = "To undo: trellis duty end --duty \(duty.rawValue) --holder \(holder.shellWord)"
    try office.print(DutyListing.of([held]))
    office.printer.note(
      dryRun
        ? "Nothing is written."
        : "\(holder) has the \(duty.rawValue) duty from \(held.from) on. \(undo)")
  }
}
