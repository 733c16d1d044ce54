import ArgumentParser
import CivilTime
import Matching
import Programs

/// Records a no to a proposed pair: `trellis match decline S0001 --by mentor --reason "no time"`.
struct DeclineMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "Record that somebody who was asked declines a pair.",
    discussion: """
      The proposal ends, and counts as no match in any report; the student is on the waitlist \
      again. The next round may propose the two again, unless 'trellis round exclude' forbids it \
      or the policy has 'declined' under never_rematch.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "Who declines.") var by: AcceptanceParty
  @Option(help: "Why, in a word or two.") var reason: String
  @Option(help: "The day of the answer: YYYY-MM-DD, yesterday, ... (default: today).")
  var on: DayArgument?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let reason = try TextArgument.parse(reason, "--reason")
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(on, in: program, of: tenant)
    let declined = try await MatchFailure.translating {
      try await office.proposals().decline(
        match, by: by, reason: reason, of: program, tenant: tenant.id, on: day,
        recordedBy: try office.actor, dryRun: dryRun)
    }
    try office.print(
      MatchCard.of(declined),
      done: dryRun
        ? "Nothing is written."
        : "The proposal has ended; \(declined.student.externalID) waits again. "
          + "To undo: trellis match reopen \(declined.id) --reason WHY")
  }
}
