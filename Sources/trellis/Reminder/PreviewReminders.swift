import ArgumentParser
import Programs
import Reporting

/// Who would be reminded of what: `trellis reminder preview --program autumn-2026`.
struct PreviewReminders: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "List who would be reminded of what, and who not and why.",
    discussion: "Nothing is sent or written.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "The day it is for, YYYY-MM-DD (default: today).") var asOf: DayArgument?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.dayIfGiven(asOf, in: program, of: tenant)
    let plan = try await office.reminders().preview(of: program, tenant: tenant.id, asOf: day)
    try office.print(ReminderListing.of(plan))
    if let moment = plan.notBefore {
      office.printer.note("It is quiet now: mails would wait until \(moment).")
    }
  }
}
