import ArgumentParser
import CivilTime
import Relationships

/// Writes a promise down: `trellis commitment add --match S0001 --owner mentor --text "send the
/// form" --due "next friday"`.
struct AddCommitment: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Write down what one of a pair promised the other.",
    discussion: """
      The text is for the pair and the staff unless --share family lets it into the family's report.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var whose: MatchOptions
  @Option(help: "Whose promise it is: student or mentor.") var owner: PairRole
  @Option(help: "What was promised, in a few words.") var text: String
  @Option(help: "By when: YYYY-MM-DD, tomorrow, next friday, in 2 weeks.") var due: DayArgument
  @Option(help: "When it was made: YYYY-MM-DD, yesterday, ... (default: today).")
  var madeOn: DayArgument?
  @Option(help: "The goal it serves, by code or name.") var goal: String?
  @Option(help: "Who may read the text: pair (and staff), or family too.")
  var share: NoteShare = .pair

  func run(in office: Office) async throws {
    let text = try TextArgument.parse(text, "--text")
    let choice = try whose.choice()
    let (request, tenant) = try await writing.request(in: office)
    let commitment = Commitment(
      owner: owner, text: text, share: share,
      madeOn: try await office.pastDay(madeOn, in: request.program, of: tenant),
      dueOn: try await office.day(due, in: request.program, of: tenant))
    let added = try await CommitmentFailure.translating {
      try await office.facts(Commitment.self).add(
        commitment, towards: goal, to: choice, request)
    }
    try office.printAdded(added, request)
  }
}
