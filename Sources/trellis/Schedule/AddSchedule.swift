import ArgumentParser
import JSON
import Jobs
import Programs
import Reporting

/// Adds a schedule: `trellis schedule add guardians --cron "0 6 1 * *" --report guardian ...`.
struct AddSchedule: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Let Trellis make reports, or send reminders, again and again.",
    discussion: """
      The day of a report is that of its run where the program is. '--period month' on the first is \
      the month before, and '--period week' on the day that weeks begin on is the week before.

      '--missed' says what becomes of times at which no worker ran: run-once makes up for the last \
      of them (the default), backfill for each of the last few ('--max-backfill'), skip for none.

      trellis schedule add guardians --cron "0 6 1 * *" --report guardian --format pdf \
      --period month --deliver mail
      trellis schedule add classes --cron "0 7 * * mon" --report teacher --format html,pdf \
      --period week --out /srv/reports/classes
      trellis schedule add mornings --cron "0 8 * * *" --reminders
      """)

  static let writesFiles = true

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "What to call it: lower-case letters, digits and hyphens.") var name: String
  @Option(
    help: """
      When: minute, hour, day of the month, month, day of the week, such as "0 6 1 * *"; or \
      @monthly, @weekly, @daily, @hourly.
      """)
  var cron: String
  @OptionGroup var report: ScheduledReportOptions
  @Flag(help: "Send the reminders that are due, as 'trellis reminder preview' lists them.")
  var reminders = false
  @Option(help: "What of times at which no worker ran: run-once, skip or backfill.")
  var missed: MissedArgument = .runOnce
  @Option(help: "With '--missed backfill': make up for so many at most, 1 to 100.")
  var maxBackfill: Int = 12
  @Option(help: "The time zone of the clock (default: the program's), such as America/Chicago.")
  var tz: String?
  @Flag(help: "Say when the next five runs would be, and stop; nothing is written.")
  var dryRun = false

  func validate() throws {
    guard reminders != (report.report != nil) else {
      throw ValidationError("Say what is to be done: --report NAME or --reminders.")
    }
    guard ScheduleDraft.mostBackfill.contains(maxBackfill) else {
      throw ValidationError("--max-backfill is \(maxBackfill); write a number from 1 to 100.")
    }
  }

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let draft = try draft(for: program, in: office)
    let next = try await ScheduleFailure.translating {
      try await office.schedules().add(
        draft, of: tenant.id, by: try office.actor, dryRun: dryRun)
    }
    try office.print(ScheduleListing.upcoming(next))
    let when = "\(draft.cron.words), \(draft.timeZone)"
    office.printer.note(
      dryRun
        ? "It would run \(when). Nothing is written."
        : "'\(draft.name)' runs \(when). To undo: trellis schedule remove \(draft.name)")
  }

  private func draft(for program: Program, in office: Office) throws -> ScheduleDraft {
    guard let name = ScheduleName(name) else {
      throw Failure(
        .usage, "schedule.name_invalid", "'\(name)' is no name for a schedule.",
        hint: "Write 1 to 63 lower-case letters, digits and hyphens, such as 'guardians'.")
    }
    let when: Cron
    do { when = try Cron(cron) } catch { throw ScheduleFailure.failure(for: error) }
    let (kind, arguments) =
      reminders
      ? ("reminders.send", JobArguments(["program": .text("\(program.id)")]))
      : ("report.batch", try report.arguments(for: program, in: office))
    var draft = ScheduleDraft(
      name: name, cron: when, timeZone: tz ?? program.timeZone, kind: kind, arguments: arguments)
    draft.missed = missed.policy
    draft.maxBackfill = maxBackfill
    return draft
  }
}

/// What becomes of missed ticks, as it is written on the command line.
enum MissedArgument: String, ExpressibleByArgument, CaseIterable {
  case runOnce = "run-once"
  case skip
  case backfill

  init?(argument: String) {
    self.init(rawValue: argument == "run_once" ? "run-once" : argument)
  }

  var policy: MissedTicks {
    switch self {
    case .runOnce: .runOnce
    case .skip: .skip
    case .backfill: .backfill
    }
  }
}
