import ArgumentParser
import Relationships

/// Says that a promise was kept: `trellis commitment keep ID --on yesterday`.
struct KeepCommitment: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep", abstract: "Say that a promise was kept.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: "The commitment's id.") var id: String
  @Option(help: "When: YYYY-MM-DD, yesterday, monday, ... (default: today).") var on: DayArgument?

  func run(in office: Office) async throws {
    let (request, tenant) = try await writing.request(in: office)
    let day = try await office.pastDay(on, in: request.program, of: tenant)
    let kept = try await CommitmentFailure.translating {
      try await office.facts(Commitment.self).settle(id, as: .kept, on: day, request)
    }
    try office.printSettled(kept, request)
  }
}

extension Office {
  /// Prints what became of a promise and how to take it back.
  func printSettled(_ fact: Fact<Commitment>, _ request: FactRequest) throws {
    try printChanged(
      fact, request,
      done: "The promise is \(fact.content.outcome?.result.rawValue ?? "open"). To take it back: "
        + "trellis commitment reopen \(fact.id) --reason WHY")
  }
}
