import ArgumentParser
import Relationships

/// Lists requests: `trellis request list --open`.
struct ListRequests: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List requests by time, the voided ones last.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: ListingOptions
  @Flag(help: "Only those without an answer.") var open = false

  func run(in office: Office) async throws {
    let filter = try await options.filter(in: office).filter
    let all = try await office.facts(Request.self).all(filter)
    try office.print(
      FactListing.of(
        open ? all.filter { $0.voidReason == nil && $0.content.answer == nil } : all))
  }
}
