import ArgumentParser
import CivilTime
import Matching
import Programs

/// Ends a pair: `trellis match close S0001 --reason moved_away`.
struct CloseMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "End a pair, with the reason.",
    discussion: """
      With a last day to come the pair goes on, and keeps its places, until that day.
      --planned is for an ending that the program and the pair prepared: with a last meeting and \
      thanks it counts apart from matches that broke off.

      \(ClosureReason.explanation)
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "Why it ends.") var reason: ClosureReason
  @Option(help: "The last day: YYYY-MM-DD, friday, ... (default: today).") var on: DayArgument?
  @Flag(help: "It was meant to end now.") var planned = false
  @Option(help: "With --planned: the day of the last meeting.") var finalMeeting: DayArgument?
  @Option(help: "With --planned: who thanked the other: student, mentor or student,mentor.")
  var thanked: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func validate() throws {
    guard planned || (finalMeeting == nil && thanked == nil) else {
      throw ValidationError("--final-meeting and --thanked go with --planned.")
    }
  }

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let last = try await office.day(on, in: program, of: tenant)
    let meeting = try await office.dayIfGiven(finalMeeting, in: program, of: tenant)
    let ending =
      planned
      ? PlannedEnding(finalMeetingOn: meeting, thankedBy: try Self.roles(thanked)) : nil
    let closed = try await MatchFailure.translating {
      try await office.matches().close(
        match, of: program.id, tenant: tenant.id, on: last, reason: reason, planned: ending,
        by: try office.actor, dryRun: dryRun)
    }
    try office.print(
      MatchCard.of(closed),
      done: dryRun
        ? "Nothing is written."
        : "The match ends on \(last). To undo: trellis match reopen \(closed.id) --reason WHY")
  }

  private static func roles(_ text: String?) throws -> Set<ParticipantRole> {
    guard let text else { return [] }
    let words = text.lowercased().split(separator: ",").map { $0.filter { $0 != " " } }
    let roles = words.compactMap(ParticipantRole.init(rawValue:))
    guard !roles.isEmpty, roles.count == words.count else {
      throw Failure(
        .usage, "usage", "--thanked is '\(text)'.", hint: "Write student, mentor or student,mentor."
      )
    }
    return Set(roles)
  }
}
