import ArgumentParser
import Programs
import Reporting

/// Sends what is due now: `trellis reminder send --program autumn-2026`.
struct SendReminders: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Put the mails of all reminders that are due into the outbox.",
    discussion: """
      What 'trellis reminder preview' lists as sent goes, each once however often this is called. A \
      schedule does the same every morning. The mails go out by a worker, or with 'trellis mail deliver'; \
      made in quiet hours they wait until those are over.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "The day it is for, YYYY-MM-DD (default: today).") var asOf: DayArgument?
  @Flag(help: "Do the same and roll it back: nothing is sent.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.dayIfGiven(asOf, in: program, of: tenant)
    let plan = try await office.reminders().send(
      of: program, tenant: tenant.id, from: try office.mailSettings.sender, by: try office.actor,
      asOf: day, dryRun: dryRun)
    try office.print(ReminderListing.of(plan))
    let mails = "\(plan.mailCount) mail\(plan.mailCount == 1 ? "" : "s")"
    office.printer.note(
      dryRun
        ? "It would be \(mails). Nothing is sent."
        : "\(mails) in the outbox: a worker sends them, or 'trellis mail deliver'; "
          + "'trellis mail list --kind reminder' shows them.")
    if let moment = plan.notBefore, plan.mailCount > 0 {
      office.printer.note("It is quiet now: they wait until \(moment).")
    }
  }
}
