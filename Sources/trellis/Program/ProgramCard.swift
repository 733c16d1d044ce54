import CivilTime
import Programs

/// A program's fields.
enum ProgramCard {
  static func of(_ program: Program, breaks: [ProgramBreak]) -> Card {
    var card = Card()
    card.add("program", .text(program.slug))
    card.add("name", .text(program.name))
    card.add("time_zone", .text(program.timeZone))
    card.add("starts_on", .text("\(program.startsOn)"))
    card.add("ends_on", .text(program.endsOn?.description))
    card.add("cadence", .text(program.cadence.rawValue))
    card.add("week_begins_on", .text(program.weekBeginsOn.name))
    card.add("meeting_days", .text("\(program.meetingDays)"))
    card.add("grace_days", .number(program.graceDays))
    card.add("too_early_windows", .number(program.tooEarlyWindows))
    card.add("benchmark_percent", .number(program.benchmarkPercent))
    card.add("suppression_floor", .number(program.suppressionFloor))
    card.add("gates", .list(gates(of: program)))
    card.add("acceptance", .list(program.acceptance.codes))
    card.add("screening_valid_months", .number(program.screeningValidMonths))
    card.add("support_contact_days", .number(program.supportContactDays))
    card.add("has_policy", .flag(program.policy != nil))
    card.add("contact_name", .text(program.contact.name))
    card.add("contact_email", .text(program.contact.email))
    card.add("contact_phone", .text(program.contact.phone))
    card.add("closed_on", .text(program.closedOn?.description))
    card.add("breaks", .list(breaks.map { "\($0.from) to \($0.to) \($0.name)" }))
    return card
  }

  private static func gates(of program: Program) -> [String] {
    [
      (program.gates.consent, "consent"), (program.gates.screening, "screening"),
      (program.gates.training, "training"),
    ].filter(\.0).map(\.1)
  }
}
