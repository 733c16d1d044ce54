import ArgumentParser
import Relationships

/// Takes a mistake out of the count: `trellis contribution void ID --reason "wrong pair"`.
struct VoidFact<Content: ListedFact>: TrellisCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "void", abstract: "Void a mistake; it stays in the list, with the reason.")
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: "Its id; 'list' shows them.") var id: String
  @Option(help: "Why.") var reason: String

  func run(in office: Office) async throws {
    let reason = try TextArgument.parse(reason, "--reason")
    let request = try await writing.request(in: office).request
    let voided = try await FactFailure.translating(Content.self) {
      try await office.facts(Content.self).void(id, reason: reason, request)
    }
    try office.printChanged(voided, request, done: "It is voided, and counts no more.")
  }
}
