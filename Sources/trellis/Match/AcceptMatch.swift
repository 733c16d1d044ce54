import ArgumentParser
import CivilTime
import Matching
import Programs

extension AcceptanceParty: ExpressibleByArgument {}

/// Records a yes to a proposed pair: `trellis match accept S0001 --by guardian`.
struct AcceptMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Record that somebody who was asked accepts a proposed pair.",
    discussion: """
      Whom a program asks is set with 'trellis program set --acceptance'. With the last of them \
      the pair begins: on that day, or on the day of introduction where that is later.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "Who accepts.") var by: AcceptanceParty
  @Option(help: "The day of the answer: YYYY-MM-DD, yesterday, ... (default: today).")
  var on: DayArgument?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(on, in: program, of: tenant)
    let accepted = try await MatchFailure.translating {
      try await office.proposals().accept(
        match, by: by, of: program, tenant: tenant.id, on: day, recordedBy: try office.actor,
        dryRun: dryRun)
    }
    try office.print(
      MatchCard.of(accepted),
      done: dryRun ? "Nothing is written." : Self.outcome(accepted, program))
  }

  private static func outcome(_ match: Match, _ program: Program) -> String {
    guard !match.hasBegun else {
      return "All have accepted: the match begins on \(match.startedOn)."
        + " To undo: trellis match close \(match.id) --reason other"
    }
    let missing = program.acceptance.subtracting(match.acceptedBy).codes
    return "Accepted. Still asked: \(missing.joined(separator: ", "))."
      + " To undo: trellis match decline \(match.id) --by PARTY --reason WHY"
  }
}
