import ArgumentParser
import Relationships

/// Writes down what one gave the other: `trellis contribution add --match S0001 --from student
/// --kind taught`.
struct AddContribution: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Write down what one of a pair gave the other.",
    discussion: """
      For example: the student taught the mentor a song; the mentor introduced the student to a \
      nurse; either thanked the other. A note is for the pair and the staff unless --share family \
      lets it into the family's report.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var whose: MatchOptions
  @Option(help: "Who gave: student or mentor.") var from: PairRole
  @Option(help: "What: \(ContributionKind.list).") var kind: ContributionKind
  @Option(help: "When: YYYY-MM-DD, yesterday, monday, ... (default: today).") var on: DayArgument?
  @Option(help: "More about it.") var note: String?
  @Option(help: "Who may read the note: pair (and staff), or family too.")
  var share: NoteShare = .pair

  func run(in office: Office) async throws {
    let choice = try whose.choice()
    let (request, tenant) = try await writing.request(in: office)
    let contribution = Contribution(
      givenBy: from, kind: kind,
      occurredOn: try await office.day(on, in: request.program, of: tenant), note: note,
      share: share)
    let added = try await FactFailure.translating(Contribution.self) {
      try await office.facts(Contribution.self).add(contribution, to: choice, request)
    }
    try office.printAdded(added, request)
  }
}
