import ArgumentParser
import Programs
import Relationships

/// Ends somebody's duty: `trellis duty end --duty safeguarding --holder rosa`.
struct EndDuty: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "End somebody's duty at once.",
    discussion: "Prints who still has it. That they had it, and until when, stays on record.")

  @OptionGroup var global: GlobalOptions
  @Option(help: "safeguarding or screening.") var duty: Duty
  @Option(help: "Who, as 'trellis duty list' names them.") var holder: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let holder = try TextArgument.parse(holder, "--holder")
    let tenant = try await office.tenant()
    let left = try await DutyFailure.translating {
      try await office.duties().end(
        duty, of: holder, tenant: tenant.id, by: try office.actor, dryRun: dryRun)
    }
    let undo = "To undo: trellis duty give --duty \(duty.rawValue) --holder \(holder.shellWord)"
    try office.print(DutyListing.of(left))
    office.printer.note(
      dryRun ? "Nothing is written." : "\(holder) has the \(duty.rawValue) duty no more. \(undo)")
    if duty == .safeguarding, left.count < 2 {
      office.printer.note(
        "Fewer than two hold the safeguarding duty now, so nobody can raise a concern. Give it to "
          + "another: trellis duty give --duty safeguarding --holder NAME")
    }
  }
}
