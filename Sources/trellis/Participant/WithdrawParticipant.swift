import ArgumentParser
import CivilTime
import Matching
import Programs

/// Ends a person's part in a program: `trellis mentor withdraw M007 --from 2026-11-02`.
struct WithdrawParticipant<Noun: ParticipantNoun>: TrellisCommand {
  static var configuration: CommandConfiguration {
    let noun = Noun.role.rawValue
    let others = Noun.role == .mentor ? " and its student is put first on the waitlist" : ""
    return CommandConfiguration(
      commandName: "withdraw", abstract: "Record that a \(noun) left the program.",
      discussion: """
        With --from an open match ends on that day too\(others), all or nothing; --dry-run shows \
        what would end. Without it a \(noun) who has an open match is not withdrawn.
        """)
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The person's id in the roster.") var id: String
  @Option(help: "The first day without them, and the last of their matches, which it ends.")
  var from: DayArgument?
  @Option(help: "The first day without them, where no match is open (default: today).")
  var on: DayArgument?
  @Option(help: "Why.") var reason: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func validate() throws {
    guard from == nil || on == nil else {
      throw ValidationError("Write --from or --on, not both.")
    }
  }

  func run(in office: Office) async throws {
    guard let from else {
      return try await StatusChange(
        id: id, on: on, reason: reason, dryRun: dryRun
      ).change(to: .withdrawn, Noun.role, chosen, in: office)
    }
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(from, in: program, of: tenant)
    let departure = try await ParticipantFailure.translating {
      try await MatchFailure.translating {
        try await office.departures().withdraw(
          Noun.role, id, from: program, tenant: tenant.id, on: day, reason: reason,
          by: try office.actor, dryRun: dryRun)
      }
    }
    let readiness = Readiness(of: departure.person, gates: program.gates, on: day)
    var card = ParticipantCard.of(departure.person, readiness)
    card.add("closed_matches", .list(departure.closed.map { "\($0.id)" }))
    card.add("queued", .list(departure.queued.map(\.externalID)))
    try office.print(card, done: dryRun ? nil : "\(id) is withdrawn from \(day).")
    tell(departure, to: office.printer)
  }

  private func tell(_ departure: Departure, to printer: Printer) {
    for match in departure.closed {
      let end = match.endedOn.map { "\($0)" } ?? ""
      let what = match.hasBegun ? "ends on \(end)" : "is no longer proposed"
      printer.note("\(match.student.externalID) with \(match.mentor.externalID) \(what).")
    }
    for student in departure.queued {
      printer.note("\(student.externalID) \(student.name) is first on the waitlist.")
    }
    guard !dryRun else { return printer.note("Nothing is written.") }
    let reopen = departure.closed.map { ", then trellis match reopen \($0.id) --reason WHY" }
    printer.note("To undo: trellis \(Noun.role.rawValue) resume \(id)\(reopen.joined())")
  }
}
