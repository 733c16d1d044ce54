import ArgumentParser
import Relationships

/// Lists the facts of a kind: `trellis contribution list --match S0001`.
struct ListFacts<Content: ListedFact>: TrellisCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: "List them by date, the voided ones last.")
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: ListingOptions

  func run(in office: Office) async throws {
    let filter = try await options.filter(in: office).filter
    try office.print(FactListing.of(try await office.facts(Content.self).all(filter)))
  }
}
