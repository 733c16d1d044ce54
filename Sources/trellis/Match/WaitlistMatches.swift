import ArgumentParser
import CivilTime
import Matching
import Programs

/// Lists who waits for a mentor: `trellis match waitlist`.
struct WaitlistMatches: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "waitlist", abstract: "List the students who are ready and have no mentor.",
    discussion: """
      Those who are to have another mentor ('trellis match rematch') stand first, then those who \
      have waited longest. 'waiting' is what the next round counts: a step for each 30 days, and \
      three for a match that ended by no wish of the student.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(
    name: [.long, .customLong("as-of")],
    help: "The day whose list it is: YYYY-MM-DD, monday, ... (default: today).")
  var date: DayArgument?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(date, in: program, of: tenant)
    var listing = Listing([
      "student", "student_name", "why", "round", "since", "waiting_weeks", "waiting", "priority",
      "next_step",
    ])
    for entry in try await office.waitlist().entries(of: program, tenant: tenant.id, on: day) {
      var round: Int?
      if case .unmatched(let number) = entry.cause { round = number }
      listing.add([
        .text(entry.student.externalID), .text(entry.student.name), .text(entry.cause.code),
        .number(round), .text("\(entry.since)"), .number(entry.daysWaiting / 7),
        .number(entry.waiting), .number(entry.priority),
        .text(Self.advice(entry.step, entry.student.externalID)),
      ])
    }
    try office.print(listing)
  }

  private static func advice(_ step: WaitlistEntry.Step, _ student: String) -> String {
    switch step {
    case .solve: "match again: trellis round solve"
    case .morePlaces: "no mentor has a free place: find mentors, or raise a capacity"
    case .mendRule(let rule, let round):
      "no mentor fits, most by \(rule): trellis round explain \(round) --student \(student)"
    }
  }
}
