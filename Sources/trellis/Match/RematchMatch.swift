import ArgumentParser
import CivilTime
import Matching
import Programs

/// Asks for another mentor: `trellis match rematch S0001 --reason not_a_good_fit`.
struct RematchMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "rematch", abstract: "Ask for another mentor for a pair's student.",
    discussion: """
      A pair that is still open ends on that day. The student stands first on the waitlist \
      ('trellis match waitlist'), and the next rounds count the days of both waits.
      --cancel takes the request back; the ending stays.

      \(ClosureReason.explanation)
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "Why the pair ends.") var reason: ClosureReason?
  @Option(help: "More about it, for the record.") var note: String?
  @Option(help: "The pair's last day: YYYY-MM-DD, friday, ... (default: today).")
  var on: DayArgument?
  @Flag(help: "Take the request back.") var cancel = false
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func validate() throws {
    guard cancel || reason != nil else { throw ValidationError("--reason is missing.") }
    guard !cancel || reason == nil else {
      throw ValidationError("--reason does not go with --cancel; --note says why.")
    }
  }

  func run(in office: Office) async throws {
    let note = try note.map { try TextArgument.parse($0, "--note") }
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(on, in: program, of: tenant)
    let rematches = try await office.rematches()
    guard let reason else {
      let ended = try await MatchFailure.translating {
        try await rematches.cancel(
          match, of: program.id, tenant: tenant.id, on: day, reason: note ?? "taken back",
          by: try office.actor, dryRun: dryRun)
      }
      return try office.print(
        MatchCard.of(ended), done: dryRun ? "Nothing is written." : "The request is taken back.")
    }
    let queued = try await MatchFailure.translating {
      try await rematches.queue(
        match, of: program.id, tenant: tenant.id, on: day, reason: reason, note: note,
        by: try office.actor, dryRun: dryRun)
    }
    let (student, id) = (queued.match.student.externalID, queued.match.id)
    let undo =
      queued.wasClosed
      ? "trellis match reopen \(id) --reason WHY" : "trellis match rematch \(id) --cancel"
    try office.print(
      MatchCard.of(queued.match),
      done: dryRun
        ? "Nothing is written."
        : "\(student) waits for another mentor, first on the waitlist. To undo: \(undo)")
  }
}
