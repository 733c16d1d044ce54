import ArgumentParser
import Programs
import Reporting

/// Sets what a program allows: `trellis reminder set --quiet-hours 21:00-07:00 --per-week 3`.
struct SetReminders: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Say when reminders rest, how many a week, and whether to students.",
    discussion: """
      Without options it shows what holds. The usual: nothing from 20:00 to 08:00 by the program's \
      clock, two mails a person and week, none to students. Switch students on only where your rules \
      and their families allow mail to minors; addresses that others read too are left out then.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "When nothing is sent, such as 20:00-08:00, or none.") var quietHours: String?
  @Option(help: "Mails to one person in seven days, 0 to 50.") var perWeek: Int?
  @Option(help: "Whether students are mailed at their own addresses: yes or no.")
  var toStudents: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let wishes = try await office.reminderWishes()
    var settings = try await wishes.settings(of: program.id, tenant: tenant.id)
    let isChange = quietHours != nil || perWeek != nil || toStudents != nil
    try apply(to: &settings)
    if isChange {
      try await wishes.set(
        settings, of: program.id, tenant: tenant.id, by: try office.actor, dryRun: dryRun)
    }
    var card = Card()
    card.add("program", .text(program.slug))
    card.add("quiet_hours", .text(settings.quiet.description))
    card.add("per_week", .number(settings.weeklyCap))
    card.add("to_students", .flag(settings.toStudents))
    try office.print(card, done: isChange && !dryRun ? "The reminders are set." : nil)
  }

  private func apply(to settings: inout ReminderSettings) throws {
    if let quietHours {
      guard let quiet = QuietHours(quietHours) else {
        throw ValidationError("--quiet-hours is '\(quietHours)'; write 20:00-08:00 or none.")
      }
      settings.quiet = quiet
    }
    if let perWeek {
      guard ReminderSettings.mostPerWeek.contains(perWeek) else {
        throw ValidationError("--per-week is \(perWeek); write a number from 0 to 50.")
      }
      settings.weeklyCap = perWeek
    }
    if let toStudents {
      guard ["yes", "no"].contains(toStudents) else {
        throw ValidationError("--to-students is '\(toStudents)'; write yes or no.")
      }
      settings.toStudents = toStudents == "yes"
    }
  }
}
