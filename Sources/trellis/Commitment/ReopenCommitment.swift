import ArgumentParser
import Relationships

/// Takes back what became of a promise: `trellis commitment reopen ID --reason "not sent yet"`.
struct ReopenCommitment: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Take back that a promise was kept or cancelled.",
    discussion: "The promise gets a new id; the old one stays in the list, voided.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: "The commitment's id.") var id: String
  @Option(help: "Why.") var reason: String

  func run(in office: Office) async throws {
    let reason = try TextArgument.parse(reason, "--reason")
    let request = try await writing.request(in: office).request
    let reopened = try await CommitmentFailure.translating {
      try await office.facts(Commitment.self).reopen(id, reason: reason, request)
    }
    try office.printChanged(
      reopened, request, done: "The promise is open again; this is its new id.")
  }
}
