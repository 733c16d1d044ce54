import ArgumentParser
import Relationships

/// Says that both agreed to call a promise off: `trellis commitment cancel ID --both-agreed`.
struct CancelCommitment: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Say that both agreed to call a promise off.",
    discussion: """
      A promise that both agree to drop counts neither for nor against its owner. One that only its \
      owner dropped stays open, and is overdue when its day has passed.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: "The commitment's id.") var id: String
  @Option(help: "When: YYYY-MM-DD, yesterday, monday, ... (default: today).") var on: DayArgument?
  @Flag(help: "Confirms that both of the pair agree; without it nothing is done.")
  var bothAgreed = false

  func run(in office: Office) async throws {
    guard bothAgreed else {
      throw Failure(
        .usage, "commitment.one_sided", "A promise is called off only with both agreeing.",
        hint: "Ask both, and add --both-agreed; until then it stays open.")
    }
    let (request, tenant) = try await writing.request(in: office)
    let day = try await office.pastDay(on, in: request.program, of: tenant)
    let cancelled = try await CommitmentFailure.translating {
      try await office.facts(Commitment.self).settle(id, as: .cancelled, on: day, request)
    }
    try office.printSettled(cancelled, request)
  }
}
