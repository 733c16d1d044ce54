import ArgumentParser
import Relationships

/// Puts a mistake right: `trellis commitment correct ID --due "next friday"`.
struct CorrectCommitment: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Put a mistaken promise right; the old one stays, voided.",
    discussion: "What became of it stays; 'trellis commitment reopen' takes that back.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var correction: CorrectionOptions
  @Option(help: "Whose promise it is: student or mentor.") var owner: PairRole?
  @Option(help: "What was promised.") var text: String?
  @Option(help: "By when: YYYY-MM-DD, next friday, ...") var due: DayArgument?
  @Option(help: "When it was made: YYYY-MM-DD, yesterday, ...") var madeOn: DayArgument?
  @Option(help: "The goal it serves, by code or name.") var goal: String?
  @Option(help: "Who may read the text: pair or family.") var share: NoteShare?

  func run(in office: Office) async throws {
    let reason = try correction.cause()
    let text = try text.map { try TextArgument.parse($0, "--text") }
    let (request, tenant) = try await correction.writing.request(in: office)
    let due = try await office.dayIfGiven(due, in: request.program, of: tenant)
    let made = try await office.dayIfGiven(madeOn, in: request.program, of: tenant)
    let corrected = try await CommitmentFailure.translating {
      try await office.facts(Commitment.self).correct(
        correction.id, reason: reason, goal: goal, request
      ) { [owner, share] commitment in
        commitment.owner = owner ?? commitment.owner
        commitment.text = text ?? commitment.text
        commitment.dueOn = due ?? commitment.dueOn
        commitment.madeOn = made ?? commitment.madeOn
        commitment.share = share ?? commitment.share
      }
    }
    try office.printChanged(corrected, request, done: "It is corrected; this is its new id.")
  }
}
