import ArgumentParser
import CivilTime
import Matching
import Programs
import Relationships

/// Everything that happened to one pair: `trellis match timeline S0001`.
struct TimelineMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Everything that happened to one pair, a line each.",
    discussion: """
      Meetings, attempts, promises, gifts, requests, goals, holds, holidays, support contacts, \
      closures, and what was voided or corrected, in order. --json and --format ndjson have ids too.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ReportOptions
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "The first day shown, YYYY-MM-DD (default: the first there is).")
  var from: DayArgument?
  @Option(help: "The last day shown, YYYY-MM-DD (default: the day it is told as of).")
  var to: DayArgument?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(options.asOf, in: program, of: tenant)
    let found = try await MatchFailure.translating {
      try await office.matches().find(match, of: program.id, tenant: tenant.id, on: day)
    }
    let days = (
      from: try await office.dayIfGiven(from, in: program, of: tenant),
      to: try await office.dayIfGiven(to, in: program, of: tenant)
    )
    let events = try await office.timelines().of(
      found.match, program: program.id, tenant: tenant.id, asOf: day,
      enteredBy: options.moment, days: days)
    try office.print(Self.listing(of: events, isForPeople: try office.format == .table))
  }

  private static func listing(of events: [TimelineEvent], isForPeople: Bool) -> Listing {
    var listing = Listing(
      ["on", "who", "what"]
        + (isForPeople ? [] : ["at", "kind", "party", "fact", "entered_by", "voided"]))
    for event in events {
      let line: [Field] = [.text("\(event.on)"), .text(event.who), .text(event.what)]
      let more: [Field] = [
        .text(event.at?.description), .text(event.kind.rawValue), .text(event.party),
        .text("\(event.fact)"), .text(event.enteredBy), .flag(event.isVoided),
      ]
      listing.add(isForPeople ? line : line + more)
    }
    return listing
  }
}
