import ArgumentParser
import CivilTime
import Relationships

/// Lists promises: `trellis commitment list --overdue`.
struct ListCommitments: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List promises by the day they are due, the voided ones last.",
    discussion: "--from and --to, too, are about the day they are due.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: ListingOptions
  @Option(help: "Only those due by this day: YYYY-MM-DD, friday, ... The same as --to.")
  var dueBy: DayArgument?
  @Flag(help: "Only those of which nobody has said what became of them.") var open = false
  @Flag(help: "Only those of them that were due before today.") var overdue = false

  func run(in office: Office) async throws {
    var options = options
    options.to = dueBy ?? options.to
    let (filter, today) = try await options.filter(in: office)
    let all = try await office.facts(Commitment.self).all(filter)
    try office.print(
      FactListing.of(
        all.filter { fact in
          guard open || overdue else { return true }
          return fact.voidReason == nil && fact.content.outcome == nil
            && (!overdue || fact.content.isOverdue(on: today))
        }))
  }
}
