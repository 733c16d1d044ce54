import ArgumentParser
import CivilTime
import Matching
import Programs

/// Pauses a mentor, or all of an organisation: `trellis mentor hold --organisation "Acme" ...`.
struct HoldMentor: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Pause a mentor, or all of an organisation.",
    discussion: """
      Who is on hold is not matched. With --organisation all its mentors are held and their \
      matches paused, from --from to --to; the mentors stay on hold until 'trellis mentor resume \
      --organisation'. Matches that are on hold on one of the days already are left as they are.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var who: MentorsArgument
  @Option(name: [.customLong("on"), .customLong("from")], help: "The first day (default: today).")
  var from: DayArgument?
  @Option(help: "With --organisation: the last day of the matches' pause.") var to: DayArgument?
  @Option(help: "Why.") var reason: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func validate() throws {
    guard to == nil || who.organisation != nil else {
      throw ValidationError("--to goes with --organisation; a mentor stays on hold until resumed.")
    }
  }

  func run(in office: Office) async throws {
    if let id = who.id {
      return try await StatusChange(id: id, on: from, reason: reason, dryRun: dryRun)
        .change(to: .onHold, .mentor, chosen, in: office)
    }
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let first = try await office.day(from, in: program, of: tenant)
    let last = try await office.dayIfGiven(to, in: program, of: tenant)
    let held = try await OrganisationFailure.translating {
      try await office.organisationHolds().hold(
        who.organisation ?? "", of: program, tenant: tenant.id, from: first, to: last,
        reason: reason, by: try office.actor, dryRun: dryRun)
    }
    try office.print(OrganisationCard.of(held))
    for match in held.untouched {
      office.printer.note(
        "\(match.student.externalID) with \(match.mentor.externalID) is on hold already.")
    }
    office.printer.note(
      dryRun
        ? "Nothing is written."
        : "\(held.mentors.count) mentors are on hold from \(first). To end it, or to undo: "
          + "trellis mentor resume --organisation '\(held.organisation)' --on DAY")
  }
}

/// Takes a mentor back, or all of an organisation: `trellis mentor resume --organisation "Acme"`.
struct ResumeMentor: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Take a mentor, or all of an organisation, back.",
    discussion: """
      With --organisation those come back whom 'trellis mentor hold --organisation' paused, and \
      their matches go on; a mentor or match that is on hold for another reason stays so.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var who: MentorsArgument
  @Option(help: "The first day that counts again (default: today).") var on: DayArgument?
  @Option(help: "Why.") var reason: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    if let id = who.id {
      return try await StatusChange(id: id, on: on, reason: reason, dryRun: dryRun)
        .change(to: .enrolled, .mentor, chosen, in: office)
    }
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(on, in: program, of: tenant)
    let back = try await OrganisationFailure.translating {
      try await office.organisationHolds().resume(
        who.organisation ?? "", of: program, tenant: tenant.id, on: day, reason: reason,
        by: try office.actor, dryRun: dryRun)
    }
    try office.print(
      OrganisationCard.of(back),
      done: dryRun
        ? "Nothing is written."
        : "\(back.mentors.count) mentors are back from \(day). To undo: "
          + "trellis mentor hold --organisation '\(back.organisation)'")
  }
}
